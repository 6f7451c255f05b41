import TOMLKit

/// One setting of the person's file: its name, its help, and how its value is read and written.
struct ConfigEntry: Sendable {
  let name: String
  /// Sentences that say what it does.
  let help: String
  /// What its value must be, after "write".
  let expected: String
  /// The value of a configuration, as the file writes it.
  let text: @Sendable (Config) -> String
  /// Takes a value over; false where it is not one that it can have.
  let take: @Sendable (any TOMLValueConvertible, inout Config) -> Bool

  private typealias Path<Value> = any WritableKeyPath<Config, Value> & Sendable

  /// All settings besides the keys, in the order of the file.
  static let all = [
    choice(
      "language", \.language,
      "The language of the workstation: English or Simplified Chinese. auto takes that of the locale."),
    name(
      "theme", \.theme,
      "The colours: one of those that \"guanxi theme list\" shows. auto is guanxi, or mono where NO_COLOR is set."),
    choice(
      "signs", \.signs,
      "The signs that borders, bars and marks are drawn with. auto takes those that the terminal can show."),
    choice(
      "ambiguous-width", \.ambiguousWidth,
      "Columns of signs such as é and · in your terminal. Where it is set to show them wide, as for East Asian fonts, "
        + "write wide: plainer signs are drawn instead, so that columns stay in line."),
    flag(
      "linear", \.linear,
      "Whether one thing is printed per line, for screen readers and terminals that can only print, instead of a screen."
    ),
    flag(
      "mouse", \.mouse,
      "Whether the mouse clicks and scrolls here. Selecting text for the clipboard then needs Shift."),
    number("wheel-rows", \.wheelRows, 1...100, "Rows that one step of the wheel moves."),
    number(
      "escape-delay", \.escapeDelay, 1...2000,
      "Milliseconds to wait after Esc for the rest of a key. More of them help on a slow line."),
    flag("bell", \.bell, "Whether the terminal rings where something is refused."),
  ]

  private static func name(_ name: String, _ path: Path<String>, _ help: String) -> ConfigEntry {
    ConfigEntry(name: name, help: help, expected: "a name in quotation marks", text: { quoted($0[keyPath: path]) }) {
      guard let text = $0.string, !text.isEmpty else { return false }
      $1[keyPath: path] = text
      return true
    }
  }

  private static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ path: Path<Value>, _ help: String
  ) -> ConfigEntry {
    let known = Value.allCases.map { quoted($0.rawValue) }.joined(separator: ", ")
    return ConfigEntry(
      name: name, help: help + " There are: " + known + ".", expected: "one of " + known,
      text: { quoted($0[keyPath: path].rawValue) }
    ) {
      guard let value = $0.string.flatMap(Value.init) else { return false }
      $1[keyPath: path] = value
      return true
    }
  }

  private static func flag(_ name: String, _ path: Path<Bool>, _ help: String) -> ConfigEntry {
    ConfigEntry(name: name, help: help, expected: "true or false", text: { String($0[keyPath: path]) }) {
      guard let value = $0.bool else { return false }
      $1[keyPath: path] = value
      return true
    }
  }

  private static func number(
    _ name: String, _ path: Path<Int>, _ range: ClosedRange<Int>, _ help: String
  ) -> ConfigEntry {
    ConfigEntry(
      name: name, help: help, expected: "a number from \(range.lowerBound) to \(range.upperBound)",
      text: { String($0[keyPath: path]) }
    ) {
      guard let value = $0.int, range.contains(value) else { return false }
      $1[keyPath: path] = value
      return true
    }
  }
}

/// Text as TOML writes it.
func quoted(_ text: String) -> String {
  let marked = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
  return "\"" + marked.joined() + "\""
}
