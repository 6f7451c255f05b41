import Domain

extension Book {
  /// The mapping and options of imports that were kept under a name, as text; nil for none.
  package func importPreset(_ name: String) throws(BookError) -> String? { try setting(Book.presetPrefix + name) }

  /// The names of the kept presets.
  package func importPresets() throws(BookError) -> [String] {
    try reading {
      try connection.statement("SELECT name FROM setting WHERE name LIKE ? ORDER BY name")
        .all([.text(Book.presetPrefix + "%")]) { String(($0.text(0) ?? "").dropFirst(Book.presetPrefix.count)) }
    }
  }

  /// Keeps the mapping and options of imports under a name: an edit like any other.
  package func saveImportPreset(_ name: String, _ text: String) throws(BookError) {
    let access = try access()
    guard access.rights.allowsSettings else { throw access.denied("keep presets of imports") }
    _ = try writing { writer in
      let before = try connection.statement(.readSetting).first(.text(Book.presetPrefix + name)) { $0.text(0) ?? "" }
      guard before != text else { return Outcome() }
      try connection.statement(.writeSetting).run(.text(Book.presetPrefix + name), .text(text))
      writer.note(.setting(Book.presetPrefix + name, before: before, after: text))
      _ = try journal.append(
        entry(verb: "set", summary: "kept the import preset \(name)"), changes: writer.takeChanges())
      return Outcome()
    }
  }

  private static let presetPrefix = "import.preset."
}
