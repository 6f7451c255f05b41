/// Puts a card together from its lines.
struct VCardBuilder {
  private(set) var card = VCard()
  /// The first reason why the card cannot be taken.
  private(set) var problem: RecordProblem?
  private(set) var notKept: [String: Int] = [:]

  /// The property being unfolded.
  private var line: [UInt8] = []
  private var isOldVersion = false
  private var role: String?
  /// How the property being unfolded is encoded.
  private var isQuotedPrintable = false
  private var isBase64 = false
  /// The names that a group gives to its members, and the members that wait for them.
  private var labels: [String: String] = [:]
  private var grouped: [(group: String, path: WritableKeyPath<VCard, [VCard.Line]>, index: Int)] = []

  /// Whether the next line may begin a card inside this one: version 2.1 has agents.
  var expectsCard: Bool {
    VCardProperty(line).map { $0.name == "AGENT" && $0.bytes.allSatisfy(\.isBlank) } ?? false
  }

  /// Takes a physical line.
  mutating func take(_ physical: [UInt8]) {
    if isQuotedPrintable, line.last == UInt8(ascii: "=") {
      line.removeLast()
      line += physical
      return
    }
    // A photo need not be gathered to be passed over, and some programs do not indent what goes on of it.
    if isBase64, !physical.isEmpty, !physical.contains(UInt8(ascii: ":")) { return }
    if let first = physical.first, first == CSVByte.space || first == CSVByte.tab, !line.isEmpty {
      line += isOldVersion ? physical[...] : physical.dropFirst()
      return
    }
    finishLine()
    line = physical
    let head = VCardProperty(line)
    isQuotedPrintable = head?.isQuotedPrintable == true
    isBase64 = head?.isBase64 == true
  }

  /// Takes what is left.
  mutating func finish() {
    finishLine()
    for member in grouped {
      if let label = labels[member.group] { card[keyPath: member.path][member.index].use = label }
    }
    if card.title == nil { card.title = role } else if role != nil, role != card.title { pass("ROLE") }
    if card.name == nil {
      let whole = [card.firstName, card.lastName].compactMap(\.self).joined(separator: " ")
      card.name = whole.isEmpty ? card.organisation : whole
    }
  }

  private mutating func pass(_ name: String) { notKept[name, default: 0] += 1 }

  private mutating func finishLine() {
    defer { line = [] }
    guard !line.allSatisfy(\.isBlank) else { return }
    guard let property = VCardProperty(line) else {
      if problem == nil { problem = .badCardLine(text: UnreadableByte.shown(in: line.prefix(60))) }
      return
    }
    if property.isBase64 || VCardBuilder.silent.contains(property.name) {
      if property.name == "VERSION" { isOldVersion = property.bytes.starts(with: "2".utf8) }
      if property.isBase64 { pass(property.name) }
      return
    }
    guard let text = property.text else {
      if problem == nil { problem = .badCardLine(text: UnreadableByte.shown(in: line.prefix(60))) }
      return
    }
    take(property, text)
  }

  private static let silent: Set<String> = ["VERSION", "REV", "PRODID"]

  private mutating func take(_ property: VCardProperty, _ text: String) {
    let plain = VCardText.plain(text)
    guard plain.contains(where: { $0 != ";" && !$0.isWhitespace }) else { return }
    switch property.name {
    case "UID": keep(plain, as: \.uid, of: property)
    case "FN": keep(plain, as: \.name, of: property)
    case "TITLE": keep(plain, as: \.title, of: property)
    case "ROLE": role = role ?? plain
    case "N": takeName(VCardText.parts(text, at: ";"))
    case "ORG": takeOrganisation(VCardText.parts(text, at: ";"))
    case "EMAIL": append(VCard.Line(VCardBuilder.without("mailto:", plain)), property, to: \.emails)
    case "TEL": append(VCard.Line(VCardBuilder.without("tel:", plain)), property, to: \.phones)
    case "ADR": takeAddress(VCardText.parts(text, at: ";"))
    case "BDAY": card.birthday = VCardBuilder.day(plain)
    case "NOTE": card.note = card.note.map { $0 + "\n" + plain } ?? plain
    case "CATEGORIES": card.tags += VCardText.parts(text, at: ",").filter { !$0.isEmpty }
    case "URL": card.websites.append(plain)
    case "X-ABLABEL": labels[property.group] = VCardBuilder.label(plain)
    default: pass(property.name)
    }
  }

  /// Keeps the first of what a card should have once.
  private mutating func keep(_ text: String, as path: WritableKeyPath<VCard, String?>, of property: VCardProperty) {
    if card[keyPath: path] == nil { card[keyPath: path] = text } else { pass(property.name) }
  }

  private mutating func takeName(_ parts: [String]) {
    func part(_ index: Int) -> String? { index < parts.count && !parts[index].isEmpty ? parts[index] : nil }
    card.lastName = part(0)
    let given = [part(1), part(2)].compactMap(\.self)
    card.firstName = given.isEmpty ? nil : given.joined(separator: " ")
    if part(3) != nil || part(4) != nil { pass("N prefix or suffix") }
  }

  private mutating func takeOrganisation(_ parts: [String]) {
    guard card.organisation == nil, let company = parts.first else { return pass("ORG") }
    card.organisation = company.isEmpty ? nil : company
    if parts.dropFirst().contains(where: { !$0.isEmpty }) { pass("ORG department") }
  }

  private mutating func takeAddress(_ parts: [String]) {
    guard card.street == nil, card.city == nil, card.postcode == nil, card.region == nil, card.country == nil
    else { return pass("ADR") }
    func part(_ index: Int) -> String? { index < parts.count && !parts[index].isEmpty ? parts[index] : nil }
    let street = [part(2), part(1), part(0)].compactMap(\.self)
    card.street = street.isEmpty ? nil : street.joined(separator: ", ")
    (card.city, card.region, card.postcode, card.country) = (part(3), part(4), part(5), part(6))
  }

  private mutating func append(
    _ entry: VCard.Line, _ property: VCardProperty, to path: WritableKeyPath<VCard, [VCard.Line]>
  ) {
    var entry = entry
    let uses = property.values("TYPE").compactMap { VCardBuilder.uses[$0] }
    entry.use = uses.isEmpty ? nil : uses.joined(separator: " ")
    if !property.group.isEmpty { grouped.append((property.group, path, card[keyPath: path].count)) }
    card[keyPath: path].append(entry)
  }

  /// The types that say what a line is for; all others say only how it works.
  static let uses: [String: String] = [
    "work": "work", "home": "home", "cell": "mobile", "mobile": "mobile", "iphone": "mobile", "fax": "fax",
    "pager": "pager", "main": "main", "other": "other", "car": "car",
  ]

  /// The text of Apple's `_$!<Work>!$_`.
  private static func label(_ text: String) -> String {
    guard text.hasPrefix("_$!<"), text.hasSuffix(">!$_"), text.count > 8 else { return text }
    return text.dropFirst(4).dropLast(4).lowercased()
  }

  private static func without(_ scheme: String, _ text: String) -> String {
    text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
  }

  private static func day(_ text: String) -> String {
    var copy = text
    let day = copy.withUTF8 { DateText(UnsafeRawBufferPointer($0).trimmed)?.day(nil) }
    return day.map { $0.description } ?? text
  }
}
