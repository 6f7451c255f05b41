import Glibc

/// Another run of this program, or of another one.
struct Child {
  /// How a process ended.
  enum Ending: Equatable, CustomStringConvertible {
    case exited(Int32)
    case killed(by: Int32)

    var description: String {
      switch self {
      case .exited(let status): "ended with status \(status)"
      case .killed(let signal): "was ended by signal \(signal)"
      }
    }
  }

  let process: pid_t
  let arguments: [String]

  /// Starts this program with other arguments.
  ///
  /// - Parameter output: the file that gets what it prints and says.
  init(_ arguments: [String], output: String) throws(SoakError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = ([Child.program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(&process, Child.program, &actions, nil, &words, environ)
    guard code == 0 else {
      throw .system(what: "started", path: Child.program, detail: String(cString: strerror(code)))
    }
    self.process = process
    self.arguments = arguments
  }

  func kill(_ signal: Int32 = SIGKILL) { Glibc.kill(process, signal) }

  /// Waits for its end.
  func wait() -> Ending {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(by: status & 0x7F)
  }

  /// Runs this program to its end and returns what it printed.
  static func run(_ arguments: [String], output: String) throws(SoakError) -> (ending: Ending, said: String) {
    unlink(output)
    let ending = try Child(arguments, output: output).wait()
    return (ending, String(decoding: Files.read(output) ?? [], as: UTF8.self))
  }

  private static let program: String = {
    var name = [UInt8](repeating: 0, count: 4096)
    let count = name.withUnsafeMutableBytes { room in
      room.baseAddress.map { readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), room.count) } ?? 0
    }
    return count > 0 ? String(decoding: name.prefix(count), as: UTF8.self) : CommandLine.arguments[0]
  }()
}
