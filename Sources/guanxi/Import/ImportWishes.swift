import BookStore
import Domain
import Formats

extension FileImport.Wishes {
  /// What a preset and the book say of a file.
  init(_ kind: ImportKind, _ preset: ImportPreset, of book: Book, day: Day) throws {
    self.init(kind: kind, day: day)
    source = preset.source ?? "import"
    reading = ImportSource.Wishes(
      delimiter: preset.delimiter.flatMap(Delimiter.init(argument:))?.byte,
      encoding: preset.encoding.flatMap(TextEncoding.init(named:)))
    layout = FileLayout.Wishes(
      mappings: preset.map, dateOrder: preset.dateOrder.flatMap(DateOrder.init(rawValue:)),
      decimal: preset.decimal.flatMap(NumberStyle.init(rawValue:)), currency: book.info.currency,
      country: try book.setting("country") ?? "",
      ownFields: kind == .transactions || kind == .baskets ? [] : try book.ownFields(of: kind.kind))
    if preset.newFields {
      let target = kind.kind
      layout.newFieldName = { try book.freeFieldName($0, of: target) }
    }
    onDuplicate = preset.onDuplicate.flatMap(OnDuplicate.init(rawValue:))
  }
}

extension Book {
  /// The fields that this book adds to a kind.
  fileprivate func ownFields(of kind: Kind) throws -> [Field] {
    try fields(of: kind).filter { kind.field($0.name) == nil }
  }
}
