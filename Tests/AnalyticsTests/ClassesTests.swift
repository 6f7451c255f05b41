import Analytics
import Domain
import Testing

@Suite("Classes from measures and yardsticks")
struct ClassesTests {
  private var yardsticks: Yardsticks {
    var yardsticks = Yardsticks()
    yardsticks.population = 10
    yardsticks.sums = [10 * 20_750, 10 * 4, 10 * 500_000]
    yardsticks.boundaries = [[20_700, 20_720, 20_740, 20_760], [1, 1, 2, 5], [10_000, 50_000, 100_000, 690_500]]
    yardsticks.abc = [400_000, 50_000]
    yardsticks.pyramid = [900_000, 800_000, 600_000]
    return yardsticks
  }

  private func classes(day: Int, sales: Int, revenue: Int64) -> Classes? {
    let day = Day(number: day)
    return Classes(
      Measures(sales: sales, returns: 0, revenue: revenue, firstSale: day, lastSale: day), yardsticks)
  }

  private func scores(day: Int, sales: Int, revenue: Int64) -> [Int]? {
    classes(day: day, sales: sales, revenue: revenue).map { [$0.recency, $0.frequency, $0.monetary] }
  }

  @Test("a score is one more than the boundaries below; equal boundaries leave a score empty")
  func scores() throws {
    #expect(scores(day: 20_700, sales: 1, revenue: 10_000) == [1, 1, 1])
    #expect(scores(day: 20_701, sales: 2, revenue: 10_001) == [2, 3, 2])
    #expect(scores(day: 20_761, sales: 6, revenue: 812_000) == [5, 5, 5])
  }

  @Test("without a sale there is no class")
  func outside() {
    #expect(Classes(Measures(sales: 0, returns: 2, revenue: -500, firstSale: nil, lastSale: nil), yardsticks) == nil)
  }

  @Test("the means part high from low strictly")
  func highs() {
    #expect(classes(day: 20_750, sales: 4, revenue: 500_000)?.rfm8 == .generalWinBack)
    #expect(classes(day: 20_751, sales: 5, revenue: 500_001)?.rfm8 == .importantValue)
    #expect(classes(day: 20_750, sales: 5, revenue: 500_001)?.tier4 == .high)
    #expect(classes(day: 20_751, sales: 4, revenue: 1)?.tier4 == .potential)
  }

  @Test("every cell of the segment table has a segment, and every segment a cell")
  func grid() {
    #expect(Set(Segment.grid.joined()) == Set(Segment.allCases))
    #expect(Segment.of(recency: 5, frequency: 5, monetary: 4) == .champions)
    #expect(Segment.of(recency: 1, frequency: 4, monetary: 5) == .cantLose)
    #expect(Segment.of(recency: 4, frequency: 1, monetary: 2) == .potential)
  }

  @Test("an explanation tells the least change that leads to another class, and that change does")
  func explanations() throws {
    let measures = Measures(
      sales: 3, returns: 0, revenue: 600_000, firstSale: Day(number: 20_000), lastSale: Day(number: 20_755))
    let today = Day(number: 20_778)
    let explanations = Explainer(measures: measures, yardsticks: yardsticks, today: today).all()
    #expect(explanations.map(\.model) == Model.ofPopulation)
    var checked = 0
    for explanation in explanations {
      for distance in explanation.distances {
        var moved = [Int64(20_755), 3, 600_000]
        moved[distance.dimension.rawValue] += distance.change
        let there = Classes(recency: moved[0], frequency: moved[1], monetary: moved[2], yardsticks)
        #expect(there.name(in: explanation.model) == distance.className)
        moved[distance.dimension.rawValue] -= distance.change.signum()
        let before = Classes(recency: moved[0], frequency: moved[1], monetary: moved[2], yardsticks)
        #expect(before.name(in: explanation.model) == explanation.className, "\(explanation.model) \(distance)")
        checked += 1
      }
    }
    #expect(checked >= 12)
  }

  @Test("class names are found whatever their case and hyphens")
  func names() {
    #expect(Model.segment.className("Cant-Lose") == "can't lose")
    #expect(Model.rfm8.className("important win back") == "important win-back")
    #expect(Model.abc.className("a") == "A")
    #expect(Model.pyramid.className("king") == nil)
  }
}
