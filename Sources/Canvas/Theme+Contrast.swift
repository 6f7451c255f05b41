/// A role whose text is hard to tell from what is behind it.
package struct ContrastProblem: Hashable, Sendable {
  /// The role.
  package let role: Role
  /// The contrast, 1 to 21.
  package let ratio: Double
}

extension Theme {
  /// The least contrast of readable text (Web Content Accessibility Guidelines 2.1, success criterion 1.4.3).
  package static let leastContrast = 4.5

  /// The roles under the least contrast, of those for which both colours are known; the terminal's own 16 are not.
  package func contrastProblems() -> [ContrastProblem] {
    Role.allCases.compactMap { role in
      let style = style(for: role)
      guard let foreground = style.foreground?.known, let background = style.background?.known else { return nil }
      let ratio = foreground.contrast(to: background)
      return ratio < Self.leastContrast ? ContrastProblem(role: role, ratio: ratio) : nil
    }
  }
}
