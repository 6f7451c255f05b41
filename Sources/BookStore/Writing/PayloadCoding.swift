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

  private mutating func write(_ integer: Int64) {
    var rest = UInt64(bitPattern: (integer << 1) ^ (integer >> 63))
    while rest >= 128 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
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
    guard let kind = byte().flatMap(PayloadCoding.kind), let id = integer() else { return nil }
    switch tag {
    case 1: return values().map { .insert(kind, id, $0) }
    case 2: return updates(of: kind).map { .update(kind, id, $0) }
    case 3: return values().map { .delete(kind, id, $0) }
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
      updates.append(RowChange.FieldUpdate(place: Int(place), before: before, after: after))
    }
    return updates
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

  private mutating func integer() -> Int64? {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = byte() else { return nil }
      result |= UInt64(byte & 127) << shift
      if byte < 128 { return Int64(bitPattern: result >> 1) ^ -Int64(bitPattern: result & 1) }
    }
    return nil
  }
}

/// The tags of kinds in a payload: fixed for ever, so never by position in the enumeration.
enum PayloadCoding {
  private static let tags: [Kind: UInt8] = [
    .customer: 1, .product: 2, .order: 3, .opportunity: 4, .ticket: 5, .touch: 6, .user: 7, .stageChange: 8,
    .ticketEvent: 9,
  ]
  private static let kinds = Dictionary(uniqueKeysWithValues: tags.map { ($1, $0) })

  static func tag(of kind: Kind) -> UInt8 { tags[kind] ?? 0 }
  static func kind(_ tag: UInt8) -> Kind? { kinds[tag] }
}
