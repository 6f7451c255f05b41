import Domain

/// The values of one field of many records: each different one once, folded, as scalars.
struct FieldValues {
  /// The value of each record; -1 where there is none.
  let ids: [Int32]
  /// How many different values there are.
  let count: Int
  private var scalars: [UInt32] = []
  private var starts: [Int] = [0]
  /// Which scalars, to the base 64, each value has.
  private var masks: [UInt64] = []

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
      masks.append(scalars[(starts.last ?? 0)...].reduce(0) { $0 | 1 << UInt64($1 & 63) })
      starts.append(scalars.count)
    }
    self.ids = ids
    count = known.count
  }

  /// Appends to the key of every pair, a number to the base five, how far the two records agree.
  ///
  /// - Parameter pairs: as of ``CandidatePairs``.
  func appendAgreements(of pairs: [UInt64], to keys: inout [UInt64]) {
    scalars.withUnsafeBufferPointer { scalars in
      ids.withUnsafeBufferPointer { ids in
        for (place, pair) in pairs.enumerated() {
          let (one, other) = (ids[Int(pair >> 32)], ids[Int(pair & 0xFFFF_FFFF)])
          let agreement: Agreement =
            one < 0 || other < 0 ? .unknown : one == other ? .exact : agreement(Int(one), Int(other), scalars)
          keys[place] = keys[place] * 5 + UInt64(agreement.rawValue)
        }
      }
    }
  }

  /// How far two different values agree.
  private func agreement(_ one: Int, _ other: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Agreement {
    guard mayBeNear(one, other) else { return .different }
    let similarity = StringSimilarity.jaroWinkler(
      UnsafeBufferPointer(rebasing: scalars[starts[one]..<starts[one + 1]]),
      UnsafeBufferPointer(rebasing: scalars[starts[other]..<starts[other + 1]]))
    return similarity >= 0.92 ? .close : similarity >= 0.8 ? .near : .different
  }

  /// Whether so many scalars of the one stand in the other that the similarity may reach 0.8.
  ///
  /// With a common beginning of four that takes a Jaro similarity of ⅔, and thus m/a + m/b ≥ 1 of m scalars that agree; a
  /// scalar that the other has not at all agrees with none.
  private func mayBeNear(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (starts[one + 1] - starts[one], starts[other + 1] - starts[other])
    let shared = min(
      first - (masks[one] & ~masks[other]).nonzeroBitCount, second - (masks[other] & ~masks[one]).nonzeroBitCount)
    return shared * (first + second) >= first * second
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
