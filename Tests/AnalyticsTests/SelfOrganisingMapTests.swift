import Domain
import Testing

@testable import Analytics

@Suite("Self-organising maps")
struct SelfOrganisingMapTests {
  @Test("a map errs no more than one learnt the plain way, and keeps neighbours together", arguments: 1...3)
  func errors(seed: Int) throws {
    let rows = Self.square(400, seed: UInt64(seed))
    let settings = SelfOrganisingMap.Settings(width: 6, height: 6, steps: 3000, seed: UInt64(seed))
    let map = try SelfOrganisingMap(rows, settings: settings)
    #expect(try SelfOrganisingMap(rows, settings: settings) == map)
    let plain = Self.plain(rows, settings)
    #expect(map.quantisationError(rows) <= plain.quantisationError(rows) * 1.05)
    #expect(map.topographicError(rows) <= plain.topographicError(rows) + 0.05)
    #expect(map.topographicError(rows) < 0.2)
  }

  @Test("a row belongs to the cell that is nearest, the first of equals")
  func assignment() throws {
    let map = SelfOrganisingMap(width: 2, cells: Matrix([[0, 0], [1, 0], [0, 1], [1, 0]]))
    #expect(map.cell(of: [0.9, 0.1]) == 1 && map.cell(of: [0, 0.6]) == 2)
    #expect(map.quantisationError(Matrix([[0, 0], [1, 2]])) == (0 + 2.0.squareRoot()) / 2)
  }

  @Test("no rows, no cells and numbers that are none are refused; one row fills the map")
  func refusals() throws {
    #expect(throws: ModelError.self) { try SelfOrganisingMap(Matrix(rows: 0, columns: 2)) }
    #expect(throws: ModelError.self) { try SelfOrganisingMap(Matrix([[1, .nan]])) }
    #expect(throws: ModelError.self) { try SelfOrganisingMap(Matrix([[1]]), settings: .init(width: 0)) }
    #expect(throws: ModelError.cancelled) { try SelfOrganisingMap(Matrix([[1]])) { _ in false } }
    let map = try SelfOrganisingMap(Matrix([[1, 2]]), settings: .init(width: 3, height: 2))
    #expect(map.quantisationError(Matrix([[1, 2]])) == 0)
  }

  @Test("correlations are those worked out by hand, none where nothing varies")
  func correlations() throws {
    #expect(isClose(try #require(Correlation.pearson([1, 2, 3], [2, 4, 6])), 1))
    #expect(isClose(try #require(Correlation.pearson([1, 2, 3, 4], [1, 3, 2, 4])), 0.8))
    // Ranks 1.5, 1.5, 3, 4 and 1, 2, 3, 4.
    #expect(isClose(try #require(Correlation.spearman([5, 5, 6, 100], [1, 2, 3, 4])), 0.9486832980505138))
    #expect(isClose(try #require(Correlation.spearman([1, 2, 3], [1, 8, 27])), 1))
    #expect(Correlation.pearson([1, 1], [1, 2]) == nil && Correlation.pearson([], []) == nil)
    #expect(Correlation.spearman([1, .nan], [1, 2]) == nil)
  }

  private static func square(_ count: Int, seed: UInt64) -> Matrix {
    var chance = Chance(seed: seed)
    return Matrix((0..<count).map { _ in [chance.unit(), chance.unit(), chance.unit() * 0.1] })
  }

  /// The textbook's loop: every cell is drawn at every step.
  private static func plain(_ rows: Matrix, _ settings: SelfOrganisingMap.Settings) -> SelfOrganisingMap {
    var chance = Chance(seed: settings.seed &+ 100)
    let count = settings.width * settings.height
    var cells = Matrix((0..<count).map { _ in Array(rows.row(chance.below(rows.rows))) })
    for step in 0..<settings.steps {
      let row = Array(rows.row(chance.below(rows.rows)))
      let nearest = SelfOrganisingMap(width: settings.width, cells: cells).cell(of: row)
      let left = 1 - Double(step) / Double(settings.steps)
      let reach = max(Double(settings.width) / 2 * left, 0.5)
      for cell in 0..<count {
        let (x, y) = (
          cell % settings.width - nearest % settings.width, cell / settings.width - nearest / settings.width
        )
        let pull = settings.rate * left * (1 / (1 + Double(x * x + y * y) / (reach * reach)))
        guard Double(x * x + y * y) <= 4 * reach * reach else { continue }
        for column in row.indices { cells[cell, column] += pull * (row[column] - cells[cell, column]) }
      }
    }
    return SelfOrganisingMap(width: settings.width, cells: cells)
  }
}
