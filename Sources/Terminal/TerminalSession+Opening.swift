import Glibc

extension TerminalSession {
  /// The terminal's name, if it is one that can be used.
  static func checkedName(_ options: TerminalOptions) throws(TerminalError) -> String {
    guard isatty(options.input) == 1 else { throw .notATerminal(.input) }
    guard isatty(options.output) == 1 else { throw .notATerminal(.output) }
    let name = options.name ?? getenv("TERM").map { String(cString: $0) } ?? ""
    if options.isLinear { return name }
    guard !name.isEmpty else { throw .unnamed }
    guard name != "dumb" else { throw .dumb(name) }
    return name
  }
}
