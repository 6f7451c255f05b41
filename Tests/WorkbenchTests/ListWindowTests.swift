import BookStore
import Testing

@testable import Workbench

@Suite("A list of any length under one cursor")
struct ListWindowTests {
  struct Row: Identifiable, Hashable, Sendable {
    let id: Int64
  }

  /// A sorted list that can be paged, as a book does it.
  final class Source {
    var ids: [Int64]
    var reads = 0
    init(_ count: Int) { ids = (0..<Int64(count)).map { $0 * 10 } }

    func read(_ page: Page, _ limit: Int) throws(BookError) -> [Row] {
      reads += 1
      func place(_ id: Int64) -> Int { ids.firstIndex { $0 >= id } ?? ids.count }
      let found: ArraySlice<Int64> =
        switch page {
        case .first: ids.prefix(limit)
        case .last: ids.suffix(limit)
        case .from(let id): ids[place(id)...].prefix(limit)
        case .after(let id): ids[min(place(id) + 1, ids.count)...].prefix(limit)
        case .before(let id): ids[..<place(id)].suffix(limit)
        }
      return found.map { Row(id: $0) }
    }
  }

  private func window(over source: Source, height: Int = 10) throws -> ListWindow<Row> {
    var window = ListWindow<Row>()
    try window.resize(to: height, read: source.read)
    try window.reload(count: source.ids.count, read: source.read)
    return window
  }

  @Test("moving down goes row by row and the page follows")
  func movesDown() throws {
    let source = Source(1000)
    var window = try window(over: source)
    for _ in 0..<25 { try window.move(by: 1, read: source.read) }
    #expect(window.cursor?.id == 250)
    #expect(window.position == 26)
    #expect(window.shown.last?.id == 250)
    #expect(window.shown.count == 10)
  }

  @Test("the end of a long list is reached at once, and the place in it is known")
  func goesToTheEnd() throws {
    let source = Source(100_000)
    var window = try window(over: source)
    source.reads = 0
    try window.goToEnd(count: 100_000, read: source.read)
    #expect(window.cursor?.id == 999_990)
    #expect(window.position == 100_000)
    #expect(window.shown.count == 10)
    #expect(source.reads == 1)
    try window.goToStart(read: source.read)
    #expect(window.position == 1)
  }

  @Test("nothing moves past the ends")
  func stopsAtBothEnds() throws {
    let source = Source(7)
    var window = try window(over: source)
    try window.move(by: 50, read: source.read)
    #expect(window.cursor?.id == 60)
    try window.move(by: -50, read: source.read)
    #expect(window.cursor?.id == 0)
  }

  @Test("only few rows are held, however far one moves")
  func letsGoOfRows() throws {
    let source = Source(50_000)
    var window = try window(over: source)
    for _ in 0..<2000 { try window.page(by: 9, read: source.read) }
    #expect(window.cursor?.id == 180_000)
    #expect(window.rows.count < 400)
    #expect(window.position == 18_001)
  }

  @Test("after rows came and went elsewhere the cursor is still on its record and its line")
  func staysOnItsRecord() throws {
    let source = Source(500)
    var window = try window(over: source)
    for _ in 0..<40 { try window.move(by: 1, read: source.read) }
    let line = window.shownIndex
    source.ids.removeAll { $0 < 200 }
    source.ids.append(contentsOf: [123_456])
    try window.reload(read: source.read)
    #expect(window.cursor?.id == 400)
    #expect(window.shownIndex == line)
  }

  @Test("when its record is gone the cursor is on the nearest one that is left")
  func fallsToItsNeighbour() throws {
    let source = Source(100)
    var window = try window(over: source)
    for _ in 0..<5 { try window.move(by: 1, read: source.read) }
    source.ids.removeAll { $0 == 50 || $0 == 60 }
    try window.reload(read: source.read)
    #expect(window.cursor?.id == 40)
  }

  @Test("a list that became empty has no cursor, and moving in it does nothing")
  func becomesEmpty() throws {
    let source = Source(3)
    var window = try window(over: source)
    source.ids = []
    try window.reload(read: source.read)
    #expect(window.cursor == nil)
    try window.move(by: 1, read: source.read)
    try window.page(by: -9, read: source.read)
    try window.goToEnd(count: 0, read: source.read)
    #expect(window.cursor == nil)
    #expect(window.shown.isEmpty)
  }

  @Test("any mixture of moves ends where a plain index would", arguments: 1...40)
  func agreesWithAPlainIndex(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let source = Source(1 + random(300))
    var window = try window(over: source, height: 1 + random(20))
    var index = 0
    for _ in 0..<60 {
      let steps = random(60) - 30
      switch random(5) {
      case 0:
        try window.goToStart(read: source.read)
        index = 0
      case 1:
        try window.goToEnd(count: source.ids.count, read: source.read)
        index = source.ids.count - 1
      case 2: try window.reload(count: source.ids.count, read: source.read)
      case 3: try window.resize(to: 1 + random(25), read: source.read)
      default:
        try window.move(by: steps, read: source.read)
        index = min(max(index + steps, 0), source.ids.count - 1)
      }
      #expect(window.cursor?.id == source.ids[index])
      #expect(window.position.map { $0 == index + 1 } ?? true)
      #expect(window.shownIndex.map { (0..<window.height).contains($0) } == true)
      #expect(window.shown.count == min(window.height, source.ids.count))
    }
  }
}
