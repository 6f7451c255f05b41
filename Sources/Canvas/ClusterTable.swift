import Synchronization

/// Every grapheme cluster of several scalars that was ever painted, each under a number, so that cells stay small.
enum ClusterTable {
  /// The number of the first cluster: what is less is a scalar.
  private static let first: UInt32 = 0x11_0000
  /// No text of any language has so many; what goes beyond is shown by its first scalar alone.
  private static let most = 1 << 16

  private struct Known: Sendable {
    var texts: [String] = []
    var numbers: [String: UInt32] = [:]
  }

  private static let known = Mutex(Known())

  /// The number of a cluster, given to it when it is first met.
  static func number(of text: String) -> UInt32 {
    known.withLock { known in
      // Not by the text itself, which is equal to others of the same meaning.
      let key = text.unicodeScalars.map { String($0.value, radix: 36) }.joined(separator: " ")
      if let number = known.numbers[key] { return number }
      guard known.texts.count < most else { return text.unicodeScalars.first?.value ?? 0 }
      let number = first + UInt32(known.texts.count)
      known.texts.append(text)
      known.numbers[key] = number
      return number
    }
  }

  /// The cluster of a number.
  static func text(_ number: UInt32) -> String {
    known.withLock { known in
      let index = Int(number) - Int(first)
      return known.texts.indices.contains(index) ? known.texts[index] : ""
    }
  }
}
