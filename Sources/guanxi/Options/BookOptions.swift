import ArgumentParser
import BookStore
import Domain

/// Which book a command works on.
struct BookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The book.",
      discussion: "Without it: $GUANXI_BOOK, else $XDG_DATA_HOME/guanxi/book.guanxi (~/.local/share without that).",
      valueName: "file"))
  var book: String?

  /// The path of the book.
  func path() throws(CommandError) -> String {
    if let book { return book }
    return try BookPath.standard()
  }

  /// Opens the book for edits.
  func open(origin: String = "command") throws -> Book { try Book.open(at: path(), session: .system(origin: origin)) }
}

/// The options of a command that only reads.
struct ReadOptions: ParsableArguments {
  @OptionGroup var book: BookOptions

  @Option(
    help: ArgumentHelp(
      "The day to take for today.",
      discussion:
        "For an earlier day what happened later is hidden and every figure is computed again, which takes a while.",
      valueName: "date"))
  var asOf: Day?

  /// Opens the book for reading, as it is or as it was.
  func open() throws -> Book {
    let (path, session) = (try book.path(), Session.system(today: asOf))
    let now = try Book.open(at: path, session: session, readOnly: true)
    guard let asOf, asOf < SystemClock.today() else { return now }
    now.close()
    return try Book(at: path, session: session, asOf: asOf)
  }

  /// The day that what is read is true for; call it after ``open()``, which sets the book's time zone.
  var today: Day { asOf ?? SystemClock.today() }
}

extension Book {
  /// Opens a book and makes its time zone the local one.
  static func open(at path: String, session: Session, readOnly: Bool = false) throws(BookError) -> Book {
    if let version = try Book.earlierFormat(at: path) {
      printError(
        "Bringing \(path) from format \(version) up to date; with a million customers this takes some minutes.")
    }
    let book = try Book(at: path, session: session, readOnly: readOnly)
    SystemClock.useZone(book.info.timeZone)
    return book
  }
}

extension Day: ExpressibleByArgument {
  /// Reads a day as people write it, counted from the system's today.
  package init?(argument: String) { self.init(words: argument, today: SystemClock.today()) }
}
