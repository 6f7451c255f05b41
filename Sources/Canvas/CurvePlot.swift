/// A curve from the lower left corner to the upper right one, drawn with braille dots, with cuts marked on its way.
///
/// In ASCII each column has one sign, the height of the curve there.
package struct CurvePlot: Hashable, Sendable {
  /// A point of the curve; both numbers are shares, 0 to 1.
  package struct Point: Hashable, Sendable {
    /// From the left.
    package var x: Double
    /// From below.
    package var y: Double

    /// Makes a point.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A line across the curve with its name.
  package struct Cut: Hashable, Sendable {
    /// What stands at its foot.
    package var name: String
    /// From the left, 0 to 1.
    package var x: Double

    /// Makes a cut.
    package init(_ name: String, x: Double) {
      self.name = name
      self.x = x
    }
  }

  /// The points from left to right; between them the curve is straight.
  package var points: [Point]
  /// The cuts from left to right.
  package var cuts: [Cut]

  /// Makes a curve.
  package init(_ points: [Point], cuts: [Cut] = []) {
    self.points = points
    self.cuts = cuts
  }

  /// How high the curve is at a place; 0 without a point.
  package func height(at x: Double) -> Double {
    guard let next = points.firstIndex(where: { $0.x >= x }) else { return points.last?.y ?? 0 }
    let (right, left) = (points[next], points[max(0, next - 1)])
    guard right.x > left.x else { return right.y }
    return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
  }

  /// Paints the curve with a scale of percents on its left and below.
  package func paint(on surface: inout Surface, in rect: Rect) {
    surface.fill(rect)
    let scale = 6
    guard rect.width > scale + 8, rect.height >= 3 else { return }
    let area = Rect(x: rect.x + scale, y: rect.y, width: rect.width - scale, height: rect.height - 1)
    paintScale(on: &surface, in: rect, area)
    for cut in cuts {
      let x = area.x + Int((min(max(cut.x, 0), 1) * Double(area.width - 1)).rounded())
      for row in 0..<area.height { surface.put(surface.glyphs.vertical, x: x, y: area.y + row, role: .border) }
      surface.put(cut.name, x: min(x + 1, area.maxX - 1), y: area.maxY - 1, role: .heading)
    }
    if surface.glyphs.isASCII { paintSigns(on: &surface, in: area) } else { paintDots(on: &surface, in: area) }
  }

  private func paintScale(on surface: inout Surface, in rect: Rect, _ area: Rect) {
    let marks = area.height >= 5 ? [100, 50, 0] : [100, 0]
    for mark in marks {
      let row = Int((Double(100 - mark) / 100 * Double(area.height - 1)).rounded())
      let line = Rect(x: rect.x, y: area.y + row, width: area.x - rect.x - 1, height: 1)
      surface.putFitted("\(mark) %", in: line, role: .dim, alignment: .right)
    }
    for mark in [0, 20, 50, 80, 100] {
      let text = "\(mark) %"
      let x = area.x + Int(Double(mark) / 100 * Double(area.width - 1))
      surface.put(text, x: min(max(area.x, x - text.count / 2), area.maxX - text.count), y: area.maxY, role: .dim)
    }
  }

  /// Two dots a column and four a row.
  private func paintDots(on surface: inout Surface, in area: Rect) {
    let (width, height) = (area.width * 2, area.height * 4)
    var dots = Array(repeating: UInt32(0), count: area.width * area.height)
    func level(_ column: Int) -> Int {
      let share = min(max(self.height(at: (Double(column) + 0.5) / Double(width)), 0), 1)
      return min(height - 1, Int((1 - share) * Double(height - 1) + 0.5))
    }
    var before = height - 1
    for column in 0..<width {
      let now = level(column)
      // Where the curve is steep, the dots between are its line.
      for row in min(now, max(before - 1, now))...max(now, before - 1) {
        dots[row / 4 * area.width + column / 2] |= CurvePlot.bits[column % 2][row % 4]
      }
      before = now
    }
    for (index, bits) in dots.enumerated() where bits != 0 {
      guard let scalar = Unicode.Scalar(0x2800 + bits) else { continue }
      surface.put(String(scalar), x: area.x + index % area.width, y: area.y + index / area.width, role: .sparkline)
    }
  }

  /// The dots of a braille sign by column and row.
  private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  private func paintSigns(on surface: inout Surface, in area: Rect) {
    for column in 0..<area.width {
      let share = min(max(height(at: (Double(column) + 0.5) / Double(area.width)), 0), 1)
      let row = Int((1 - share) * Double(area.height - 1) + 0.5)
      surface.put(surface.glyphs.mark, x: area.x + column, y: area.y + row, role: .sparkline)
    }
  }
}
