/// A field's place: offsets from the first byte of its record.
@usableFromInline struct CSVField {
  @usableFromInline var start: Int32
  @usableFromInline var end: Int32
  /// Whether it holds doubled quotes that stand for one.
  @usableFromInline var hasDoubledQuotes: Bool
}

/// The memory that a reader and its current record share: the bytes at hand and the places of the record's fields.
///
/// Memory only grows and is never given back before the end, so that a record kept too long reads other bytes, never
/// foreign memory.
@usableFromInline final class CSVBuffer {
  /// One byte more than `capacity`: the line feed behind the last byte ends every scan without a check of bounds.
  @usableFromInline private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// The first byte not yet handed out, and the end of what was read.
  var start = 0
  private(set) var end = 0
  /// Whether the source has no more.
  private(set) var isFinished = false

  /// Where the current record begins.
  @usableFromInline var recordStart = 0
  var recordLength = 0
  @usableFromInline private(set) var fields: UnsafeMutablePointer<CSVField>
  @usableFromInline var fieldCount = 0
  private(set) var fieldCapacity = 64

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + 1)
    bytes.initialize(repeating: CSVByte.lineFeed, count: capacity + 1)
    fields = .allocate(capacity: fieldCapacity)
    fields.initialize(repeating: CSVField(start: 0, end: 0, hasDoubledQuotes: false), count: fieldCapacity)
  }

  deinit {
    bytes.deallocate()
    fields.deallocate()
  }

  /// Moves what is unread to the front and reads behind it; doubles the room only when it is full.
  ///
  /// - Returns: whether another scan is worth while; false at the end, or when `limit` bytes are unread.
  func fill(from source: any ByteSource, limit: Int) throws(FormatsError) -> Bool {
    guard !isFinished else { return false }
    if start > 0 {
      bytes.update(from: bytes + start, count: end - start)
      end -= start
      start = 0
    } else if end == capacity {
      guard capacity < limit else { return false }
      grow(to: min(limit, capacity * 2))
    }
    let room = UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end)
    let count = try source.read(into: room)
    isFinished = count < room.count
    end += count
    bytes[end] = CSVByte.lineFeed
    return true
  }

  /// Doubles the room for the places of fields.
  func growFields() {
    let wider = UnsafeMutablePointer<CSVField>.allocate(capacity: fieldCapacity * 2)
    wider.initialize(repeating: CSVField(start: 0, end: 0, hasDoubledQuotes: false), count: fieldCapacity * 2)
    wider.update(from: fields, count: fieldCapacity)
    fields.deallocate()
    fields = wider
    fieldCapacity *= 2
  }

  /// Forgets everything, for a record that is put together here.
  func clear() {
    start = 0
    end = 0
    recordStart = 0
    recordLength = 0
    fieldCount = 0
  }

  /// Adds bytes to the record that is put together.
  func append(_ added: some Collection<UInt8>) {
    if end + added.count > capacity { grow(to: max(capacity * 2, end + added.count)) }
    for byte in added {
      bytes[end] = byte
      end += 1
    }
    recordLength = end
  }

  /// Adds a field to the record that is put together.
  func appendField(start: Int, end: Int, hasDoubledQuotes: Bool) {
    if fieldCount == fieldCapacity { growFields() }
    fields[fieldCount] = CSVField(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), hasDoubledQuotes: hasDoubledQuotes)
    fieldCount += 1
  }

  private func grow(to size: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size + 1)
    larger.initialize(repeating: CSVByte.lineFeed, count: size + 1)
    larger.update(from: bytes, count: end)
    bytes.deallocate()
    bytes = larger
    capacity = size
  }
}

/// The bytes that shape a CSV file.
enum CSVByte {
  static let nul: UInt8 = 0
  static let tab: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let quote: UInt8 = 34
  static let comma: UInt8 = 44
}
