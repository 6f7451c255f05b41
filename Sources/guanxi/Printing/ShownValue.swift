import Domain
import Formats

/// A value of a row as it is printed, in each of the forms.
enum ShownValue: Sendable {
  case none
  case field(FieldValue)
  /// Scores 1…5 of recency, frequency and money.
  case scores(Int, Int, Int)
  /// A probability, 0 to 1.
  case share(Double)

  static func text(_ text: String?) -> ShownValue { text.map { .field(.text($0)) } ?? .none }
  static func integer(_ number: (some BinaryInteger)?) -> ShownValue {
    number.map { .field(.integer(Int64($0))) } ?? .none
  }
  static func money(_ money: Money?) -> ShownValue { money.map { .field(.money($0)) } ?? .none }
  static func day(_ day: Day?) -> ShownValue { day.map { .field(.day($0)) } ?? .none }
  static func instant(_ instant: Instant?) -> ShownValue { instant.map { .field(.instant($0)) } ?? .none }

  /// For a person: money grouped, times on the local clock.
  func shown(in currency: Currency) -> String {
    switch self {
    case .none: ""
    case .field(.money(let money)): money.grouped(in: currency)
    case .field(.price(let price)): price.text(in: currency)
    case .field(let value): FieldText.display(value, in: currency, zone: SystemClock.offset)
    case .scores(let r, let f, let m): "\(r)-\(f)-\(m)"
    case .share(let share): percent(share)
    }
  }

  /// For a program that reads CSV: plain decimals, times in UTC.
  func plain(in currency: Currency) -> String {
    switch self {
    case .none: ""
    case .field(.instant(let instant)): instant.description
    case .field(.price(let price)): price.text(in: currency)
    case .field(let value): FieldText.display(value, in: currency)
    case .scores(let r, let f, let m): "\(r)-\(f)-\(m)"
    case .share(let share): "\(share)"
    }
  }

  /// Writes the value as the JSON contract has it.
  func write(to json: inout JSONWriter, in currency: Currency) {
    switch self {
    case .none: json.null()
    case .field(let value): value.write(to: &json, in: currency)
    case .scores(let r, let f, let m):
      json.object {
        $0.member("r", r)
        $0.member("f", f)
        $0.member("m", m)
      }
    case .share(let share): json.raw("\(share)")
    }
  }
}

extension FieldValue {
  /// Writes the value as the JSON contract has it: money and prices as decimal strings, days and moments as ISO 8601.
  func write(to json: inout JSONWriter, in currency: Currency) {
    switch self {
    case .none: json.null()
    case .text(let text): json.string(text)
    case .integer(let number), .reference(let number): json.integer(number)
    case .flag(let isSet): json.bool(isSet)
    case .money(let money): json.string(money.plain(in: currency))
    case .price(let price): json.string(price.text(in: currency))
    case .quantity(let quantity): json.raw(quantity.description)
    case .day(let day): json.string(day.description)
    case .instant(let instant): json.string(instant.description)
    case .tags(let words), .list(let words): json.array { array in words.forEach { array.string($0) } }
    case .own: json.null()
    case .lines(let lines): json.array { array in lines.forEach { $0.write(to: &array, in: currency) } }
    }
  }
}

extension OrderLine {
  /// Writes the line as an object.
  func write(to json: inout JSONWriter, in currency: Currency) {
    json.object {
      $0.member("product", product)
      $0.name("quantity")
      $0.raw(quantity.description)
      $0.member("price", price.text(in: currency))
      $0.member("amount", amount.plain(in: currency))
    }
  }
}

extension UnitPrice {
  /// The price with at least the decimals of the currency, `9.90`, and no more zeros than that.
  func text(in currency: Currency) -> String {
    let kept = 4
    var text = Decimals.text(tenThousandths, places: kept)
    for _ in currency.exponent..<kept where text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
