import Testing

@testable import guanxi_bench

@Suite("A figure says what was measured beside its yardstick")
struct FigureTests {
  private func samples(_ values: [Int64]) -> Samples {
    var samples = Samples()
    for value in values { samples.add(value) }
    return samples
  }

  @Test("the 95th of a hundred samples is the 95th, the median of three the second")
  func percentiles() {
    let hundred = samples((1...100).reversed())
    #expect(hundred.percentile(0.5) == 50)
    #expect(hundred.percentile(0.95) == 95)
    #expect(hundred.percentile(0.99) == 99)
    #expect(samples([30, 10, 20]).percentile(0.5) == 20)
    #expect(Samples().percentile(0.5) == 0)
  }

  @Test("a ratio is the median over the yardstick's median, the second one the 99th percentile over it")
  func ratios() {
    let yardstick = Figure("bare", samples([200]))
    let figure = Figure("edit", samples([300, 500, 900]), beside: yardstick)
    #expect(figure.beside == "bare")
    #expect(figure.ratio == 2.5)
    #expect(figure.ratio99 == 4.5)
    #expect(yardstick.ratio == nil)
    #expect(yardstick.p99 == nil)
  }

  @Test("a slower machine is no growth: each size is divided by its own yardstick first")
  func growth() {
    let small = Figure("edit", samples([400]), beside: Figure("bare", samples([200])))
    let same = Figure("edit", samples([4_000]), beside: Figure("bare", samples([2_000])))
    let grown = Figure("edit", samples([900]), beside: Figure("bare", samples([150])))
    #expect(Figure(growthOf: same, from: small, at: "10k")?.ratio == 1)
    #expect(Figure(growthOf: grown, from: small, at: "10k")?.ratio == 3)
    #expect(Figure(growthOf: Figure("bare", samples([1])), from: small, at: "10k") == nil)
  }

  @Test("bytes of a log count as whole pages")
  func pages() {
    #expect(samples([4_120, 4_121, 82_400]).divided(by: 4_120).values == [1, 2, 20])
  }
}
