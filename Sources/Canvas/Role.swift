/// What a cell means; a theme says how that looks.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Text: ordinary, of less weight, above columns, above panes.
  case text, dim, heading, title
  /// Borders, without and with the focus.
  case border, borderFocused
  /// Rows: under the cursor, under it in a pane without the focus, marked, picked from a few.
  case cursor, cursorUnfocused, marked, selection
  /// Keys and forms.
  case key, keyHint, input, placeholder, label, value
  /// Messages.
  case error, success, warning, info
  /// Alerts by severity.
  case alertHigh, alertMedium, alertLow
  /// Changes for the better and for the worse.
  case deltaUp, deltaDown
  /// Charts.
  case bar, barAlternate, barDim, sparkline
  /// Places to go to, and how much waits there.
  case tabActive, tabInactive, badge
  /// What lies around and over the panes.
  case statusBar, message, popup
  /// Words of a kind; `search` is what was searched for, where it is found.
  case money, link, disabled, search
  /// Classes, from the highest.
  case tier1, tier2, tier3, tier4
  /// Amounts in a grid, from the least.
  case heat1, heat2, heat3, heat4, heat5

  /// The name by which a theme file calls the role, such as `alert.high`.
  package var name: String {
    switch self {
    case .borderFocused: "pane.focused"
    case .cursorUnfocused: "cursor.unfocused"
    case .keyHint: "key.hint"
    case .alertHigh: "alert.high"
    case .alertMedium: "alert.medium"
    case .alertLow: "alert.low"
    case .deltaUp: "delta.up"
    case .deltaDown: "delta.down"
    case .barAlternate: "bar.alternate"
    case .barDim: "bar.dim"
    case .tabActive: "tab.active"
    case .tabInactive: "tab.inactive"
    case .statusBar: "status"
    default: String(describing: self)
    }
  }

  /// The role a theme file calls by `name`; `nil` if there is none.
  package init?(name: String) {
    guard let role = Self.byName[name] else { return nil }
    self = role
  }

  private static let byName = Dictionary(
    allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
