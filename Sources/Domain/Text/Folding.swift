/// Text as it is compared when case, accents and width do not matter.
///
///     Folding.fold("Åkesson & Söner AB")       // "akesson & soner ab"
///     Folding.words("Müller, São Paulo")       // ["muller", "sao", "paulo"]
package enum Folding {
  /// Lower case without accents, full-width forms narrowed.
  package static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.value < 0xC0 {
        folded.append(scalar)
      } else if let plain = letters[scalar] {
        folded.append(contentsOf: plain.unicodeScalars)
      } else if scalar.properties.canonicalCombiningClass == .notReordered || isIdeographic(scalar) {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// The words of a text, folded, as a search compares them: letters and digits hold together, everything else parts.
  ///
  /// In scripts that write without spaces every character begins a word that runs to the end of its run, so that the
  /// beginning of any of them is found: `王小明` gives `王小明`, `小明`, `明`.
  ///
  /// - Complexity: O(text); plain ASCII, the most of any book, is cut from its bytes.
  package static func words(_ text: String) -> [String] {
    if let plain = asciiWords(text) { return plain }
    var words: [String] = []
    var current = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func endWord() {
      if !current.isEmpty { words.append(String(current)) }
      current = String.UnicodeScalarView()
    }
    func endRun() {
      for start in run.indices { words.append(String(String.UnicodeScalarView(run[start...].prefix(12)))) }
      run = []
    }
    for scalar in fold(text).unicodeScalars {
      if isIdeographic(scalar) {
        endWord()
        run.append(scalar)
      } else if scalar.value < 128
        ? (scalar.properties.isAlphabetic || (48...57).contains(scalar.value))
        : (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      {
        endRun()
        current.append(scalar)
      } else {
        endWord()
        endRun()
      }
    }
    endWord()
    endRun()
    return words
  }

  /// The words of a text that is all ASCII; nil for any other.
  private static func asciiWords(_ text: String) -> [String]? {
    var text = text
    return text.withUTF8 { bytes in
      var words: [String] = []
      var word: [UInt8] = []
      for byte in bytes {
        switch byte {
        case 128...: return nil
        case 48...57, 97...122: word.append(byte)
        case 65...90: word.append(byte + 32)
        default:
          if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
          word.removeAll(keepingCapacity: true)
        }
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      return words
    }
  }

  /// The digits of a telephone number from the beginning of each of its groups: `+49 30 9018` gives `49309018`,
  /// `309018`, `9018`; a leading trunk zero is left out.
  package static func telephoneWords(_ text: String) -> [String] {
    var digits: [UInt8] = []
    var starts: [Int] = []
    var isInGroup = false
    for byte in text.utf8 {
      let isDigit = (48...57).contains(byte)
      if isDigit, !isInGroup { starts.append(digits.count) }
      if isDigit { digits.append(byte) }
      isInGroup = isDigit
    }
    return starts.map { String(decoding: digits[$0...].drop { $0 == 48 }, as: UTF8.self) }.filter { $0.utf8.count >= 3 }
  }

  /// Han, Hiragana and Katakana: scripts without spaces between words.
  package static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005...0x3007: true
    default: false
    }
  }

  private static let letters: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in table {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
