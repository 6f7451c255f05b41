import Domain

/// The values of one field of many records: each different one once, folded, as scalars.
struct FieldValues {
  /// The value of each record; -1 where there is none.
  let ids: [Int32]
  /// How many different values there are.
  let count: Int
  private var scalars: [UInt32] = []
  private var starts: [Int] = [0]

  /// Case, accents and white space at the ends do not matter; an empty text is none.
  init(_ texts: some Sequence<String?>) {
    var known: [String: Int32] = [:]
    var ids: [Int32] = []
    for text in texts {
      let plain = text.map { Self.trimmed(Folding.fold($0)) } ?? ""
      guard !plain.isEmpty else {
        ids.append(-1)
        continue
      }
      let id = known[plain] ?? Int32(known.count)
      ids.append(id)
      guard id == known.count else { continue }
      known[plain] = id
      scalars.append(contentsOf: plain.unicodeScalars.lazy.map(\.value))
      starts.append(scalars.count)
    }
    self.ids = ids
    count = known.count
  }

  /// How far two records agree.
  func agreement(_ one: Int, _ other: Int) -> Agreement {
    let (first, second) = (ids[one], ids[other])
    guard first >= 0, second >= 0 else { return .unknown }
    guard first != second else { return .exact }
    let similarity = scalars.withUnsafeBufferPointer { scalars in
      StringSimilarity.jaroWinkler(
        UnsafeBufferPointer(rebasing: scalars[starts[Int(first)]..<starts[Int(first) + 1]]),
        UnsafeBufferPointer(rebasing: scalars[starts[Int(second)]..<starts[Int(second) + 1]]))
    }
    return similarity >= 0.92 ? .close : similarity >= 0.8 ? .near : .different
  }

  private static func trimmed(_ text: String) -> String {
    guard text.utf8.first == 32 || text.utf8.last == 32 else { return text }
    let inner = text.unicodeScalars.drop { $0 == " " }
    guard let last = inner.lastIndex(where: { $0 != " " }) else { return "" }
    return String(inner[...last])
  }
}

/// How far two records agree in a field.
///
/// The steps of Jaro and Winkler's similarity are 0.92 and 0.8, as is usual in record linkage; what each is worth is learnt.
package enum Agreement: Int, Hashable, Sendable, CaseIterable {
  /// One of the two has no value: it speaks neither for nor against.
  case unknown
  case different
  case near
  case close
  case exact
}
