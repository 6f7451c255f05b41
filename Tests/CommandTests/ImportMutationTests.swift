import BookStore
import Domain
import Formats
import Glibc
import Testing

@testable import guanxi

/// Files that were damaged on their way: nothing may crash, hang, or come in uncounted.
///
/// `IMPORT_MUTATIONS` is the number of damaged copies of each form; a few without it.
@Suite("Damaged files")
struct ImportMutationTests {
  private static let policies: [OnDuplicate?] = [nil, .merge, .update, .skip]
  static let copies = getenv("IMPORT_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 6

  @Test("Every row of a damaged file is counted, and the book stays exact", arguments: Miniature.all.indices)
  func everyForm(index: Int) throws {
    let sample = Miniature.all[index]
    let book = try ImportBook()
    for copy in 0..<Self.copies {
      var chance = Chance(seed: UInt64(index * 100_003 + copy))
      let bytes = chance.damaged(Array(sample.text.utf8))
      do {
        let newFields = copy % 7 == 0 && sample.wantsNewFields
        let report = try book.take(sample.kind, bytes: bytes, name: sample.name, newFields: newFields) { wishes in
          wishes.onDuplicate = sample.kind.isRecordARow ? Self.policies[copy % 4] : nil
          wishes.source = "copy \(copy % 5)"
        }
        #expect(report.counts.read >= 0)
      } catch let error as FormatsError {
        // A file that cannot be read as a whole is refused as a whole.
        #expect(!error.description.isEmpty)
      } catch let error as BookError {
        Issue.record("copy \(copy) of \(sample.program): \(error)")
      }
    }
    try book.expectExact("\(sample.program)")
    #expect(try book.book.check().problems == [])
  }
}

/// Chance that comes again with the same seed, and what it does to files.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit > 0 ? Int(state % UInt64(limit)) : 0
  }

  /// One to four kinds of damage.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(4) where !bytes.isEmpty { damage(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let place = below(bytes.count)
    let other = below(bytes.count)
    let range = min(place, other)..<max(place, other)
    switch below(9) {
    case 0: bytes[place] ^= 1 << UInt8(below(8))
    case 1: bytes.removeSubrange(range.prefix(40))
    case 2: bytes.insert(contentsOf: bytes[range].prefix(200), at: place)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(0, at: place)
    case 5: bytes.insert(UInt8(ascii: "\""), at: place)
    case 6: bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: place)
    case 7: bytes.insert(contentsOf: Array("\r\n".utf8), at: place)
    default: bytes = Array(bytes[place...] + bytes[..<place])
    }
  }
}
