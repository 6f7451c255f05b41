import Analytics
import Testing

@Suite("How a customer feels")
struct FeelingTests {
  @Test("without any tone there is no feeling")
  func none() { #expect(Feeling(tones: []) == nil) }

  @Test("each touch moves the feeling a quarter of the way to its tone")
  func steps() {
    #expect(Feeling(tones: [2])?.thousandths == 250)
    #expect(Feeling(tones: [2, 2])?.thousandths == 438)
    #expect(Feeling(tones: [2, 2, -1])?.thousandths == 203)
    #expect(Feeling(tones: [0])?.thousandths == 0)
  }

  @Test("halves are rounded away from zero, both ways alike")
  func rounding() {
    let two = Feeling(thousandths: 2)
    #expect(Feeling.neutral.moved(towards: two).thousandths == 1)
    #expect(two.moved(towards: .neutral).thousandths == 1)
    #expect(Feeling(thousandths: -2).moved(towards: .neutral).thousandths == -1)
  }

  @Test("good and bad weigh the same")
  func symmetry() throws {
    let tones = [2, -1, 1, 1, -2, 0, 2, 2, -1]
    let feeling = try #require(Feeling(tones: tones))
    let opposite = try #require(Feeling(tones: tones.map { -$0 }))
    #expect(feeling.thousandths == -opposite.thousandths)
  }

  @Test("no number of touches, and no tone beyond the scale, leaves the range")
  func range() throws {
    let best = try #require(Feeling(tones: Array(repeating: 7, count: 100)))
    #expect((990...1000).contains(best.thousandths))
    let worst = try #require(Feeling(tones: Array(repeating: -2, count: 100)))
    #expect((-1000 ... -990).contains(worst.thousandths))
  }

  @Test("a feeling known so far goes on with the next touch as if read from the beginning")
  func incremental() {
    #expect(Feeling(tones: [1, -2])?.after(tone: 2) == Feeling(tones: [1, -2, 2]))
  }
}
