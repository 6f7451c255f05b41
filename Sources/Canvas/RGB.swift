/// A colour by its parts of red, green and blue, 0 to 255 each (sRGB).
package struct RGB: Hashable, Sendable {
  /// The parts, 0 to 255 each.
  package var red, green, blue: UInt8

  /// Makes a colour of its parts.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`; `nil` for anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 7, hex.first == "#", let value = UInt32(hex.dropFirst(), radix: 16),
      hex.utf8.dropFirst().allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
    else { return nil }
    self.init(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// The colour an xterm has under this number; the first 16 are only its defaults.
  package init(index: UInt8) {
    switch index {
    case 0..<16:
      self = Self.ansiDefaults[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      self.init(Self.steps[cube / 36], Self.steps[cube / 6 % 6], Self.steps[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(grey, grey, grey)
    }
  }

  /// The nearest of the 240 fixed colours of an xterm.
  package var nearestIndex: UInt8 {
    nearest(in: 16...255)
  }

  /// The nearest of the first 16 colours as an xterm has them by default.
  package var nearestANSI: UInt8 {
    nearest(in: 0...15)
  }

  /// The contrast to another colour, from 1 to 21 (Web Content Accessibility Guidelines 2.1, "contrast ratio").
  package func contrast(to other: RGB) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let ansiDefaults = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]

  private func nearest(in indices: ClosedRange<UInt8>) -> UInt8 {
    indices.min { distance(to: RGB(index: $0)) < distance(to: RGB(index: $1)) } ?? indices.lowerBound
  }

  /// Squared, weighted as the eye weighs the parts.
  private func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 3 * red * red + 6 * green * green + blue * blue
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The light a part of this value gives, 0 to 1.
  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    return base * base * fifthRoot(of: base * base)
  }

  /// By Newton's method, so that the power of 2.4 needs no mathematics library.
  private static func fifthRoot(of value: Double) -> Double {
    (0..<20).reduce(1.0) { root, _ in (4 * root + value / (root * root * root * root)) / 5 }
  }
}
