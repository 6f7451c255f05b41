/// Words to be found in a text: they stand one after the other, each begins a word, and only the last may go on.
///
///     WordPattern("sao pau").begins(in: "Avenida São Paulo 7")     // true
///     WordPattern("paulo sao").begins(in: "São Paulo")             // false
///
/// Case, accents, width and whatever stands between words make no difference. In scripts that write without spaces a
/// word begins at every character.
package struct WordPattern: Sendable {
  private let bytes: [UInt8]
  private let beginsAnywhere: Bool

  /// A pattern of the words of a text.
  package init(_ text: String) {
    bytes = WordPattern.normal(text)
    beginsAnywhere = String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map(Folding.isIdeographic) ?? false
  }

  /// Whether there is no word in it.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Whether the words stand in a text.
  ///
  /// - Complexity: O(text · pattern) at the worst, O(text) for what people write.
  package func begins(in text: String) -> Bool {
    let text = WordPattern.normal(text)
    guard !bytes.isEmpty, bytes.count <= text.count else { return false }
    for start in 0...(text.count - bytes.count) {
      guard start == 0 || beginsAnywhere || text[start - 1] == WordPattern.space else { continue }
      if text[start...].starts(with: bytes) { return true }
    }
    return false
  }

  private static let space = UInt8(ascii: " ")

  /// The words of a text, folded and parted by single spaces, as UTF-8.
  private static func normal(_ text: String) -> [UInt8] {
    var words = Words()
    for scalar in Folding.fold(text).unicodeScalars {
      if Folding.isIdeographic(scalar) {
        words.append(scalar, isIdeographic: true)
      } else if scalar.value < 128 {
        let isWord = (48...57).contains(scalar.value) || (97...122).contains(scalar.value)
        isWord ? words.append(scalar, isIdeographic: false) : words.end()
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words.append(scalar, isIdeographic: false)
      } else {
        words.end()
      }
    }
    return words.bytes
  }

  /// Words as they are put together: a run of ideographs is a word of its own.
  private struct Words {
    private(set) var bytes: [UInt8] = []
    private var isInWord = false
    private var isIdeographic = false

    mutating func append(_ scalar: Unicode.Scalar, isIdeographic: Bool) {
      if !bytes.isEmpty, !isInWord || isIdeographic != self.isIdeographic { bytes.append(WordPattern.space) }
      bytes += Array(String(scalar).utf8)
      isInWord = true
      self.isIdeographic = isIdeographic
    }

    mutating func end() { isInWord = false }
  }
}
