import TOMLKit

extension Theme {
  /// Reads a theme file.
  ///
  /// ```toml
  /// name = "evening"
  /// [palette]
  /// amber = { ansi = "yellow", index = 214, rgb = "#ffaf00" }
  /// [roles]
  /// heading = { fg = "amber", bold = true }
  /// ```
  /// - Parameters:
  ///   - toml: the file's text.
  ///   - file: its name, for messages.
  /// - Throws: `ThemeError` for a role, a colour or an entry that is not known.
  package init(toml: String, file: String) throws(ThemeError) {
    self = try ThemeReader(file: file).read(toml)
  }
}

/// Reads the tables of one theme file.
private struct ThemeReader {
  let file: String

  func read(_ toml: String) throws(ThemeError) -> Theme {
    let root = try parsed(toml)
    guard let name = root["name"]?.string, !name.isEmpty else { throw error(.nameless) }
    let palette = try self.palette(in: root)
    var styles: [Role: Style] = [:]
    if let roles = root["roles"] {
      guard let table = roles.table else { throw error(.notATable("roles")) }
      try read(table, prefix: "", palette: palette, into: &styles)
    }
    return Theme(name: name, description: root["description"]?.string ?? "", styles: styles)
  }

  private func parsed(_ toml: String) throws(ThemeError) -> TOMLTable {
    do {
      return try TOMLTable(string: toml)
    } catch let problem as TOMLParseError {
      throw error(.syntax(line: problem.source.begin.line, message: problem.description))
    } catch {
      throw self.error(.syntax(line: 1, message: "\(error)"))
    }
  }

  private func palette(in root: TOMLTable) throws(ThemeError) -> [String: Color] {
    guard let entry = root["palette"] else { return [:] }
    guard let table = entry.table else { throw error(.notATable("palette")) }
    var colors: [String: Color] = [:]
    for name in table.keys {
      guard let value = table[name], let color = color(from: value) else { throw error(.badColor(name: name)) }
      colors[name] = color
    }
    return colors
  }

  private func color(from value: some TOMLValueConvertible) -> Color? {
    if let notation = value.string { return Color(notation) }
    if let number = value.int { return UInt8(exactly: number).map { Color(number: $0) } }
    guard let table = value.table, !table.keys.isEmpty else { return nil }
    var color = Color()
    for key in table.keys {
      switch key {
      case "ansi": color.ansi = table[key]?.string.flatMap(Color.init)?.ansi
      case "index": color.index = table[key]?.int.flatMap(UInt8.init(exactly:))
      case "rgb": color.rgb = table[key]?.string.flatMap(RGB.init(hex:))
      default: return nil
      }
    }
    let given = [color.ansi != nil, color.index != nil, color.rgb != nil].filter { $0 }.count
    return given == table.keys.count ? color : nil
  }

  /// `alert.high = { … }` without quotation marks is a table in a table, and means the same as with them.
  private func read(
    _ table: TOMLTable, prefix: String, palette: [String: Color], into styles: inout [Role: Style]
  ) throws(ThemeError) {
    for key in table.keys {
      let name = prefix + key
      guard let entry = table[key]?.table else { throw error(.notATable(name)) }
      let nested = entry.keys.filter { entry[$0]?.table != nil }
      if let role = Role(name: name), nested.isEmpty {
        styles[role] = try style(from: entry, role: name, palette: palette)
      } else if !nested.isEmpty {
        try read(entry, prefix: name + ".", palette: palette, into: &styles)
      } else {
        throw error(.unknownRole(name, suggestion: nearest(to: name, in: Role.allCases.map(\.name))))
      }
    }
  }

  private static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse, "italic": .italic,
  ]

  private func style(
    from table: TOMLTable, role: String, palette: [String: Color]
  ) throws(ThemeError) -> Style {
    var style = Style()
    for key in table.keys {
      if let attribute = Self.attributes[key], let isOn = table[key]?.bool {
        if isOn { style.attributes.insert(attribute) }
      } else if key == "fg", let name = table[key]?.string {
        style.foreground = try color(named: name, role: role, palette: palette)
      } else if key == "bg", let name = table[key]?.string {
        style.background = try color(named: name, role: role, palette: palette)
      } else {
        throw error(.badEntry(key, role: role))
      }
    }
    return style
  }

  private func color(named name: String, role: String, palette: [String: Color]) throws(ThemeError) -> Color {
    if let color = palette[name] ?? Color(name) { return color }
    throw error(.unknownColor(name, role: role, palette: palette.keys.sorted()))
  }

  private func error(_ reason: ThemeError.Reason) -> ThemeError {
    ThemeError(file: file, reason: reason)
  }
}
