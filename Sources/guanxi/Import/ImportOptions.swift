import ArgumentParser
import BookStore
import Domain
import Formats

/// How files are read and taken, as the command line says it.
struct ImportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which column holds a field, by name or number; several parted by commas; nothing behind = leaves it out.",
      valueName: "field=column"))
  var map: [String] = []

  @Flag(help: "Change nothing; say what would be done, row by row.")
  var dryRun = false

  @Flag(help: "Show every row of a dry run, not only the first 50.")
  var allRows = false

  @Option(
    help: ArgumentHelp(
      "What to do with rows whose record is in the book: skip, update, merge (fill blanks) or fail.",
      discussion:
        "A record is there by its source and key, and, for customers and contacts, by e-mail address, telephone number or "
        + "name. Without this, the same key updates, and what only seems to be the same is imported and reported.",
      valueName: "policy"))
  var onDuplicate: OnDuplicate?

  @Flag(help: "Make fields of the columns that no field takes, with types told from their cells.")
  var newFields = false

  @Option(
    help: ArgumentHelp(
      "Where the rows come from; records are known by this and their key. (default: import)", valueName: "name"))
  var source: String?

  @Option(
    help: ArgumentHelp("How the file is encoded, such as utf-8, latin1 or sjis; else told from it.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp("What parts the fields: one character, or tab; guessed without it.", valueName: "character"))
  var delimiter: Delimiter?

  @Option(help: ArgumentHelp("What parts decimals: point or comma.", valueName: "mark"))
  var decimal: NumberStyle?

  @Option(help: ArgumentHelp("The order of day, month and year in dates: dmy, mdy or ymd.", valueName: "order"))
  var dateOrder: DateOrder?

  @Option(help: ArgumentHelp("The day of baskets; today without it.", valueName: "date"))
  var date: Day?

  @Option(help: ArgumentHelp("Keep the mapping and these options in the book under a name.", valueName: "name"))
  var savePreset: String?

  @Option(help: ArgumentHelp("Read files as a preset says; other options lie over it.", valueName: "name"))
  var preset: String?

  func validate() throws {
    if let source, source.isEmpty || source == Source.here {
      throw ValidationError(
        "--source must be a name other than “\(Source.here)”, which is for records made in the book.")
    }
    if savePreset?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--save-preset needs a name.") }
  }

  /// The preset that was asked for with what the command line says over it.
  func preset(in book: Book) throws -> ImportPreset {
    var said = ImportPreset()
    said.map = map
    said.source = source
    said.delimiter = delimiter?.argument
    said.encoding = encoding?.rawValue
    said.decimal = decimal?.rawValue
    said.dateOrder = dateOrder?.rawValue
    said.onDuplicate = onDuplicate?.rawValue
    said.newFields = newFields
    guard let name = preset else { return said }
    guard let kept = try book.importPreset(name).flatMap(ImportPreset.init(text:)) else {
      throw CommandError.unknownPreset(name, known: try book.importPresets())
    }
    return kept.overlaid(with: said)
  }
}

extension ImportKind: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
extension NumberStyle: ExpressibleByArgument {}
extension OnDuplicate: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// Reads a name as people and programs write it.
  package init?(argument: String) { self.init(named: argument) }
}

/// The byte between fields, as an argument.
struct Delimiter: ExpressibleByArgument {
  let byte: UInt8
  let argument: String

  init?(argument: String) {
    let words = ["tab": UInt8(ascii: "\t"), "\\t": UInt8(ascii: "\t"), "comma": 44, "semicolon": 59, "pipe": 124]
    if let byte = words[argument] {
      self.byte = byte
    } else {
      guard argument.utf8.count == 1, let byte = argument.utf8.first, byte != UInt8(ascii: "\"") else { return nil }
      self.byte = byte
    }
    self.argument = argument
  }
}
