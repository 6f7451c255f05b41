/// Breaks one paragraph into lines.
struct LineWrapper {
  let width: Int
  let measure: DisplayWidth
  private var lines: [String] = []
  private var line = ""
  private var lineColumns = 0
  private var spaces = 0
  private var word = ""
  private var wordColumns = 0

  init(width: Int, measure: DisplayWidth) {
    self.width = width
    self.measure = measure
  }

  /// The lines of a paragraph, at least one; spaces at which a line is broken belong to none.
  mutating func lines(of paragraph: String) -> [String] {
    for character in paragraph {
      let columns = measure.columns(of: character)
      if character == " " {
        endWord()
        spaces += 1
      } else if measure.isWide(character) {
        endWord()
        add(String(character), columns)
      } else {
        if wordColumns + columns > width { endWord() }
        word.append(character)
        wordColumns += columns
      }
    }
    endWord()
    return lines + [line]
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    add(word, wordColumns)
    word = ""
    wordColumns = 0
  }

  private mutating func add(_ part: String, _ columns: Int) {
    let isAtStartOfBrokenLine = line.isEmpty && !lines.isEmpty
    let gap = isAtStartOfBrokenLine ? 0 : spaces
    if lineColumns + gap + columns > width, !line.isEmpty {
      lines.append(line)
      line = ""
      lineColumns = 0
    } else {
      let kept = min(gap, max(0, width - columns - lineColumns))
      line += String(repeating: " ", count: kept)
      lineColumns += kept
    }
    spaces = 0
    line += columns <= width ? part : " "
    lineColumns += columns
  }
}
