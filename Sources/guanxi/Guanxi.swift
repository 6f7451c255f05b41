import ArgumentParser
import BookStore
import Domain
import Glibc

/// The program: runs the command that was asked for and turns what went wrong into a sentence and an exit status.
@main
enum Guanxi {
  /// What the exit status says.
  enum Status {
    static let refused: Int32 = 1
    static let usage: Int32 = 2
    static let partly: Int32 = 3
  }

  static func main() {
    setlocale(LC_ALL, "")
    // A reader that goes away (`| head`) ends the program quietly, also where a parent process had this ignored.
    signal(SIGPIPE, SIG_DFL)
    // A file that may not grow any more is told in a sentence, like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try GuanxiCommand.parseAsRoot()
      try command.run()
      try StandardOutput.shared.flush()
    } catch {
      try? StandardOutput.shared.flush()
      exit(report(error))
    }
  }

  /// Says what went wrong and returns the exit status for it; help that was asked for is no error.
  private static func report(_ error: any Error) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    if isAboutFilter(error) {
      printError("\(error)")
      return Status.usage
    }
    switch GuanxiCommand.exitCode(for: error) {
    case .success:
      print(GuanxiCommand.fullMessage(for: error))
      return 0
    case .validationFailure:
      let full = GuanxiCommand.fullMessage(for: error)
      printError(UsageMessage(GuanxiCommand.message(for: error), full: full).description)
      return Status.usage
    default:
      printError("\(error)")
      return Status.refused
    }
  }

  /// A filter that cannot be read is part of the command line.
  private static func isAboutFilter(_ error: any Error) -> Bool {
    if case .query? = error as? BookError { return true }
    return error is QueryError
  }
}
