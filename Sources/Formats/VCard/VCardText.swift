/// The escapes of a card's values: `\n`, `\,`, `\;`, `\\`.
enum VCardText {
  /// The parts of a value between separators that are not escaped, without their escapes.
  static func parts(_ text: String, at separator: Unicode.Scalar) -> [String] {
    var parts: [String.UnicodeScalarView] = [.init()]
    var isEscaped = false
    for scalar in text.unicodeScalars {
      let last = parts.count - 1
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "n", "N": parts[last].append("\n")
        case "\\", ",", ";", ":": parts[last].append(scalar)
        default:
          // No escape that anybody knows: both stay.
          parts[last].append("\\")
          parts[last].append(scalar)
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == separator {
        parts.append(.init())
      } else {
        parts[last].append(scalar)
      }
    }
    if isEscaped { parts[parts.count - 1].append("\\") }
    return parts.map { String($0) }
  }

  /// The whole value without its escapes.
  static func plain(_ text: String) -> String { parts(text, at: "\0").joined(separator: "\0") }

  /// The value with its escapes.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar {
      case "\n" where wasReturn: break
      case "\n", "\r": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\\", ",", ";":
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
