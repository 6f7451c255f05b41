import Workbench

/// What a person wishes the workstation to be like; every value as it is without a file.
struct Config: Hashable, Sendable {
  /// Which signs are drawn with.
  enum Signs: String, CaseIterable, Sendable {
    /// Those that the terminal can show, as far as it tells.
    case auto
    case unicode, ascii
  }

  /// Which language is spoken.
  enum Tongue: String, CaseIterable, Sendable {
    /// That of the locale, English where it is not spoken.
    case auto
    case english = "en"
    case chinese = "zh"
  }

  /// How wide the terminal shows what Unicode calls ambiguous.
  enum AmbiguousWidth: String, CaseIterable, Sendable {
    case narrow, wide
  }

  /// The name of a theme, or ``automatic``.
  var theme = Config.automatic
  var signs = Signs.auto
  var ambiguousWidth = AmbiguousWidth.narrow
  var language = Tongue.auto
  /// Whether lines are printed for a screen reader, instead of a screen painted.
  var linear = false
  var mouse = true
  /// Rows that one step of the wheel moves.
  var wheelRows = 3
  /// Milliseconds after which a lone escape byte is the Esc key.
  var escapeDelay = 25
  /// Whether the terminal rings where something is refused.
  var bell = false
  /// Keys by command, where they are others than its own.
  var keys: [Command.ID: [String]] = [:]

  /// What is chosen by the surroundings.
  static let automatic = "auto"
}
