import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi edit KIND ID field=value…` and `guanxi edit KIND --where FILTER field=value…`.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change fields of one record, or of all that match a filter.",
    discussion: """
      Fields that are not named stay as they are; an empty value clears a field. With --where all matching records are \
      changed as one edit; --dry-run shows which.

      EXAMPLES:
        guanxi edit customer 42 city=Köln tags=key,press
        guanxi edit opportunity 7 stage=quote amount=12000
        guanxi edit customer 42 phone=
        guanxi edit customers --where 'owner:ana city:Berlin' owner=lena --dry-run
      """)

  @Argument(help: kindHelp) var kind: Kind
  @Argument(
    help: ArgumentHelp(
      "The record (id, key or exact name) unless --where is given, then the values.", valueName: "id, field=value"))
  var words: [String]

  @Option(
    name: .customLong("where"), parsing: .unconditional,
    help: ArgumentHelp("Change all that match.", valueName: "filter"))
  var filter: String?

  @Flag(help: "Change nothing; show which records would be changed.")
  var dryRun = false

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    if filter == nil, words.count < 2 {
      throw ValidationError("Give a record and at least one field=value, or --where.")
    }
    if filter == nil, dryRun { throw ValidationError("--dry-run goes with --where.") }
    for word in filter == nil ? words.dropFirst() : words[...] where FieldAssignment(argument: word) == nil {
      throw ValidationError("“\(word)” is no field=value.")
    }
  }

  func run() throws {
    let book = try book.open()
    let reader = FieldReader(book)
    guard let filter else {
      let id = try reader.id(words[0], kind)
      let outcome = try book.commit(.change(kind, id, try reader.values(of: kind, assignments(words.dropFirst()))))
      return try OutcomeReport(outcome, in: book)
        .print("\(kind.rawValue.capitalizedFirst) \(id) changed.", json: form.json)
    }
    let values = try reader.values(of: kind, assignments(words[...]))
    let records = try book.records(kind, matching: Query(parsing: filter), limit: .max)
    guard !dryRun else { return try preview(records, values, in: book) }
    let outcome = try book.commit(.changeAll(kind, records.map(\.reference.id), values))
    let count = counted(records.count, kind.rawValue, kind.plural)
    try OutcomeReport(outcome, in: book).print("\(count) changed.", json: form.json)
  }

  private func assignments(_ words: ArraySlice<String>) -> [FieldAssignment] {
    words.compactMap(FieldAssignment.init(argument:))
  }

  /// What would change, record by record: the fields before and after.
  private func preview(_ records: [Record], _ values: FieldValues, in book: Book) throws {
    let names = values.keys.sorted()
    let columns: [Column<Record>] =
      [
        Column("id", right: true, usual: true) { .integer($0.reference.id) },
        Column("name", usual: true) { .text($0.values["name"]?.text ?? $0.values["subject"]?.text) },
      ]
      + names.flatMap { name in
        [
          Column(name, usual: true) { .field($0.values[name] ?? .none) },
          Column(name + "After", title: "→ " + name, usual: true) { _ in .field(values[name] ?? .none) },
        ]
      }
    try RowsPrinter.printAll(
      records, columns, form: form.json ? .json : .text, of: book)
    if !form.json { try StandardOutput.shared.line("Nothing was changed: this was a dry run.") }
  }
}
