/// The bytes of a cell.
package typealias CellBytes = UnsafeRawBufferPointer

extension UnsafeRawBufferPointer {
  /// Without spaces, tabs, line ends and no-break spaces at both ends.
  var trimmed: UnsafeRawBufferPointer {
    var bytes = self[...]
    while let first = bytes.first {
      if first.isBlank {
        bytes.removeFirst()
      } else if bytes.starts(with: noBreakSpace) {
        bytes.removeFirst(2)
      } else {
        break
      }
    }
    while let last = bytes.last {
      if last.isBlank {
        bytes.removeLast()
      } else if bytes.count > 1, bytes.suffix(2).elementsEqual(noBreakSpace) {
        bytes.removeLast(2)
      } else {
        break
      }
    }
    return UnsafeRawBufferPointer(rebasing: bytes)
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
  var isDigit: Bool { self &- 48 < 10 }
  var isBlank: Bool { self == 32 || self &- 9 < 5 }
  var isLetter: Bool { (self | 32) &- 97 < 26 }
}

private let noBreakSpace: [UInt8] = [0xC2, 0xA0]
