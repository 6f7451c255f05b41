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

  @OptionGroup var choice: ListChoice

  @Option(help: ArgumentHelp("At most so many; all without it.", valueName: "n"))
  var limit: Int?

  @OptionGroup var form: ListForm
  @OptionGroup var options: ReadOptions

  func validate() throws {
    try RowLimit.validate(limit)
  }

  func run() throws {
    let book = try options.open()
    let reading = try choice.reading(of: kind, in: book)
    let (query, keys) = (reading.query, reading.keys)
    switch kind {
    case .customer:
      try print(Column.customers(asOf: options.asOf, fields: book.fields(of: .customer)), reading, of: book, id: \.id) {
        try book.customers(matching: query, sortedBy: keys, page: $0, limit: $1)
      }
    case .opportunity:
      try print(Column.opportunities, reading, of: book, id: \.id) {
        try book.opportunities(matching: query, sortedBy: keys, page: $0, limit: $1)
      }
    case .ticket:
      try print(Column.tickets, reading, of: book, id: \.id) {
        try book.tickets(matching: query, sortedBy: keys, page: $0, limit: $1)
      }
    default:
      try print(Column.columns(of: try book.fields(of: kind)), reading, of: book, id: \.reference.id) {
        try book.records(kind, matching: query, sortedBy: keys, page: $0, limit: $1)
      }
    }
    try tellMissingModels(reading, book)
  }

  /// Says why figures that were asked for are not there.
  private func tellMissingModels(_ reading: ListChoice.Reading, _ book: Book) throws {
    let asked = reading.keys.map(\.field) + reading.columns
    let fields = reading.query.fieldNames.union(asked.map { $0.lowercased() })
    try StandardOutput.shared.flush()
    for model in (try? book.missingModels(of: fields)) ?? [] {
      let refusal = try book.fittedModel(model)?.refusal
      printError(refusal ?? CommandError.notFitted(model.rawValue).description)
    }
  }

  /// Reads page after page, so that a list of any length takes little memory.
  private func print<Row>(
    _ all: [Column<Row>], _ reading: ListChoice.Reading, of book: Book, id: (Row) -> Int64,
    read: (Page, Int) throws -> [Row]
  ) throws {
    var printer = try RowsPrinter(
      all, chosen: try chosen(all, reading.columns), form: form.form, currency: book.info.currency, output: .shared)
    try printer.begin()
    var left = limit ?? .max
    // For each page an order by several fields is sorted out anew, and tickets have two unless one is asked.
    let size = reading.keys.count > 1 || reading.keys.isEmpty && kind == .ticket ? left : ListCommand.pageSize
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

  private func chosen<Row>(_ all: [Column<Row>], _ names: [String]) throws -> [Column<Row>]? {
    guard !names.isEmpty else { return nil }
    return try names.map { word in
      guard let column = all.first(where: { $0.name == word }) ?? all.first(where: { $0.isCalled(word) }) else {
        throw ValidationError("There is no column “\(word)”; there are \(all.map(\.name).joined(separator: ", ")).")
      }
      return column
    }
  }
}
