import Analytics
import ArgumentParser
import BookStore
import Domain
import Glibc

/// Opens a book, reads all lists, checks it and tries an edit, and says where that ended.
struct ProbeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "probe", shouldDisplay: false)

  @Argument var book: String
  @Flag(help: "Only reads.") var readOnly = false
  @Flag(help: "Gives up the rights of root first, for whom no file is read-only.") var unprivileged = false

  /// How far a book was followed.
  enum Stage: String, CaseIterable {
    case open, read, check, derived, edit, sound
    /// Everything went well, but the facts are not those of the book as it was.
    case unseen

    /// What is said of a stage in which books ended.
    var words: String {
      switch self {
      case .open: "refused when opened"
      case .read: "refused when read"
      case .check: "read, and found by check"
      case .derived: "read, and found by recalculate --check"
      case .edit: "refused when edited"
      case .sound: "the facts are those they were"
      case .unseen: "other facts, and nothing found"
      }
    }
  }

  func run() throws {
    if unprivileged, geteuid() == 0 {
      setgid(65_534)
      setuid(65_534)
    }
    var stage = Stage.open
    do {
      let book = try Book(at: book, session: .inspector(), readOnly: readOnly)
      defer { book.close() }
      stage = .read
      try ProbeCommand.readEverything(of: book)
      stage = .check
      if let problem = try book.check().problems.first { return print("\(stage.rawValue): \(problem)") }
      stage = .derived
      if let difference = try book.recalculateCheck().first { return print("\(stage.rawValue): \(difference)") }
      stage = .edit
      let facts = try book.factsHash()
      if !readOnly {
        _ = try book.commit(.add(.order, ["customer": .reference(1), "total": .money(Money(minor: 500))]))
      }
      print("\(Stage.sound.rawValue): \(facts)")
    } catch let error as BookError {
      print("\(stage.rawValue): \(error)")
    }
  }

  private static func readEverything(of book: Book) throws {
    for field in ["name", "revenue", "orders", "last"] {
      for row in try book.customers(sortedBy: [SortKey(field, descending: true)], limit: 100) {
        if field == "name" { try readCard(of: row.id, in: book) }
      }
    }
    for kind in Kind.named { _ = try book.records(kind, limit: 1_000) }
    _ = (try book.tickets(limit: 100), try book.opportunities(limit: 100), try book.alerts(limit: 100))
    _ = (try book.history(limit: 100), try book.overview(), try book.grid(), try book.funnel())
    for model in Model.allCases { _ = try book.segments(model) }
    _ = try book.customers(matching: .word("customer"), limit: 10)
  }

  private static func readCard(of customer: Int64, in book: Book) throws {
    _ = (try book.orders(of: customer, limit: 50), try book.touches(of: customer, limit: 50))
    _ = try book.explain(customer)
  }
}
