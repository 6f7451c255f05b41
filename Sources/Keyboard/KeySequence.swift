/// Keys pressed one after the other, as bound to one command.
///
/// The notation separates strokes by a space: `g c`, `g g`, `Ctrl-x Enter`.
package struct KeySequence: Hashable, Sendable {
  /// The strokes in the order they are pressed; never empty when read from a notation.
  package var strokes: [KeyStroke]

  /// Makes a sequence of strokes.
  package init(_ strokes: [KeyStroke]) {
    self.strokes = strokes
  }

  /// Whether `other` begins with all strokes of this one (a sequence is a prefix of itself).
  package func isPrefix(of other: KeySequence) -> Bool {
    other.strokes.starts(with: strokes)
  }
}

extension KeySequence: LosslessStringConvertible {
  /// Reads `g c`; `nil` if it is empty or a stroke is not understood.
  package init?(_ notation: String) {
    var strokes: [KeyStroke] = []
    for part in notation.split(separator: " ") {
      guard let stroke = KeyStroke(String(part)) else { return nil }
      strokes.append(stroke)
    }
    guard !strokes.isEmpty else { return nil }
    self.strokes = strokes
  }

  /// The strokes in their notation, separated by a space.
  package var description: String {
    strokes.map(\.description).joined(separator: " ")
  }
}

extension KeySequence: ExpressibleByArrayLiteral {
  /// Makes a sequence of the strokes listed.
  package init(arrayLiteral elements: KeyStroke...) {
    strokes = elements
  }
}
