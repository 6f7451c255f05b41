/// The value of one field of a record, as edits carry it and as the journal keeps it.
package enum FieldValue: Hashable, Sendable {
  /// Nothing known.
  case none
  case text(String)
  case integer(Int64)
  case flag(Bool)
  case money(Money)
  case price(UnitPrice)
  case quantity(Quantity)
  case day(Day)
  case instant(Instant)
  /// The id of a record of the kind that the field's definition names.
  case reference(Int64)
  /// Words without order, sorted and without doubles.
  case tags([String])
  /// Texts in an order of their own, without doubles.
  case list([String])
  /// The lines of an order, in their order.
  case lines([OrderLine])
  /// The values of a book's own fields, by the id of the field's definition; without those that are none.
  case own([Int64: FieldValue])

  package var isNone: Bool { self == .none }

  /// The text of a `.text`, else nil.
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The amount of a `.money`, else nil.
  package var money: Money? { if case .money(let money) = self { money } else { nil } }
  /// The day of a `.day`, else nil.
  package var day: Day? { if case .day(let day) = self { day } else { nil } }
  /// The moment of an `.instant`, else nil.
  package var instant: Instant? { if case .instant(let instant) = self { instant } else { nil } }
  /// The id of a `.reference`, else nil.
  package var reference: Int64? { if case .reference(let id) = self { id } else { nil } }
  /// The state of a `.flag`, else nil.
  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  /// The words of `.tags` or a `.list`, a `.text` as its only one, else none.
  package var words: [String] {
    switch self {
    case .tags(let words), .list(let words): words
    case .text(let text): [text]
    default: []
    }
  }
  /// The values of a book's own fields; empty for anything else.
  package var own: [Int64: FieldValue] { if case .own(let values) = self { values } else { [:] } }
  /// The number of an `.integer`, else nil.
  package var integer: Int64? { if case .integer(let integer) = self { integer } else { nil } }
}

/// Field values by field name, in no order.
package typealias FieldValues = [String: FieldValue]
