import Canvas
import Formats

/// Prints a table of keys.
struct KeyReport: Sendable {
  /// One command with its keys.
  struct Line: Sendable {
    let scope: String
    let keys: [String]
    let id: String
    let title: String
    let help: String
  }

  let lines: [Line]
  private var output: StandardOutput { .shared }

  init(_ lines: [Line]) { self.lines = lines }

  func printText() throws {
    let width = lines.map { DisplayWidth.standard.columns(of: $0.keys.joined(separator: " ")) }.max() ?? 0
    var scope = ""
    for line in lines {
      if line.scope != scope {
        if !scope.isEmpty { try output.line() }
        try output.line(line.scope)
        scope = line.scope
      }
      try output.line("  " + fit(line.keys.joined(separator: " "), width) + "  " + line.help)
    }
  }

  func printJSON() throws {
    try output.printJSON { json in
      json.array { array in
        for line in lines {
          array.object { object in
            object.member("scope", line.scope)
            object.member("keys", line.keys) { $0.string($1) }
            object.member("id", line.id)
            object.member("title", line.title)
            object.member("help", line.help)
          }
        }
      }
    }
  }
}
