/// In which line of a TOML file each setting stands.
enum ConfigLines {
  /// The lines by path, `keys.deal.won`; of a path that is found twice the first.
  static func all(of text: String) -> [String: Int] {
    var lines: [String: Int] = [:]
    var table: [String] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let content = line.drop(while: \.isWhitespace)
      var path = table
      if content.first == "[" {
        table = names(content.drop { $0 == "[" }, until: "]")
        path = table
      } else if content.first != "#", content.contains("=") {
        path += names(content, until: "=")
      }
      lines.merge([path.joined(separator: "."): index + 1]) { first, _ in first }
    }
    return lines
  }

  /// The names of a path up to a sign that is not in quotation marks.
  private static func names(_ text: Substring, until end: Character) -> [String] {
    var names = [""]
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { names[names.count - 1].append(character) }
      } else if character == end {
        break
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "." {
        names.append("")
      } else if !character.isWhitespace {
        names[names.count - 1].append(character)
      }
    }
    return names
  }
}
