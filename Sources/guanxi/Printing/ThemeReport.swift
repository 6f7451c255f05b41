import Canvas
import Formats

/// Prints the themes that were found.
struct ThemeReport {
  let entries: [ThemeFolder.Entry]
  let output = StandardOutput.shared

  init(_ entries: [ThemeFolder.Entry]) { self.entries = entries }

  /// What is wrong with a theme, a sentence each.
  static func problems(_ entry: ThemeFolder.Entry) -> [String] {
    switch entry {
    case .failure(let error): [error.description]
    case .success(let found):
      found.theme.contrastProblems().map { problem in
        "Theme \(found.path ?? found.theme.name): role “\(problem.role.name)” has a contrast of \(tenths(problem.ratio)) to 1 "
          + "in \(problem.depth == .trueColor ? "true colour" : "256 colours"); make it 4.5 or more."
      }
    }
  }

  func printText() throws {
    var table = Table(["theme", "description", "from"])
    var rows: [[String]] = []
    for entry in entries {
      guard case .success(let found) = entry else { continue }
      rows.append([found.theme.name, found.theme.description, found.path ?? "built in"])
    }
    try table.print(rows, to: output)
    for entry in entries {
      if case .failure(let error) = entry { printError(safe(error.description)) }
    }
  }

  func printJSON() throws {
    try output.printJSON { json in
      json.array { array in
        for entry in entries {
          array.object { object in
            switch entry {
            case .success(let found):
              object.member("name", found.theme.name)
              object.member("description", found.theme.description)
              object.member("file", found.path)
              object.nullMember("error")
            case .failure(let error):
              object.nullMember("name")
              object.nullMember("description")
              object.member("file", error.file)
              object.member("error", error.description)
            }
          }
        }
      }
    }
  }
}
