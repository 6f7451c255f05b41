import Formats

/// Of what sort the values of a column are: said by a column beside it, or by its own name.
struct ColumnLabel {
  private let column: Int?
  private let word: String?

  init(_ index: Int, of layout: FileLayout) {
    column = layout.guess.labels[index]
    let name = layout.header.names[index].lowercased()
    word = ColumnLabel.words.first { name.contains($0.part) }?.label
  }

  /// The word for the values of a record; none for the plain ones.
  func word(_ record: CSVRecord) -> String? {
    guard let column else { return word }
    guard let text = record.bytes(at: column, { Cell.text($0) })?.lowercased() else { return nil }
    // Google marks the first of several with a star.
    let plain = text.hasPrefix("* ") ? String(text.dropFirst(2)) : text
    return plain.isEmpty || plain.contains(where: { "()".contains($0) }) ? nil : plain
  }

  /// Whether a column of that name lists the keys of records, of which some may be gone.
  static func isAssociation(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.contains("associated") || name.hasSuffix(" ids")
  }

  private static let words: [(part: String, label: String)] = [
    ("fax", "fax"), ("télécopie", "fax"), ("传真", "fax"), ("assistant", "assistant"), ("asst", "assistant"),
    ("mobil", "mobile"), ("cell", "mobile"), ("handy", "mobile"), ("portable", "mobile"), ("móvil", "mobile"),
    ("celular", "mobile"), ("手机", "mobile"), ("携帯", "mobile"), ("الجوال", "mobile"), ("home", "home"),
    ("private", "home"), ("work", "work"), ("business", "work"), ("office", "work"), ("other", "other"),
    ("car ", "car"),
  ]
}
