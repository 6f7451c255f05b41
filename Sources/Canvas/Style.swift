/// How many colours a terminal can show.
package enum ColorDepth: Hashable, Sendable {
  /// The terminal's own 16.
  case ansi16
  /// Those and a cube of fixed ones.
  case indexed256
  /// Any.
  case trueColor
}

/// A colour, given in as many ways as a theme cares to.
package struct Color: Hashable, Sendable {
  /// One of the terminal's own, 0 to 15; what it looks like is the user's choice.
  package var ansi: UInt8?
  /// One of the 256 of an xterm.
  package var index: UInt8?
  /// A colour of its own.
  package var rgb: RGB?

  /// Makes a colour; at least one way should be given.
  package init(ansi: UInt8? = nil, index: UInt8? = nil, rgb: RGB? = nil) {
    self.ansi = ansi
    self.index = index
    self.rgb = rgb
  }

  /// A colour as a terminal is told it.
  package enum Resolved: Hashable, Sendable {
    /// A number, 0 to 15 or 0 to 255 by the depth.
    case palette(UInt8)
    /// A colour of its own.
    case rgb(RGB)
  }

  /// The colour for a terminal of this depth: as given for it, else the nearest it has.
  package func resolved(for depth: ColorDepth) -> Resolved? {
    switch depth {
    case .trueColor:
      rgb.map(Resolved.rgb) ?? (index ?? ansi).map(Resolved.palette)
    case .indexed256:
      (index ?? rgb?.nearestIndex ?? ansi).map(Resolved.palette)
    case .ansi16:
      (ansi ?? known?.nearestANSI).map(Resolved.palette)
    }
  }

  /// What it certainly looks like; unknown for the terminal's own 16.
  package var known: RGB? {
    rgb ?? index.flatMap { $0 < 16 ? nil : RGB(index: $0) }
  }
}

/// How cells of a role look.
package struct Style: Hashable, Sendable {
  /// Ways to stand out without colour.
  package struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each attribute.
    package let rawValue: UInt8

    /// Makes a set of its bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter.
    package static let dim = Attributes(rawValue: 2)
    /// With a line below.
    package static let underline = Attributes(rawValue: 4)
    /// Text and background exchanged.
    package static let reverse = Attributes(rawValue: 8)
    /// Slanted.
    package static let italic = Attributes(rawValue: 16)
  }

  /// The colour of the text; the terminal's default when there is none.
  package var foreground: Color?
  /// The colour behind it; the terminal's default when there is none.
  package var background: Color?
  /// Everything else.
  package var attributes: Attributes

  /// Makes a style.
  package init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// As the terminal shows text by itself.
  package static let plain = Style()
}
