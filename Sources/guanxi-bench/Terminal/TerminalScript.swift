/// A program and how it is worked with, as data.
struct TerminalScript {
  /// A filter typed key by key.
  struct Filter {
    let open: String
    let words: [String]
    let cancel: String
  }

  /// A menu of columns to sort by, each named by what is typed into it.
  struct Sorting {
    let open: String
    let columns: [String]
    let choose: String
  }

  let name: String
  let program: String
  var arguments: [String] = []
  /// What stands on its first screen.
  let ready: String
  /// Keys that lead to what is measured.
  var opening: [String] = []
  /// Keys that lead back to the first row.
  let first: [String]
  var filter: Filter?
  var sorting: Sorting?
  let quit: String

  static let (down, pageDown) = ("j", "\u{1B}[6~")

  /// The least a full-screen program can do.
  static func minimal(_ program: String) -> TerminalScript {
    TerminalScript(name: "minimal ncurses", program: program, ready: "row 1 of", first: ["g"], quit: "q")
  }

  /// The workstation on a book, with the customers over the whole screen or beside all other panes.
  static func workstation(_ name: String, _ program: String, book: String, isZoomed: Bool) -> TerminalScript {
    TerminalScript(
      name: name, program: program, arguments: ["open", book], ready: "Customers", opening: isZoomed ? ["z"] : [],
      first: ["g", "g"], filter: Filter(open: "/", words: ["muller", "schmidt", "wang"], cancel: "\u{1B}"),
      sorting: Sorting(open: "s", columns: ["revenue", "last", "sales", "city", "created", "name"], choose: "\r"),
      quit: "Q")
  }
}
