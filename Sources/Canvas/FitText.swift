/// On which side text stands in a space wider than itself.
package enum Alignment: Hashable, Sendable {
  /// Padding goes to the other side.
  case left, right
}

/// The text in exactly `width` columns: cut between grapheme clusters with an ellipsis, or padded with spaces.
///
/// Where half of a wide character would be left over, a space stands instead. The text is made safe first.
///
/// ```swift
/// fit("Maschinenbau", 8)            // "Maschin…"
/// fit("128.4k", 8, alignment: .right)  // "  128.4k"
/// ```
/// - Parameters:
///   - width: columns; nothing is returned for zero and less.
///   - ellipsis: what stands for the part cut off; left out where there is no room for it and one more column.
package func fit(
  _ text: String, _ width: Int, alignment: Alignment = .left, ellipsis: String = "…",
  glyphs: Glyphs = .unicode, measure: DisplayWidth = .standard
) -> String {
  guard width > 0 else { return "" }
  let text = safe(text, glyphs: glyphs)
  let columns = measure.columns(of: text)
  if columns == width { return text }
  if columns < width {
    let padding = String(repeating: " ", count: width - columns)
    return alignment == .left ? text + padding : padding + text
  }
  let ellipsisColumns = measure.columns(of: ellipsis)
  let mark = ellipsisColumns < width ? ellipsis : ""
  let room = width - (mark.isEmpty ? 0 : ellipsisColumns)
  var used = 0
  let kept = text.prefix { character in
    let next = used + measure.columns(of: character)
    guard next <= room else { return false }
    used = next
    return true
  }
  return kept + mark + String(repeating: " ", count: room - used)
}
