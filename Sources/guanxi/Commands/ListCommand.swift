import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi list KIND`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List records, customers with their scores and classes.",
    discussion: """
      --where takes the same filter as “/” in the workstation: words, field:value, comparisons, - for not, or, \
      parentheses. --sort takes fields, those with - before them from the largest. --columns chooses the columns of \
      text and CSV; JSON always has all of them.

      EXAMPLES:
        guanxi list customers --sort -revenue --limit 20
        guanxi list customers --where 'segment:loyal city:"São Paulo"'
        guanxi list tickets --where is:overdue --json
        guanxi list orders --where customer:42 --csv > orders.csv
      """)

  @Argument(help: kindHelp) var kind: Kind

  @Option(
    name: .customLong("where"), parsing: .unconditional,
    help: ArgumentHelp("Only those that match.", valueName: "filter"))
  var filter = ""

  @Option(parsing: .unconditional, help: ArgumentHelp("The order, such as -revenue,name.", valueName: "fields"))
  var sort = ""

  @Option(help: ArgumentHelp("The columns to show, such as id,name,segment.", valueName: "names"))
  var columns = ""

  @Option(help: ArgumentHelp("The saved view to begin with: its name or id.", valueName: "name"))
  var view: String?

  @Option(help: ArgumentHelp("At most so many; all without it.", valueName: "n"))
  var limit: Int?

  @OptionGroup var form: ListForm
  @OptionGroup var options: ReadOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more.") }
  }

  func run() throws {
    let book = try options.open()
    var command = self
    if let view { command.begin(with: try book.view(named: view, of: kind)) }
    try command.print(from: book)
  }

  /// Takes what the view says where the command line says nothing; filters of both must hold.
  private mutating func begin(with view: Record) {
    let query = view.values["query"]?.text ?? ""
    filter = [query, filter].filter { !$0.isEmpty }.map { "(\($0))" }.joined(separator: " ")
    if sort.isEmpty { sort = view.values["sort"]?.text ?? "" }
    if columns.isEmpty { columns = (view.values["columns"]?.words ?? []).joined(separator: ",") }
  }

  private func print(from book: Book) throws {
    let query = try Query(parsing: filter)
    let keys = sort.split(separator: ",").map { SortKey(parsing: FieldText.trimmed($0)) }
    switch kind {
    case .customer:
      try print(Column.customers(asOf: options.asOf), of: book, id: \.id) {
        try book.customers(matching: query, sortedBy: keys, page: $0, limit: $1)
      }
    case .opportunity:
      try print(Column.opportunities, of: book, id: \.id) {
        try book.opportunities(matching: query, sortedBy: keys, page: $0, limit: $1)
      }
    case .ticket:
      try print(Column.tickets, of: book, id: \.id) {
        try book.tickets(matching: query, sortedBy: keys, page: $0, limit: $1)
      }
    default:
      try print(Column.columns(of: try book.fields(of: kind)), of: book, id: \.reference.id) {
        try book.records(kind, matching: query, sortedBy: keys, page: $0, limit: $1)
      }
    }
  }

  /// Reads page after page, so that a list of any length takes little memory.
  private func print<Row>(
    _ all: [Column<Row>], of book: Book, id: (Row) -> Int64, read: (Page, Int) throws -> [Row]
  ) throws {
    var printer = try RowsPrinter(
      all, chosen: try chosen(all), form: form.form, currency: book.info.currency, output: .shared)
    try printer.begin()
    var left = limit ?? .max
    // A page begins behind a record by the first field of the order alone, and tickets have two unless one is asked.
    let size = sort.contains(",") || sort.isEmpty && kind == .ticket ? left : ListCommand.pageSize
    var page = Page.first
    while left > 0 {
      let rows = try read(page, min(left, size))
      try printer.print(rows)
      left -= rows.count
      guard rows.count == size, let last = rows.last else { break }
      page = .after(id(last))
    }
    try printer.finish()
  }

  private static let pageSize = 2_000

  private func chosen<Row>(_ all: [Column<Row>]) throws -> [Column<Row>]? {
    guard !columns.isEmpty else { return nil }
    return try columns.split(separator: ",").map { part in
      let word = FieldText.trimmed(part)
      guard let column = all.first(where: { $0.name == word }) ?? all.first(where: { $0.isCalled(word) }) else {
        throw ValidationError("There is no column “\(word)”; there are \(all.map(\.name).joined(separator: ", ")).")
      }
      return column
    }
  }
}
