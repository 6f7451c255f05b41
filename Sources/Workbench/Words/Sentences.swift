/// Sentences that the book itself says, in another language, found by their English text.
///
///     table["No sale for {1} days."] = "{1} 天没有销售。"
///
/// `{1}` stands for any text and is put into the translation as it is, or translated itself where that says `{=1}`;
/// `{1:day|days}` stands for either word. Where several patterns fit, the one that says most itself is taken.
struct Sentences: Sendable {
  private let whole: [String: String]
  private let patterns: [SentencePattern]

  init(_ table: [String: String] = [:]) {
    whole = table.filter { !$0.key.contains("{") }
    patterns = table.filter { $0.key.contains("{") }.map { SentencePattern($0.key, $0.value) }
      .sorted { ($1.literal, $0.key) < ($0.literal, $1.key) }
  }

  /// A sentence in the other language; nil for one that is not known.
  ///
  /// - Parameter part: translates a part of it.
  /// - Complexity: O(patterns) for one with parts.
  func translation(of sentence: String, part: (String) -> String) -> String? {
    if let known = whole[sentence] { return known }
    for pattern in patterns {
      if let values = pattern.values(in: sentence) { return pattern.translation(with: values, part: part) }
    }
    return nil
  }
}

/// A sentence with places in it, and its translation.
struct SentencePattern: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case either([String])
    case place(Int)
  }

  let key: String
  private let pieces: [Piece]
  private let target: [Piece]
  /// The places of the target that are translated themselves.
  private let translated: Set<Int>

  init(_ key: String, _ translation: String) {
    self.key = key
    pieces = SentencePattern.pieces(of: key)
    target = SentencePattern.pieces(of: translation.replacing("{=", with: "{"))
    translated = Set(
      translation.split(separator: "{=", omittingEmptySubsequences: false).dropFirst().compactMap {
        Int($0.prefix { $0 != "}" })
      })
  }

  /// How much of it is given.
  var literal: Int {
    pieces.reduce(0) { count, piece in if case .text(let text) = piece { count + text.utf8.count } else { count } }
  }

  /// What stands at its places in a sentence; nil where it does not fit.
  func values(in sentence: String) -> [Int: Substring]? {
    if case .text(let start)? = pieces.first, !sentence.hasPrefix(start) { return nil }
    return values(in: sentence[...], pieces[...], [:])
  }

  private func values(
    in text: Substring, _ pieces: ArraySlice<Piece>, _ found: [Int: Substring]
  ) -> [Int: Substring]? {
    guard let piece = pieces.first else { return text.isEmpty ? found : nil }
    let rest = pieces.dropFirst()
    switch piece {
    case .text(let literal):
      return text.hasPrefix(literal) ? values(in: text.dropFirst(literal.count), rest, found) : nil
    case .either(let forms):
      // The longer one first: “days” begins with “day”.
      for form in forms.sorted(by: { $0.count > $1.count }) where text.hasPrefix(form) {
        if let values = values(in: text.dropFirst(form.count), rest, found) { return values }
      }
      return nil
    case .place(let number):
      if rest.isEmpty { return text.isEmpty ? nil : found.merging([number: text]) { first, _ in first } }
      var end = text.startIndex
      while end < text.endIndex {
        end = text.index(after: end)
        let known = found.merging([number: text[..<end]]) { first, _ in first }
        if let values = values(in: text[end...], rest, known) { return values }
      }
      return nil
    }
  }

  /// Its translation with those values.
  func translation(with values: [Int: Substring], part: (String) -> String) -> String {
    target.reduce("") { text, piece in
      guard case .place(let number) = piece else {
        if case .text(let literal) = piece { return text + literal }
        return text
      }
      let value = String(values[number] ?? "")
      return text + (translated.contains(number) ? part(value) : value)
    }
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        if !part.isEmpty { pieces.append(.text(String(part))) }
        continue
      }
      let inside = part[..<end].split(separator: ":", maxSplits: 1)
      if inside.count > 1 {
        pieces.append(.either(inside[1].split(separator: "|").map(String.init)))
      } else {
        pieces.append(.place(Int(part[..<end]) ?? 0))
      }
      let rest = part[part.index(after: end)...]
      if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }
    return pieces
  }
}
