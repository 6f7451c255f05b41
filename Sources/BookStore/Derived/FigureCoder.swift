/// Passes integers between figures and bytes, so that their order is said once for both ways.
protocol FigureCoder {
  /// Whether all went well so far.
  var isSound: Bool { get }
  /// Writes the integer, or reads it.
  mutating func pass(_ integer: inout Int64)
}

extension FigureCoder {
  mutating func pass(_ integer: inout Int) {
    var wide = Int64(integer)
    pass(&wide)
    integer = Int(wide)
  }

  /// A missing number is the least there is.
  mutating func pass(_ integer: inout Int64?) {
    var number = integer ?? Int64.min
    pass(&number)
    integer = number == Int64.min ? nil : number
  }

  /// As many integers as there are.
  mutating func pass(_ integers: inout [Int64]) {
    for index in integers.indices { pass(&integers[index]) }
  }

  mutating func pass(_ integers: inout [Int]) {
    for index in integers.indices { pass(&integers[index]) }
  }
}

struct FigureWriter: FigureCoder {
  private(set) var bytes: [UInt8] = []
  let isSound = true

  init() { bytes.reserveCapacity(1024) }

  mutating func pass(_ integer: inout Int64) { bytes.append(varint: integer) }
}

struct FigureReader: FigureCoder {
  private let bytes: [UInt8]
  private var index = 0
  private var hasFailed = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isSound: Bool { !hasFailed }
  /// Whether everything was read.
  var isAtEnd: Bool { index == bytes.count }

  mutating func pass(_ integer: inout Int64) {
    guard !hasFailed, let read = bytes.varint(at: &index) else {
      hasFailed = true
      return
    }
    integer = read
  }
}
