extension Surface {
  /// What is to be seen, line by line, without the spaces at the end of lines.
  package func lines() -> [String] {
    (0..<size.height).map { Self.trimmed(row($0).map(\.text).joined()) }
  }

  /// What the cells mean, line by line: one letter a cell as the legend says, `.` for a role it does not name and a
  /// space for `.text`, without the spaces at the end of lines.
  package func roleLines(_ legend: [Role: Character]) -> [String] {
    (0..<size.height).map { y in
      Self.trimmed(String(row(y).map { legend[$0.role] ?? ($0.role == .text ? " " : ".") }))
    }
  }

  private static func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
