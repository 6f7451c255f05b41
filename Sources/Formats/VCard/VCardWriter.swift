/// Writes cards, so that ``VCardTableReader`` and other programs read them back as they were.
///
///     let writer = VCardWriter(version: .four)
///     try sink.write(writer.bytes(of: card))
package struct VCardWriter: Sendable {
  /// The versions that are written.
  package enum Version: String, CaseIterable, Sendable {
    case three = "3.0"
    case four = "4.0"
  }

  private let version: Version
  /// The longest line, in bytes without its end (RFC 6350, 3.2).
  private static let width = 75

  /// A writer of one version.
  package init(version: Version = .four) { self.version = version }

  /// A whole card, lines ended by CRLF and folded at 75 bytes, never inside a character.
  package func bytes(of card: VCard) -> [UInt8] {
    var lines = ["BEGIN:VCARD", "VERSION:\(version.rawValue)"]
    func add(_ name: String, _ text: String?) {
      if let text { lines.append("\(name):\(VCardText.escaped(text))") }
    }
    add("UID", card.uid)
    lines.append("FN:\(VCardText.escaped(card.name ?? ""))")
    if version == .three || card.lastName != nil || card.firstName != nil {
      lines.append("N:\(parts([card.lastName, card.firstName, nil, nil, nil]))")
    }
    add("ORG", card.organisation)
    add("TITLE", card.title)
    var group = 0
    for (name, entries) in [("EMAIL", card.emails), ("TEL", card.phones)] {
      for entry in entries { lines += line(name, entry, group: &group) }
    }
    if [card.street, card.city, card.region, card.postcode, card.country].contains(where: { $0 != nil }) {
      lines.append("ADR:\(parts([nil, nil, card.street, card.city, card.region, card.postcode, card.country]))")
    }
    add("BDAY", birthday(card.birthday))
    add("NOTE", card.note)
    if !card.tags.isEmpty { lines.append("CATEGORIES:\(card.tags.map(VCardText.escaped).joined(separator: ","))") }
    for website in card.websites { add("URL", website) }
    lines.append("END:VCARD")
    return lines.flatMap(VCardWriter.folded)
  }

  private func parts(_ texts: [String?]) -> String {
    texts.map { $0.map(VCardText.escaped) ?? "" }.joined(separator: ";")
  }

  /// An address or number; a use that has no type of its own becomes a label.
  private func line(_ name: String, _ entry: VCard.Line, group: inout Int) -> [String] {
    let value = VCardText.escaped(entry.value)
    guard let use = entry.use else { return ["\(name):\(value)"] }
    let words = use.split(separator: " ", omittingEmptySubsequences: false)
    let types = words.compactMap { VCardWriter.types[String($0)] }
    if types.count == words.count {
      return ["\(name);\(types.map { "TYPE=\($0)" }.joined(separator: ";")):\(value)"]
    }
    group += 1
    return ["item\(group).\(name):\(value)", "item\(group).X-ABLabel:\(VCardText.escaped(use))"]
  }

  /// Version 4.0 writes days without dashes.
  private func birthday(_ text: String?) -> String? {
    guard let text, version == .four, text.utf8.count == 10 else { return text }
    let digits = text.utf8.filter(\.isDigit)
    let isDay = digits.count == 8 && text.utf8.filter { $0 == UInt8(ascii: "-") }.count == 2
    return isDay ? String(decoding: digits, as: UTF8.self) : text
  }

  private static let types = ["work", "home", "mobile", "fax", "pager", "main", "other", "car"].reduce(
    into: [String: String]()
  ) { $0[$1] = $1 == "mobile" ? "cell" : $1 }

  private static func folded(_ line: String) -> [UInt8] {
    var folded: [UInt8] = []
    var room = width
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if bytes.count > room {
        folded += [CSVByte.carriageReturn, CSVByte.lineFeed, CSVByte.space]
        room = width - 1
      }
      folded += bytes
      room -= bytes.count
    }
    return folded + [CSVByte.carriageReturn, CSVByte.lineFeed]
  }
}
