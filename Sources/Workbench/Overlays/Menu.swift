import Keyboard

/// Things to choose from, narrowed down by typing.
package struct Menu {
  /// One thing to choose.
  package struct Item {
    package let title: String
    /// What it is, or why it cannot be chosen.
    package let detail: String
    /// The keys that choose it without the menu.
    package let keys: String
    package let isEnabled: Bool
    /// The theme that the screen is shown in while the cursor is on it.
    let theme: String?
    /// Other words by which it is found.
    let aliases: [String]
    let effect: Effect
    /// What + does, where nothing is typed.
    let further: Effect?
    /// The number of the record or edit that it stands for, where there is something to tell of that.
    package let number: Int64?

    init(
      _ title: String, detail: String = "", keys: String = "", isEnabled: Bool = true, theme: String? = nil,
      aliases: [String] = [], effect: Effect, further: Effect? = nil, number: Int64? = nil
    ) {
      self.title = title
      self.detail = detail
      self.keys = keys
      self.isEnabled = isEnabled
      self.theme = theme
      self.aliases = aliases
      self.effect = effect
      self.further = further
      self.number = number
    }
  }

  package let title: String
  /// What to say when nothing is left.
  package let placeholder: String
  /// The word for what Enter does, where it is more than choosing.
  let verb: String?
  /// Whether the key of an item picks it at once, where it is typed first.
  let picksByKey: Bool
  private let all: [Item]
  /// Finds what fits what is typed, where there is more than ``all``.
  private let search: ((String) -> [Item])?
  package private(set) var query = LineEditor()
  /// What is left to choose from, the best match first.
  package private(set) var items: [Item]
  package private(set) var cursor = 0
  /// What is told beside the items.
  package let telling: Telling
  /// How many records the items stand for, by their numbers, as far as that is known; nil where it cannot be counted.
  package var counts: [Int64: Int?] = [:]
  /// What is told of the item under the cursor.
  package var told: (number: Int64, lines: [TextLine])?

  /// What is told of items while the menu is open.
  package enum Telling: Sendable {
    case nothing
    /// How many records there are in each, counted beside the desk.
    case counts(Place)
    /// What the edit under the cursor did, and what taking it back would do.
    case edits
  }

  /// Whether something is told of the items.
  var isTold: Bool { if case .nothing = telling { false } else { true } }

  init(
    _ title: String, items: [Item], placeholder: String, verb: String? = nil, picksByKey: Bool = false,
    telling: Telling = .nothing, search: ((String) -> [Item])? = nil
  ) {
    self.telling = telling
    self.search = search
    self.title = title
    self.placeholder = placeholder
    self.verb = verb
    self.picksByKey = picksByKey
    all = items
    self.items = items
  }

  /// What Enter chooses.
  var chosen: Item? { items.indices.contains(cursor) ? items[cursor] : nil }

  mutating func move(by steps: Int) {
    cursor = min(max(cursor + steps, 0), max(0, items.count - 1))
  }

  mutating func select(_ index: Int) {
    if items.indices.contains(index) { cursor = index }
  }

  mutating func type(_ change: (inout LineEditor) -> Void) {
    let before = query.text
    change(&query)
    guard query.text != before else { return }
    cursor = 0
    items = query.text.isEmpty ? all : search?(query.text) ?? fitting
  }

  /// What fits what is typed, the best first.
  private var fitting: [Item] {
    all.enumerated()
      .compactMap { index, item in
        FuzzyMatch.score(query.text, in: [item.title, item.keys, item.detail] + item.aliases).map { (item, $0, index) }
      }
      .sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
  }
}

/// How well typed letters describe a text.
enum FuzzyMatch {
  /// The score of the best text, an earlier one counting for more; nil if a word of the query fits none.
  ///
  /// - Complexity: O(*n*) in the length of the texts for each word of the query.
  static func score(_ query: String, in texts: [String]) -> Int? {
    var total = 0
    for word in query.lowercased().split(separator: " ") {
      let scores = texts.enumerated().compactMap { index, text in
        score(String(word), in: text, place: index).map { $0 - 40 * index }
      }
      guard let best = scores.max() else { return nil }
      total += best
    }
    return total
  }

  /// - Parameter place: 0 for a title, which letters in their order suffice for; 1 for keys, named exactly.
  private static func score(_ word: String, in text: String, place: Int) -> Int? {
    let text = text.lowercased()
    if place == 1 { return text.split(separator: " ").contains(Substring(word)) ? 140 : nil }
    if text.hasPrefix(word) { return 120 }
    if text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains(where: { $0.hasPrefix(word) }) {
      return 100
    }
    if text.contains(word) { return 80 }
    return place == 0 && lettersInOrder(word, text) ? 60 - min(50, text.count - word.count) : nil
  }

  private static func lettersInOrder(_ word: String, _ text: String) -> Bool {
    guard word.count > 1, text.count <= 60 else { return false }
    var rest = Substring(word)
    for character in text where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
