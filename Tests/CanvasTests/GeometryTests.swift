import Testing

@testable import Canvas

@Suite("Rectangles divide without ever being negative")
struct GeometryTests {
  private let screen = Rect(x: 0, y: 0, width: 20, height: 10)

  @Test("Rows and columns share what is left by weight")
  func split() {
    #expect(screen.rows(.fixed(1), .share(), .fixed(2)).map(\.height) == [1, 7, 2])
    #expect(screen.rows(.fixed(1), .share(), .fixed(2)).map(\.y) == [0, 1, 8])
    #expect(screen.columns(.share(1), .share(3)).map(\.width) == [5, 15])
    #expect(screen.columns(.fixed(4), .flex(min: 6, weight: 1), .share(), gap: 1).map(\.x) == [0, 5, 16])
  }

  @Test("Shares add up exactly", arguments: 0...40)
  func exact(total: Int) {
    let shares = Length.distribute([.share(3), .fixed(2), .flex(min: 4, weight: 2), .share(2)], over: total)
    #expect(shares.reduce(0, +) == total)
    #expect(shares.allSatisfy { $0 >= 0 })
  }

  @Test("Too little room leaves the last ones empty")
  func narrow() {
    #expect(Rect(x: 0, y: 0, width: 5, height: 1).columns(.fixed(4), .fixed(4), .fixed(4)).map(\.width) == [4, 1, 0])
    #expect(Rect(x: 3, y: 3, width: 0, height: 0).rows(.fixed(1), .share(), gap: 1).allSatisfy { $0.isEmpty })
  }

  @Test("Cutting takes off a side and keeps the rest")
  func cut() {
    var rest = screen
    #expect(rest.cut(top: 2) == Rect(x: 0, y: 0, width: 20, height: 2))
    #expect(rest.cut(bottom: 1) == Rect(x: 0, y: 9, width: 20, height: 1))
    #expect(rest.cut(left: 5) == Rect(x: 0, y: 2, width: 5, height: 7))
    #expect(rest.cut(right: 99) == Rect(x: 5, y: 2, width: 15, height: 7))
    #expect(rest.isEmpty)
    #expect(rest.cut(top: -3).isEmpty)
  }

  @Test("Insets, centres and intersections stay inside")
  func inside() {
    #expect(screen.inset(dx: 1, dy: 2) == Rect(x: 1, y: 2, width: 18, height: 6))
    #expect(screen.inset(dx: 99, dy: 99).isEmpty)
    #expect(screen.centred(Size(width: 4, height: 2)) == Rect(x: 8, y: 4, width: 4, height: 2))
    #expect(screen.centred(Size(width: 99, height: 99)) == screen)
    #expect(screen.intersection(Rect(x: 15, y: -5, width: 50, height: 6)) == Rect(x: 15, y: 0, width: 5, height: 1))
    #expect(screen.intersection(Rect(x: 50, y: 0, width: 5, height: 5)).isEmpty)
    #expect(Size(width: -3, height: 2).width == 0)
  }

  @Test("A place is inside or not")
  func contains() {
    #expect(screen.contains(Point(x: 19, y: 9)))
    #expect(!screen.contains(Point(x: 20, y: 0)))
    #expect(!screen.contains(Point(x: 0, y: -1)))
    #expect(screen.row(10).isEmpty)
  }
}
