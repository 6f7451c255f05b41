import Analytics
import Domain
import Formats

extension Dimension {
  /// A value in this dimension as text: a day, a count or money.
  func text(_ value: Int64, in currency: Currency, isGrouped: Bool = false) -> String {
    switch self {
    case .recency: Day(number: Int(value)).description
    case .frequency: String(value)
    case .monetary where isGrouped: Money(minor: value).grouped(in: currency)
    case .monetary: Money(minor: value).plain(in: currency)
    }
  }

  /// Writes a value as the JSON contract has it: a day, an integer or a decimal string.
  func write(_ value: Int64, to json: inout JSONWriter, in currency: Currency) {
    if self == .frequency { json.integer(value) } else { json.string(text(value, in: currency)) }
  }

  /// Writes a change: whole days, sales or a decimal string.
  func write(change: Int64, to json: inout JSONWriter, in currency: Currency) {
    if self == .monetary { json.string(text(change, in: currency)) } else { json.integer(change) }
  }

  /// A change in words: `37.20 more`, `1 order fewer`, `9 days later`.
  func words(change: Int64, in currency: Currency) -> String {
    let count = Int(change.magnitude)
    return switch self {
    case .recency: "a last sale \(counted(count, "day")) \(change < 0 ? "earlier" : "later")"
    case .frequency: counted(count, "order") + (change < 0 ? " fewer" : " more")
    case .monetary: "\(Money(minor: Int64(count)).grouped(in: currency)) \(change < 0 ? "less" : "more")"
    }
  }

  /// What the dimension measures, as the JSON contract names it.
  var word: String { ["recency", "frequency", "money"][rawValue] }
}
