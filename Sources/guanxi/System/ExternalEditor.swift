import Glibc
import Workbench

/// The editor of the person, run on a file that nobody else can read.
struct ExternalEditor {
  /// What is run, with its options, as a shell reads it.
  let command: String

  /// What was written in the editor, or why there is nothing.
  static func result(of text: String) -> Result<String, EditorFault> {
    guard let command = standard else { return .failure(.missing) }
    do throws(EditorFault) {
      return .success(try ExternalEditor(command: command).edit(text))
    } catch {
      return .failure(error)
    }
  }

  /// What `VISUAL` names, else `EDITOR`, else the first of the usual ones that is there.
  static var standard: String? {
    if let named = environment("VISUAL") ?? environment("EDITOR") { return named }
    let folders = (environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return ["sensible-editor", "editor", "nano", "vim", "vi"].first { name in
      folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    }
  }

  /// Opens the text and waits until the editor is closed.
  func edit(_ text: String) throws(EditorFault) -> String {
    let folder = try makeFolder()
    let path = folder + "/text.txt"
    var isKept = false
    defer {
      if !isKept { for name in [path, path + "~"] { unlink(name) } }
      rmdir(folder)
    }
    try write(text, to: path)
    let status = try run(on: path)
    // So a shell says that there is no such program, or that it is none.
    if let reason = [126: EACCES, 127: ENOENT][status] {
      throw .notStarted(editor: command, reason: String(cString: strerror(reason)))
    }
    guard status == 0 else { throw .ended(editor: command, status: status) }
    guard let bytes = try? FileText.bytes(path), let written = String(validating: bytes, as: UTF8.self),
      !written.contains("\0")
    else {
      isKept = true
      throw .notText(kept: path)
    }
    guard written.count <= Desk.longestText else {
      isKept = true
      throw .tooLong(kept: path)
    }
    return written
  }

  private func makeFolder() throws(EditorFault) -> String {
    let place = environment("TMPDIR") ?? "/tmp"
    var template = Array((place + "/guanxi-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .noFile(folder: place, reason: String(cString: strerror(errno)))
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Files of text end with a line end; an editor would add it and the text look changed.
  private func write(_ text: String, to path: String) throws(EditorFault) {
    let bytes = Array((text.isEmpty ? text : text + "\n").utf8)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noFile(folder: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw .noFile(folder: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Runs the command as a shell would, which finds it and takes its options apart.
  ///
  /// - Returns: the status it ended with.
  private func run(on path: String) throws(EditorFault) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments: [String] = ["sh", "-c", command + " \"$@\"", command, path]
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let failure = posix_spawn(&process, "/bin/sh", nil, &attributes, &words, environ)
    guard failure == 0 else {
      throw .notStarted(editor: command, reason: String(cString: strerror(failure)))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .notStarted(editor: command, reason: String(cString: strerror(errno))) }
    }
    // What the system calls WIFEXITED and WEXITSTATUS; a signal counts as a shell reports it.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
