import DemoData
import Domain

/// One way in which the files of a book can be damaged.
enum Damage: CustomStringConvertible {
  case cut(to: Int)
  case flip(suffix: String, byte: Int, bit: Int)
  /// Other bytes in the header: another format, a newer version.
  case header(at: Int, [UInt8])

  var description: String {
    switch self {
    case .cut(let size): "cut to \(size) bytes"
    case .flip(let suffix, let byte, let bit):
      "bit \(bit) of byte \(byte)\(suffix.isEmpty ? "" : " of the log") flipped"
    case .header(let place, let bytes): "\(bytes) at byte \(place)"
    }
  }

  /// Whether the log was damaged and not the file.
  var isInLog: Bool { if case .flip("-wal", _, _) = self { true } else { false } }

  func applied(to files: [String: [UInt8]]) -> [String: [UInt8]] {
    var files = files
    switch self {
    case .cut(let size): files[""] = files[""].map { Array($0.prefix(size)) }
    case .flip(let suffix, let byte, let bit): files[suffix]?[byte] ^= 1 << bit
    case .header(let place, let bytes): files[""]?.replaceSubrange(place..<(place + bytes.count), with: bytes)
    }
    return files
  }

  /// Damages of every sort, spread over the files.
  static func samples(
    _ count: Int, file: [String: [UInt8]], log: [String: [UInt8]], _ chance: inout Chance
  ) -> [Damage] {
    let (size, logSize) = (file[""]?.count ?? 0, log["-wal"]?.count ?? 0)
    let fixed: [Damage] = [
      .cut(to: 0), .cut(to: 50), .cut(to: 100), .cut(to: 4096), .cut(to: size - 1), .header(at: 0, Array("PK".utf8)),
      .header(at: 60, [0, 0, 0, 99]), .header(at: 68, [0, 0, 0, 0]),
    ]
    let random = (0..<count).map { number -> Damage in
      switch number % 10 {
      case 0, 5: .flip(suffix: "-wal", byte: chance.below(logSize), bit: chance.below(8))
      case 1: .cut(to: chance.below(size))
      case 2: .flip(suffix: "", byte: chance.below(4096), bit: chance.below(8))
      default: .flip(suffix: "", byte: chance.below(size), bit: chance.below(8))
      }
    }
    return fixed + random
  }
}
