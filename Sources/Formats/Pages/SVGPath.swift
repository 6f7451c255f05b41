import Domain

/// The outline of a drawing in few characters: one decimal a coordinate is finer than a screen shows.
///
/// Lines are written by how far they lead, which is shorter than where to. Distances are those of rounded coordinates,
/// so that no error gathers along the way.
struct SVGPath {
  private(set) var text = ""
  private var last: (x: Int64, y: Int64) = (0, 0)

  /// Writes a coordinate, `12.5`.
  static func number(_ coordinate: Double) -> String { Decimals.shortText(tenths(coordinate), places: 1) }

  /// Begins at a point.
  mutating func move(_ x: Double, _ y: Double) {
    text += "M\(SVGPath.number(x)) \(SVGPath.number(y))"
    last = (SVGPath.tenths(x), SVGPath.tenths(y))
  }

  /// Leads straight to a point; nothing where that is where the line already is.
  mutating func line(_ x: Double, _ y: Double) {
    let next = (x: SVGPath.tenths(x), y: SVGPath.tenths(y))
    let right = SVGPath.distance(next.x - last.x)
    let down = SVGPath.distance(next.y - last.y)
    switch (next.x == last.x, next.y == last.y) {
    case (true, true): break
    case (true, false): text += "v\(down)"
    case (false, true): text += "h\(right)"
    case (false, false): text += "l\(right)\(next.y < last.y ? "" : " ")\(down)"
    }
    last = next
  }

  /// Leads back to where the outline began.
  mutating func close() {
    text += "Z"
  }

  /// A circle.
  mutating func circle(_ x: Double, _ y: Double, radius: Double) {
    // Rounded first, so that both halves meet where they began.
    let radius = Double(SVGPath.tenths(radius)) / 10
    let (r, d) = (SVGPath.number(radius), SVGPath.number(radius * 2))
    text += "M\(SVGPath.number(x - radius)) \(SVGPath.number(y))a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0-\(d) 0Z"
  }

  /// The outline through corners.
  mutating func polygon(_ corners: [(Double, Double)]) {
    for (index, corner) in corners.enumerated() {
      if index == 0 { move(corner.0, corner.1) } else { line(corner.0, corner.1) }
    }
    close()
  }

  /// The mark of the series of a number: a circle, a square, a triangle, a diamond or a triangle on its tip.
  mutating func mark(_ number: Int, _ x: Double, _ y: Double, radius r: Double) {
    switch number % DrawnSeries.dashes {
    case 0: circle(x, y, radius: r)
    case 1:
      polygon(
        [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)].map { corner in
          (x + (corner.0 - x) * 0.88, y + (corner.1 - y) * 0.88)
        })
    case 2: polygon([(x, y - r * 1.2), (x + r * 1.1, y + r * 0.8), (x - r * 1.1, y + r * 0.8)])
    case 3: polygon([(x, y - r * 1.3), (x + r * 1.3, y), (x, y + r * 1.3), (x - r * 1.3, y)])
    default: polygon([(x, y + r * 1.2), (x + r * 1.1, y - r * 0.8), (x - r * 1.1, y - r * 0.8)])
    }
  }

  private static func tenths(_ coordinate: Double) -> Int64 {
    Int64((max(-1e6, min(1e6, coordinate)) * 10).rounded())
  }

  /// `-0.5` is `-.5`.
  private static func distance(_ tenths: Int64) -> String {
    let text = Decimals.shortText(abs(tenths), places: 1)
    return (tenths < 0 ? "-" : "") + (text.hasPrefix("0.") ? text.dropFirst() : text[...])
  }
}
