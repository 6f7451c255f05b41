import Analytics
import Domain

/// The journal's payload: row changes as bytes, in a format of fixed tags that old journals keep.
///
/// Integers are zigzag varints, texts a length and UTF-8. Compact, because it is written with every edit.
struct PayloadWriter {
  private(set) var bytes: [UInt8] = []

  init(_ changes: [RowChange]) {
    for change in changes { write(change) }
  }

  private mutating func write(_ change: RowChange) {
    switch change {
    case .insert(let kind, let id, let values):
      head(1, kind, id)
      write(values)
    case .update(let kind, let id, let updates):
      head(2, kind, id)
      write(Int64(updates.count))
      for update in updates {
        write(Int64(update.place))
        write(update.before)
        write(update.after)
      }
    case .delete(let kind, let id, let values):
      head(3, kind, id)
      write(values)
    case .insertRange(let kind, let first, let last):
      head(4, kind, first)
      write(last)
    case .setting(let name, let before, let after):
      bytes.append(5)
      write(name)
      write(before.map(FieldValue.text) ?? .none)
      write(after.map(FieldValue.text) ?? .none)
    case .announced(let customer, let before, let after):
      bytes.append(6)
      write(customer)
      for announced in [before, after] {
        write(announced?.segment.map { Int64($0.rank) + 1 } ?? 0)
        write(announced.map { Int64($0.stage.rank) + 1 } ?? 0)
        write(Int64(announced?.day.number ?? 0))
      }
    }
  }

  private mutating func head(_ tag: UInt8, _ kind: Kind, _ id: Int64) {
    bytes.append(tag)
    bytes.append(PayloadCoding.tag(of: kind))
    write(id)
  }

  private mutating func write(_ values: [FieldValue]) {
    write(Int64(values.count))
    for value in values { write(value) }
  }

  private mutating func write(_ value: FieldValue) {
    switch value {
    case .none: bytes.append(0)
    case .text(let text): tagged(1, text)
    case .integer(let integer): tagged(2, integer)
    case .flag(let flag): tagged(3, flag ? 1 : 0)
    case .money(let money): tagged(4, money.minor)
    case .price(let price): tagged(5, price.tenThousandths)
    case .quantity(let quantity): tagged(6, quantity.thousandths)
    case .day(let day): tagged(7, Int64(day.number))
    case .instant(let instant): tagged(8, instant.seconds)
    case .reference(let id): tagged(9, id)
    case .tags(let tags): tagged(10, tags.joined(separator: ","))
    case .list(let texts): tagged(12, texts.joined(separator: "\n"))
    case .own(let values):
      tagged(13, Int64(values.count))
      for (field, value) in values.sorted(by: { $0.key < $1.key }) {
        write(field)
        write(value)
      }
    case .lines(let lines):
      tagged(11, Int64(lines.count))
      for line in lines {
        write(line.product ?? 0)
        write(line.quantity.thousandths)
        write(line.price.tenThousandths)
        write(line.amount.minor)
      }
    }
  }

  private mutating func tagged(_ tag: UInt8, _ integer: Int64) {
    bytes.append(tag)
    write(integer)
  }

  private mutating func tagged(_ tag: UInt8, _ text: String) {
    bytes.append(tag)
    write(text)
  }

  private mutating func write(_ text: String) {
    write(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ integer: Int64) { bytes.append(varint: integer) }
}

/// Reads what ``PayloadWriter`` wrote.
struct PayloadReader {
  private let bytes: [UInt8]
  private var index = 0

  /// The changes of a payload, or nil where the bytes are none: the journal is damaged.
  static func changes(_ bytes: [UInt8]) -> [RowChange]? {
    var reader = PayloadReader(bytes: bytes)
    var changes: [RowChange] = []
    while reader.index < bytes.count {
      guard let change = reader.change() else { return nil }
      changes.append(change)
    }
    return changes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func change() -> RowChange? {
    guard let tag = byte() else { return nil }
    if tag == 5 {
      guard let name = text(), let before = value(), let after = value() else { return nil }
      return .setting(name, before: before.text, after: after.text)
    }
    if tag == 6 {
      guard let customer = integer(), let before = announced(), let after = announced() else { return nil }
      return .announced(customer, before: before, after: after)
    }
    guard let kind = byte().flatMap(PayloadCoding.kind), let id = integer() else { return nil }
    switch tag {
    case 1: return values().map { .insert(kind, id, PayloadCoding.whole($0, of: kind)) }
    case 2: return updates(of: kind).map { .update(kind, id, $0) }
    case 3: return values().map { .delete(kind, id, PayloadCoding.whole($0, of: kind)) }
    case 4: return integer().map { .insertRange(kind, first: id, last: $0) }
    default: return nil
    }
  }

  private mutating func updates(of kind: Kind) -> [RowChange.FieldUpdate]? {
    guard let count = count() else { return nil }
    var updates: [RowChange.FieldUpdate] = []
    for _ in 0..<count {
      guard let place = integer(), kind.fields.indices.contains(Int(place)), let before = value(), let after = value()
      else { return nil }
      let type = kind.fields[Int(place)].type
      updates.append(
        RowChange.FieldUpdate(
          place: Int(place), before: PayloadCoding.current(before, type), after: PayloadCoding.current(after, type)))
    }
    return updates
  }

  /// Known classes; nil inside for none, nil for bytes that are none.
  private mutating func announced() -> Announced?? {
    guard let segment = integer(), let stage = integer(), let day = integer(),
      stage <= LifecycleStage.allCases.count, segment <= Segment.allCases.count, min(stage, segment) >= 0
    else { return nil }
    guard stage > 0 else { return .some(nil) }
    return Announced(
      segment: segment > 0 ? Segment.allCases[Int(segment) - 1] : nil, stage: LifecycleStage.allCases[Int(stage) - 1],
      day: Day(number: Int(day)))
  }

  private mutating func values() -> [FieldValue]? {
    guard let count = count() else { return nil }
    var values: [FieldValue] = []
    for _ in 0..<count {
      guard let value = value() else { return nil }
      values.append(value)
    }
    return values
  }

  private mutating func value() -> FieldValue? {
    guard let tag = byte() else { return nil }
    switch tag {
    case 0: return FieldValue.none
    case 1: return text().map(FieldValue.text)
    case 2: return integer().map(FieldValue.integer)
    case 3: return integer().map { .flag($0 != 0) }
    case 4: return integer().map { .money(Money(minor: $0)) }
    case 5: return integer().map { .price(UnitPrice(tenThousandths: $0)) }
    case 6: return integer().map { .quantity(Quantity(thousandths: $0)) }
    case 7: return integer().map { .day(Day(number: Int($0))) }
    case 8: return integer().map { .instant(Instant(seconds: $0)) }
    case 9: return integer().map(FieldValue.reference)
    case 10: return text().map { .tags($0.split(separator: ",").map(String.init)) }
    case 11: return lines().map(FieldValue.lines)
    case 12: return text().map { .list($0.split(separator: "\n").map(String.init)) }
    case 13: return own().map(FieldValue.own)
    default: return nil
    }
  }

  private mutating func lines() -> [OrderLine]? {
    guard let count = count() else { return nil }
    var lines: [OrderLine] = []
    for _ in 0..<count {
      guard let product = integer(), let quantity = integer(), let price = integer(), let amount = integer()
      else { return nil }
      lines.append(
        OrderLine(
          product: product == 0 ? nil : product, quantity: Quantity(thousandths: quantity),
          price: UnitPrice(tenThousandths: price), amount: Money(minor: amount)))
    }
    return lines
  }

  private mutating func own() -> [Int64: FieldValue]? {
    guard let count = count() else { return nil }
    var values: [Int64: FieldValue] = [:]
    for _ in 0..<count {
      guard let field = integer(), let value = value() else { return nil }
      values[field] = value
    }
    return values
  }

  private mutating func byte() -> UInt8? {
    guard index < bytes.count else { return nil }
    defer { index += 1 }
    return bytes[index]
  }

  private mutating func text() -> String? {
    guard let count = count(), index + count <= bytes.count else { return nil }
    defer { index += count }
    return String(decoding: bytes[index..<(index + count)], as: UTF8.self)
  }

  /// A count that the remaining bytes can hold.
  private mutating func count() -> Int? {
    guard let count = integer(), count >= 0, count <= bytes.count - index else { return nil }
    return Int(count)
  }

  private mutating func integer() -> Int64? { bytes.varint(at: &index) }
}

/// The tags of kinds in a payload: fixed for ever, so never by position in the enumeration.
enum PayloadCoding {
  private static let tags: [Kind: UInt8] = [
    .customer: 1, .product: 2, .order: 3, .opportunity: 4, .ticket: 5, .touch: 6, .user: 7, .stageChange: 8,
    .ticketEvent: 9, .contact: 10, .task: 11, .relation: 12, .survey: 13, .view: 14, .field: 15, .alias: 16, .alert: 17,
  ]
  private static let kinds = Dictionary(uniqueKeysWithValues: tags.map { ($1, $0) })

  /// A record as an older program wrote it, with the fields that came later.
  static func whole(_ values: [FieldValue], of kind: Kind) -> [FieldValue] {
    kind.fields.indices.map { $0 < values.count ? current(values[$0], kind.fields[$0].type) : .none }
  }

  /// A value as its field holds it now: what was one text may be a list today.
  static func current(_ value: FieldValue, _ type: FieldType) -> FieldValue {
    if type == .list, case .text(let text) = value { return .list([text]) }
    return value
  }

  static func tag(of kind: Kind) -> UInt8 { tags[kind] ?? 0 }
  static func kind(_ tag: UInt8) -> Kind? { kinds[tag] }
}
