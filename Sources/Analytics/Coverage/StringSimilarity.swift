/// How alike two texts are, scalar by scalar, without any folding of case or accents.
///
/// Texts are lists of the values of their Unicode scalars (``scalars(_:)``), so that a caller who compares many texts
/// takes each apart once.
package enum StringSimilarity {
  /// The scalars of a text.
  package static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// Insertions, deletions and replacements from one to the other (Levenshtein 1966, “Binary codes capable of
  /// correcting deletions, insertions and reversals”).
  ///
  /// - Complexity: O(n·m) time, O(m) room.
  package static func levenshtein(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var line = Array(0...other.count)
    for (row, scalar) in one.enumerated() {
      var diagonal = line[0]
      line[0] = row + 1
      for (column, candidate) in other.enumerated() {
        let above = line[column + 1]
        line[column + 1] = min(min(above, line[column]) + 1, diagonal + (scalar == candidate ? 0 : 1))
        diagonal = above
      }
    }
    return line[other.count]
  }

  /// Levenshtein's distance with swaps of neighbours, no part touched twice (optimal string alignment; Damerau 1964, “A
  /// technique for computer detection and correction of spelling errors”).
  package static func optimalAlignment(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var (before, last) = (Array(repeating: 0, count: other.count + 1), Array(0...other.count))
    for row in one.indices {
      var line = [row + 1]
      for column in other.indices {
        var least = min(min(last[column + 1], line[column]) + 1, last[column] + (one[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        line.append(least)
      }
      (before, last) = (last, line)
    }
    return last[other.count]
  }

  /// Levenshtein's distance with swaps of neighbours between which more may change (Lowrance, Wagner 1975, “An extension
  /// of the string-to-string correction problem”).
  ///
  /// - Complexity: O(n·m) time and room.
  package static func damerau(_ one: [UInt32], _ other: [UInt32]) -> Int {
    let width = other.count + 2
    var cells = Array(repeating: one.count + other.count, count: (one.count + 2) * width)
    for row in 0...one.count { cells[(row + 1) * width + 1] = row }
    for column in 0...other.count { cells[width + column + 1] = column }
    var lastRow: [UInt32: Int] = [:]
    for row in 1..<(one.count + 1) {
      var lastColumn = 0
      for column in 1..<(other.count + 1) {
        let (swapRow, swapColumn) = (lastRow[other[column - 1]] ?? 0, lastColumn)
        let isSame = one[row - 1] == other[column - 1]
        if isSame { lastColumn = column }
        let place = (row + 1) * width + column + 1
        let swapped = cells[swapRow * width + swapColumn] + (row - swapRow - 1) + 1 + (column - swapColumn - 1)
        let changed = cells[place - width - 1] + (isSame ? 0 : 1)
        cells[place] = min(min(cells[place - 1], cells[place - width]) + 1, min(changed, swapped))
      }
      lastRow[one[row - 1]] = row
    }
    return cells[(one.count + 1) * width + other.count + 1]
  }

  /// The length of the longest list of scalars that both have in this order.
  package static func longestCommonSubsequence(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var line = Array(repeating: 0, count: other.count + 1)
    for scalar in one {
      var diagonal = 0
      for (column, candidate) in other.enumerated() {
        let above = line[column + 1]
        line[column + 1] = scalar == candidate ? diagonal + 1 : max(above, line[column])
        diagonal = above
      }
    }
    return line[other.count]
  }

  /// 100 less the share of insertions and deletions among all scalars; 100 for two empty texts.
  package static func indelRatio(_ one: [UInt32], _ other: [UInt32]) -> Double {
    let all = one.count + other.count
    return all == 0 ? 100 : 200 * Double(longestCommonSubsequence(one, other)) / Double(all)
  }

  /// The ratio of the texts with their words, parted by white space, put in order.
  package static func tokenSortRatio(_ one: String, _ other: String) -> Double {
    func sorted(_ text: String) -> [UInt32] {
      let words = text.unicodeScalars.split { $0.properties.isWhitespace }
      return Array(words.map { $0.map(\.value) }.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [32]))
    }
    return indelRatio(sorted(one), sorted(other))
  }
}
