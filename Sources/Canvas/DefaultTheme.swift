/// The theme used when none is chosen and no theme file is found.
package enum DefaultTheme {
  /// The text of `themes/guanxi.toml`.
  package static let toml = """
    name = "guanxi"
    description = "Calm, in the terminal's own 16 colours, on its own background."

    [palette]
    quiet = "bright-black"
    accent = "cyan"
    good = "green"
    warn = "yellow"
    bad = "red"
    calm = "blue"
    noble = "magenta"
    dark = "black"

    [roles]
    dim = { fg = "quiet" }
    heading = { fg = "accent", bold = true }
    title = { bold = true }
    border = { fg = "quiet" }
    "pane.focused" = { fg = "accent", bold = true }
    cursor = { reverse = true }
    "cursor.unfocused" = { bold = true }
    marked = { fg = "warn", bold = true }
    selection = { fg = "accent", reverse = true }
    key = { fg = "accent", bold = true }
    "key.hint" = { fg = "quiet" }
    input = { underline = true }
    placeholder = { fg = "quiet" }
    label = { fg = "quiet" }
    error = { fg = "bad", bold = true }
    success = { fg = "good" }
    warning = { fg = "warn" }
    info = { fg = "accent" }
    "alert.high" = { fg = "bad", bold = true }
    "alert.medium" = { fg = "warn" }
    "alert.low" = { fg = "quiet" }
    "delta.up" = { fg = "good" }
    "delta.down" = { fg = "bad" }
    bar = { fg = "accent" }
    "bar.alternate" = { fg = "calm" }
    "bar.dim" = { fg = "quiet" }
    sparkline = { fg = "accent" }
    "tab.active" = { fg = "accent", bold = true, reverse = true }
    "tab.inactive" = {}
    badge = { fg = "warn", bold = true }
    status = { fg = "quiet" }
    link = { fg = "accent", underline = true }
    disabled = { fg = "quiet" }
    search = { fg = "dark", bg = "warn" }
    tier1 = { fg = "noble", bold = true }
    tier2 = { fg = "accent" }
    tier4 = { fg = "quiet" }
    heat1 = { fg = "quiet" }
    heat2 = { fg = "calm" }
    heat3 = { fg = "accent" }
    heat4 = { fg = "warn" }
    heat5 = { fg = "bad", bold = true }

    """

  /// The default theme; without colours if its text could not be read, which a test rules out.
  package static let theme = (try? Theme(toml: toml, file: "guanxi.toml")) ?? .mono
}
