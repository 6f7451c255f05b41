extension Color {
  /// The names of the terminal's own 16 colours, in their order.
  package static let names =
    baseNames + baseNames.map { "bright-" + $0 }

  private static let baseNames = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// Reads one of the 16 names, or `#rrggbb`; `nil` for anything else.
  package init?(_ notation: String) {
    if let rgb = RGB(hex: notation) {
      self.init(rgb: rgb)
    } else if let number = Self.names.firstIndex(of: notation) {
      self.init(ansi: UInt8(number))
    } else {
      return nil
    }
  }

  /// A colour by its number: the first 16 are the terminal's own.
  package init(number: UInt8) {
    self = number < 16 ? Color(ansi: number) : Color(index: number)
  }
}
