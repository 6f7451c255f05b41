/// A role whose text is hard to tell from what is behind it.
package struct ContrastProblem: Hashable, Sendable {
  /// The role.
  package let role: Role
  /// The contrast, 1 to 21.
  package let ratio: Double
  /// The colours with which it is so.
  package let depth: ColorDepth
}

extension Theme {
  /// The least contrast of readable text (Web Content Accessibility Guidelines 2.1, success criterion 1.4.3).
  package static let leastContrast = 4.5

  /// The roles under the least contrast, of those for which both colours are known; the terminal's own 16 are not.
  ///
  /// Each is given once, with the depth at which it is worst: where a terminal has 256 colours, others take the place
  /// of those of the theme.
  package func contrastProblems(below least: Double = leastContrast) -> [ContrastProblem] {
    Role.allCases.compactMap { role in
      let found = [ColorDepth.trueColor, .indexed256].compactMap { depth in
        contrast(of: role, at: depth).map { ContrastProblem(role: role, ratio: $0, depth: depth) }
      }
      return found.filter { $0.ratio < least }.min { $0.ratio < $1.ratio }
    }
  }

  private func contrast(of role: Role, at depth: ColorDepth) -> Double? {
    let style = style(for: role)
    guard let foreground = style.foreground?.resolved(for: depth)?.known,
      let background = style.background?.resolved(for: depth)?.known
    else { return nil }
    return foreground.contrast(to: background)
  }
}

extension Color.Resolved {
  /// What it certainly looks like; unknown for the terminal's own 16.
  fileprivate var known: RGB? {
    switch self {
    case .rgb(let rgb): rgb
    case .palette(let number): number < 16 ? nil : RGB(index: number)
    }
  }
}
