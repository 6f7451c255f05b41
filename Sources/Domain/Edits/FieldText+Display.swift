extension FieldText {
  /// The text of a value; for every field that a person edits, what ``parse(_:for:in:today:zone:lookup:)`` reads back.
  ///
  /// - Parameters:
  ///   - value: the value; `.none` gives empty text.
  ///   - currency: the book's currency, for amounts.
  ///   - zone: seconds by which local clocks are ahead of UTC at a moment.
  ///   - label: the name of a referenced record, nil where it is not known: the id is shown then.
  package static func display(
    _ value: FieldValue, in currency: Currency, zone: (Instant) -> Int = { _ in 0 },
    label: (Int64) -> String? = { _ in nil }
  ) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .flag(let isSet): isSet ? "yes" : "no"
    case .money(let money): money.plain(in: currency)
    case .price(let price): price.description
    case .quantity(let quantity): quantity.description
    case .day(let day): day.description
    case .instant(let instant): clock(instant, zone: zone)
    case .tags(let tags): tags.joined(separator: ", ")
    case .reference(let id): label(id) ?? String(id)
    case .list(let texts): texts.joined(separator: ", ")
    case .own: ""
    case .lines(let lines): lines.map { display($0, label: label) }.joined(separator: "; ")
    }
  }

  /// A moment as local clocks show it, to the minute: `2026-11-21 14:32`.
  package static func clock(_ instant: Instant, zone: (Instant) -> Int = { _ in 0 }) -> String {
    let text = (instant + zone(instant)).description
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
  }

  private static func display(_ line: OrderLine, label: (Int64) -> String?) -> String {
    let product = line.product.map { label($0) ?? String($0) } ?? "?"
    return "\(line.quantity) x \(product) @ \(line.price)"
  }

  /// Order lines parted by semicolons, each `QUANTITY x PRODUCT @ PRICE`; the quantity is 1 where it is left out.
  static func lines(
    _ text: String, for field: Field, in currency: Currency, lookup: (Kind, String) -> Int64?
  ) throws(FieldTextError) -> FieldValue {
    var lines: [OrderLine] = []
    for part in text.split(separator: ";") {
      let line = trimmed(part)
      guard !line.isEmpty else { continue }
      guard let at = line.lastIndex(of: "@"), let price = UnitPrice(trimmed(line[line.index(after: at)...])) else {
        throw FieldTextError(field.name, line, expected: expectation(.lines, in: currency))
      }
      let (quantity, name) = counted(trimmed(line[..<at]))
      guard let product = name == "?" ? .some(nil) : lookup(.product, name).map(Optional.some) else {
        throw FieldTextError("product", name, expected: expectation(.reference(.product), in: currency))
      }
      guard let amount = quantity.amount(at: price, in: currency) else {
        throw FieldTextError(field.name, line, expected: "an amount that is not that large")
      }
      lines.append(OrderLine(product: product, quantity: quantity, price: price, amount: amount))
    }
    return lines.isEmpty ? .none : .lines(lines)
  }

  /// Takes `3 x ` off the front.
  private static func counted(_ text: String) -> (Quantity, String) {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[1] == "x" || parts[1] == "×", let quantity = Quantity(parts[0]) else {
      return (.one, text)
    }
    return (quantity, trimmed(parts[2]))
  }
}
