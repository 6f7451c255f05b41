import Analytics
import ArgumentParser

/// What the models cost on one core, each on made-up data of the size that its line says.
struct ModelsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models", abstract: "Fitting and using the models, on one core.",
    discussion: """
      The data are made up by a seed, of the size that each line says; the yardstick is taking as many logarithms as a \
      million numbers have. No book is needed.

      EXAMPLES:
        guanxi-bench models
        guanxi-bench models --rounds 20 --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: "How often to measure.")
  var rounds = 5

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("A measurement needs at least one round.") }
  }

  func run() throws {
    let works = try ModelWorks.all()
    let yardstick = ModelWorks.yardstick()
    var bare = Samples()
    var samples = Array(repeating: Samples(), count: works.count)
    for _ in 0..<rounds {
      try bare.measure(yardstick.run)
      for (place, work) in works.enumerated() { try samples[place].measure(work.run) }
    }
    let beside = Figure(yardstick.name, bare)
    let figures = [beside] + zip(works, samples).map { Figure($0.name, $1, beside: beside) }
    let report = Report(
      bench: "models", customers: ModelWorks.customers, rounds: rounds, peakMemoryBytes: PeakMemory.bytes,
      figures: figures)
    print(json ? try report.json() : report.text)
  }
}
