import CNcurses
import Canvas
import Glibc

/// What the terminal in use can do, so far as it is known.
package struct TerminalCapabilities: Hashable, Sendable {
  /// Its name, as in `TERM`.
  package let name: String
  /// Whether the locale's characters are those of UTF-8.
  package let isUTF8: Bool
  /// How many colours it has: 0, 8, 16, 88, 256 or 16,777,216.
  package let colors: Int
  /// Whether a colour's number says how much red, green and blue it has.
  package let hasDirectColor: Bool
  /// Whether it reports the mouse.
  package let hasMouse: Bool

  /// Whether it can only print, and shows what is meant to steer it.
  var isDumb: Bool { name.isEmpty || name == "dumb" }

  /// The finest colours that can be asked for.
  package var depth: ColorDepth {
    if hasDirectColor { return .trueColor }
    return colors >= 256 ? .indexed256 : .ansi16
  }

  /// The signs that can be shown: the Linux console's font lacks most that are not ASCII.
  package var glyphs: Glyphs {
    isUTF8 && !name.hasPrefix("linux") ? .unicode : .ascii
  }

  /// Reads the description of the terminal in use.
  static func current(name: String) -> TerminalCapabilities {
    let colors = Terminfo.number("colors") ?? 0
    return TerminalCapabilities(
      name: name,
      isUTF8: localeIsUTF8,
      colors: colors,
      hasDirectColor: colors >= 1 << 24 && (Terminfo.flag("RGB") || Terminfo.number("RGB") == 8),
      hasMouse: Terminfo.string("kmous") != nil)
  }

  private static var localeIsUTF8: Bool {
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return ["UTF-8", "utf8", "UTF8", "utf-8"].contains(String(cString: codeset))
  }

  /// Takes the user's locale.
  ///
  /// Where the locale asked for is not installed, as on a machine logged in to from elsewhere, its characters are
  /// still UTF-8 if its name says so. Numbers stay as libraries expect to write and read them.
  static func adoptLocale() {
    if setlocale(LC_ALL, "") == nil, wantedLocale.lowercased().replacingHyphens.hasSuffix("utf8") {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    setlocale(LC_NUMERIC, "C")
  }

  private static var wantedLocale: String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return ""
  }
}

extension String {
  fileprivate var replacingHyphens: String { filter { $0 != "-" } }
}
