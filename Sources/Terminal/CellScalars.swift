import Canvas

/// What of a cell's text ncurses can be given, so that it, the terminal and the surface agree on the columns.
///
/// ncurses measures a cell by its first scalar and silently drops what it cannot hold; a terminal may measure a cluster
/// otherwise. So what they might disagree on is shown in a simpler form.
struct CellScalars: Equatable {
  /// The parts, one after the other, each a base and the marks on it.
  var parts: [[Unicode.Scalar]]

  /// Simplifies a text that should take `width` columns.
  ///
  /// - Parameters:
  ///   - limit: scalars one part may have.
  ///   - replacement: stands for what cannot be shown; one column wide.
  ///   - columns: the columns the C library, and so ncurses, gives a scalar; negative if it knows none.
  ///   - standIn: what is to be shown instead of a scalar; nil where it can stay.
  init(
    _ text: String, width: Int, limit: Int, replacement: Unicode.Scalar, columns: (Unicode.Scalar) -> Int,
    standIn: (Unicode.Scalar) -> [Unicode.Scalar]? = { _ in nil }
  ) {
    let scalars = text.unicodeScalars.filter { !Self.isVariationSelector($0) }.flatMap { standIn($0) ?? [$0] }
    guard let base = scalars.first else {
      parts = Self.blanks(width)
      return
    }
    if let letters = Self.letters(ofFlag: scalars) {
      parts = letters.prefix(width).map { [$0] }
      return
    }
    let baseWidth = columns(base)
    guard baseWidth > 0, baseWidth <= width else {
      parts = [[replacement]] + Self.blanks(width - 1)
      return
    }
    let marks = scalars.dropFirst()
    let isKept = scalars.count <= limit && marks.allSatisfy { columns($0) == 0 && $0 != Self.joiner }
    parts = [isKept ? Array(scalars) : [base]] + Self.blanks(width - baseWidth)
  }

  private static let joiner: Unicode.Scalar = "\u{200D}"

  private static func blanks(_ count: Int) -> [[Unicode.Scalar]] {
    Array(repeating: [" "], count: max(0, count))
  }

  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value)
  }

  /// A flag is its region's two letters in a disguise that many terminals show as two wide letters.
  private static func letters(ofFlag scalars: some Collection<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard scalars.count == 2 else { return nil }
    let letters = scalars.compactMap { scalar in
      (0x1F1E6...0x1F1FF).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) : nil
    }
    return letters.count == 2 ? letters : nil
  }
}
