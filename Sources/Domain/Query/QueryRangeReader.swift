/// Reads what a field of numbers, days or moments is compared with.
///
///     reader.range(of: .money, "revenue", .greater, "5k")          // from 500,001 cents on
///     reader.range(of: .day, "last", .less, "90d")                 // after the day 90 days ago
///     reader.range(of: .day, "last", .equal, "2026-05")            // that May
package struct QueryRangeReader: Sendable {
  private let currency: Currency
  private let today: Day
  private let now: Instant
  private var ownPlaces: Int?

  /// A reader for a book at a moment.
  package init(currency: Currency, today: Day, now: Instant) {
    self.currency = currency
    self.today = today
    self.now = now
  }

  /// The numbers that a comparison with an operand lets through.
  ///
  /// - Parameters:
  ///   - type: the type of the field.
  ///   - name: the field's name, for errors.
  ///   - places: decimal places of the numbers; those of the type where none are given.
  /// - Throws: ``QueryError`` at the value that does not fit.
  package func range(
    of type: FieldType, _ name: String, _ comparison: Query.Comparison, _ operand: Query.Operand, places: Int? = nil
  ) throws(QueryError) -> QueryRange {
    var reader = self
    reader.ownPlaces = places
    return try reader.range(type, name, comparison, operand)
  }

  private func range(
    _ type: FieldType, _ name: String, _ comparison: Query.Comparison, _ operand: Query.Operand
  ) throws(QueryError) -> QueryRange {
    switch operand {
    case .value(let value):
      let read = try self.read(value, type, name)
      return read.range.compared(comparison, isAge: read.isAge)
    case .range(let from, let through):
      return try joined(end(from, type, name), end(through, type, name))
    }
  }

  private typealias End = (text: Located<String>, read: Read)

  private func end(_ text: Located<String>?, _ type: FieldType, _ name: String) throws(QueryError) -> End? {
    guard let text else { return nil }
    return (text, try read(text, type, name))
  }

  /// From the one end through the other; days may be given in either order, since ages run the other way.
  private func joined(_ from: End?, _ through: End?) throws(QueryError) -> QueryRange {
    guard let from else {
      return through.map { $0.read.range.compared(.lessOrEqual, isAge: $0.read.isAge) }
        ?? QueryRange(low: nil, high: nil)
    }
    guard let through else { return from.read.range.compared(.greaterOrEqual, isAge: from.read.isAge) }
    let (one, other) = (from.read.range, through.read.range)
    if from.read.isAge || through.read.isAge {
      return QueryRange(low: min(one.low ?? .min, other.low ?? .min), high: max(one.high ?? .max, other.high ?? .max))
    }
    guard (one.low ?? .min) <= (other.high ?? .max) else {
      throw QueryError(
        through.text.span, "“\(QueryError.shown(through.text.content))” comes before the beginning of its range.")
    }
    return QueryRange(low: one.low, high: other.high)
  }

  // MARK: - Single values

  /// A value with everything it covers: one number, or the days of a year.
  private struct Read {
    let range: QueryRange
    var isAge = false

    init(_ low: Int64, through high: Int64? = nil, isAge: Bool = false) {
      range = QueryRange(low: low, high: high ?? low)
      self.isAge = isAge
    }
  }

  private func read(_ value: Located<String>, _ type: FieldType, _ name: String) throws(QueryError) -> Read {
    let text = FieldText.trimmed(value.content)
    let read: Read? =
      switch type {
      case .day: days(text).map { Read(Int64($0.first.number), through: Int64($0.last.number), isAge: $0.isAge) }
      case .instant: moments(text)
      default: scaled(text, places: places(type)).map { Read($0) }
      }
    guard let read else { throw QueryError.misfit(value, for: name, expected: expectation(type)) }
    return read
  }

  private func places(_ type: FieldType) -> Int {
    if let ownPlaces { return ownPlaces }
    return switch type {
    case .money: currency.exponent
    case .price: 4
    case .quantity: 3
    default: 0
    }
  }

  /// A decimal, in thousands with `k` and in millions with `M` behind it; a share also in hundredths with `%`.
  private func scaled(_ text: String, places: Int) -> Int64? {
    let zeros = ["k": 3, "K": 3, "m": 6, "M": 6, "%": ownPlaces == nil ? nil : -2][text.suffix(1)] ?? nil
    return Decimals.scaled(zeros == nil ? text[...] : text.dropLast(), places: places + (zeros ?? 0))
  }

  private func moments(_ text: String) -> Read? {
    if text.lowercased() == "now" { return Read(now.seconds) }
    if let days = days(text) {
      let end = Instant(day: days.last + 1).seconds - 1
      return Read(Instant(day: days.first).seconds, through: end, isAge: days.isAge)
    }
    return Instant(text).map { Read($0.seconds) }
  }

  /// The days that a text means: one, or those of a month or a year.
  private func days(_ text: String) -> (first: Day, last: Day, isAge: Bool)? {
    if let age = age(text) { return (age, age, true) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count <= 2, parts[0].utf8.count == 4, let year = Int(parts[0]) {
      if parts.count == 1 { return Day(year: year, month: 1, day: 1).map { ($0, month(12, of: year) ?? $0, false) } }
      guard parts[1].utf8.count == 2, let number = Int(parts[1]) else { return nil }
      return Day(year: year, month: number, day: 1).map { ($0, month(number, of: year) ?? $0, false) }
    }
    return Day(words: text, today: today).map { ($0, $0, false) }
  }

  /// The last day of a month.
  private func month(_ month: Int, of year: Int) -> Day? {
    (28...31).reversed().lazy.compactMap { Day(year: year, month: month, day: $0) }.first
  }

  /// `90d`, `6w`, `3m`, `1y`: the day that long ago.
  private func age(_ text: String) -> Day? {
    guard text.first.map({ $0.isASCII && $0.isNumber }) ?? false, let unit = text.last, "dwmyDWMY".contains(unit),
      text.dropLast().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Day(words: "-" + text, today: today)
  }

  private func expectation(_ type: FieldType) -> String {
    switch type {
    case .day: "a day such as 2026-06-01, 2026-06, 2026 or today, or an age such as 90d, 6w, 3m, 1y"
    case .instant: "a day, an age such as 2d, “now”, or a time such as 2026-06-01T14:30"
    case .money, .price: "an amount such as 5000, 19.90, 5k, or a range such as 1k..5k"
    case .quantity: "a quantity such as 3 or 2.5"
    default: "a whole number such as 3 or 2k, or a range such as 2..5"
    }
  }
}
