/// The text that a person types or reads for the value of a field: the same on the command line and in forms.
///
///     try FieldText.parse("19.90", for: total, in: .euro, today: today) { _, _ in nil }   // .money(19.90)
///     FieldText.display(.tags(["key", "vip"]), in: .euro)                                // "key, vip"
package enum FieldText {
  /// Reads the value of a field.
  ///
  /// - Parameters:
  ///   - text: what was typed; empty text clears the field.
  ///   - field: the definition that says what is expected.
  ///   - currency: the book's currency, for amounts.
  ///   - today: the day that words like “tomorrow” count from.
  ///   - zone: seconds by which local clocks are ahead of UTC at a moment, for times without a zone.
  ///   - lookup: the id of the record of a kind that an id, `source/ref`, ref or name means; nil for none.
  /// - Throws: ``FieldTextError`` with the field, the text and what was expected.
  package static func parse(
    _ text: String, for field: Field, in currency: Currency, today: Day, zone: (Instant) -> Int = { _ in 0 },
    lookup: (Kind, String) -> Int64?
  ) throws(FieldTextError) -> FieldValue {
    let text = trimmed(text)
    guard !text.isEmpty else {
      guard !field.isRequired else { throw FieldTextError(field.name, text, expected: "something: it cannot be empty") }
      return .none
    }
    let value: FieldValue? =
      switch field.type {
      case .text, .note: .text(text)
      case .integer: Int64(text).map(FieldValue.integer)
      case .flag: flags[text.lowercased()].map(FieldValue.flag)
      case .money: Money(text, in: currency).map(FieldValue.money)
      case .price: UnitPrice(text).map(FieldValue.price)
      case .quantity: Quantity(text).map(FieldValue.quantity)
      case .day: Day(words: text, today: today).map(FieldValue.day)
      case .instant: instant(text, today: today, zone: zone).map(FieldValue.instant)
      case .tags: .tags(tags(text))
      case .list: .list(list(text))
      case .own: nil
      case .choice(let words): words.first { $0.lowercased() == text.lowercased() }.map(FieldValue.text)
      case .reference(let kind): lookup(kind, text).map(FieldValue.reference)
      case .lines: try lines(text, for: field, in: currency, lookup: lookup)
      }
    guard let value else { throw FieldTextError(field.name, text, expected: expectation(field.type, in: currency)) }
    return value
  }

  /// The words of a list parted by commas, sorted and without doubles.
  package static func tags(_ text: String) -> [String] {
    Set(text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }).sorted()
  }

  /// The texts of a list parted by commas, semicolons or line ends, each once, in their order.
  package static func list(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { trimmed($0) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// What a field of a type takes, to follow “expected”.
  package static func expectation(_ type: FieldType, in currency: Currency) -> String {
    switch type {
    case .text, .note: "text"
    case .integer: "a whole number"
    case .flag: "yes or no"
    case .money where currency.exponent == 0: "an amount in \(currency.code) without decimals, such as 1990"
    case .money: "an amount in \(currency.code) such as 19.\(String(repeating: "9", count: currency.exponent))"
    case .price: "a price such as 19.90, with at most 4 decimals"
    case .quantity: "a quantity such as 3 or 2.5, with at most 3 decimals"
    case .day: "a day such as 2026-11-21, 21.11., today, fri or in 2w"
    case .instant: "a time such as 2026-11-21 14:30"
    case .tags: "words parted by commas"
    case .list: "one or several, parted by commas"
    case .own: "a field of the book"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .reference(let kind): "the id, the key or the name of a \(kind.rawValue) in this book"
    case .lines: "lines such as “2 x Widget @ 19.90; 1 x Bolt @ 0.50”"
    }
  }

  private static let flags = [
    "yes": true, "no": false, "true": true, "false": false, "y": true, "n": false, "1": true, "0": false,
  ]

  /// A time with a zone of its own, or a local one; a day alone is its midnight.
  private static func instant(_ text: String, today: Day, zone: (Instant) -> Int) -> Instant? {
    if let day = Day(words: text, today: today) { return local(Instant(day: day), zone) }
    guard let read = Instant(text) else { return nil }
    let clock = text.dropFirst(10)
    return clock.contains { "Zz+-".contains($0) } ? read : local(read, zone)
  }

  /// The moment at which local clocks show what `reading` shows in UTC.
  private static func local(_ reading: Instant, _ zone: (Instant) -> Int) -> Instant {
    let guess = reading + -zone(reading)
    return reading + -zone(guess)
  }

  /// The text without white space around it.
  package static func trimmed(_ text: some StringProtocol) -> String {
    let kept = text.drop(while: \.isWhitespace)
    guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(kept[...last])
  }
}

/// A text that does not fit its field.
package struct FieldTextError: Error, Hashable, Sendable, CustomStringConvertible {
  package let field: String
  package let text: String
  /// What the field takes, to follow “expected”.
  package let expected: String

  /// An error about one field.
  package init(_ field: String, _ text: String, expected: String) {
    self.field = field
    self.text = text
    self.expected = expected
  }

  package var description: String {
    text.isEmpty ? "\(field): expected \(expected)." : "\(field): “\(text)” does not fit; expected \(expected)."
  }
}
