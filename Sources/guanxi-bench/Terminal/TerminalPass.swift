import DemoData
import Domain
import Foundation

/// One session of a program from its start to its end, everything measured once or many times.
struct TerminalPass {
  private static let (keys, pages, flood, resizes) = (200, 30, 500, 50)
  private static let idle = Duration.seconds(3)
  private static let otherSizes = [(30, 100), (35, 80), (45, 130), (40, 120)].map(TerminalSize.init)

  private let script: TerminalScript
  private let terminal: PseudoTerminal
  private var chance = Chance(seed: 1)

  init(_ script: TerminalScript, environment: [String: String]) throws(BenchError) {
    self.script = script
    terminal = try PseudoTerminal(script.program, script.arguments, environment: environment)
  }

  mutating func run(into samples: inout TerminalSamples) throws(BenchError) {
    defer { terminal.end(with: script.quit) }
    // The child now waits at its gate.
    terminal.rest(.milliseconds(20))
    guard let start = terminal.begin(showing: script.ready) else { throw .ended(script.program, during: .start) }
    samples.add(.start, start.shown)
    samples.add(.settled, start.settled)
    terminal.prepare(script.opening + script.first)
    try keysDown(&samples)
    try pagesDown(&samples)
    try filter(&samples)
    try sort(&samples)
    try floods(&samples)
    try resizes(&samples)
    try idles(&samples)
    samples.add(.memory, RunningProcess(pid: terminal.pid).peakMemory)
  }

  private mutating func keysDown(_ samples: inout TerminalSamples) throws(BenchError) {
    for _ in 0..<TerminalPass.keys {
      try key(TerminalScript.down, .keyDown, bytes: .keyBytes, quiet: .milliseconds(20), &samples)
    }
  }

  private mutating func pagesDown(_ samples: inout TerminalSamples) throws(BenchError) {
    for _ in 0..<TerminalPass.pages {
      try key(TerminalScript.pageDown, .pageDown, quiet: .milliseconds(20), &samples)
    }
  }

  private mutating func filter(_ samples: inout TerminalSamples) throws(BenchError) {
    guard let filter = script.filter else { return }
    for word in filter.words {
      terminal.prepare([filter.open])
      for letter in word { try key(String(letter), .filter, quiet: .milliseconds(40), &samples) }
      terminal.prepare([filter.cancel])
    }
  }

  private mutating func sort(_ samples: inout TerminalSamples) throws(BenchError) {
    guard let sorting = script.sorting else { return }
    for column in sorting.columns {
      terminal.prepare([sorting.open, column])
      try key(sorting.choose, .sort, quiet: .milliseconds(60), &samples)
    }
  }

  private mutating func floods(_ samples: inout TerminalSamples) throws(BenchError) {
    terminal.prepare(script.first)
    let keys = String(repeating: TerminalScript.down, count: TerminalPass.flood)
    try key(keys, .flood, bytes: .floodBytes, quiet: .milliseconds(150), &samples)
    // Else some key before did something else than it was meant to, and nothing measured means what it says.
    guard terminal.hasSent("\(TerminalPass.flood + 1)") else { throw .astray(script.program) }
  }

  private mutating func resizes(_ samples: inout TerminalSamples) throws(BenchError) {
    for round in 1..<TerminalPass.resizes {
      terminal.resize(to: TerminalPass.otherSizes[round % TerminalPass.otherSizes.count])
      terminal.rest(.milliseconds(10))
    }
    let answer = terminal.answer(quiet: .milliseconds(150), patience: .milliseconds(500)) {
      terminal.resize(to: PseudoTerminal.size)
    }
    try keep(answer, .resizes, bytes: nil, &samples)
  }

  private func idles(_ samples: inout TerminalSamples) throws(BenchError) {
    terminal.rest(.milliseconds(300))
    terminal.forget()
    let process = RunningProcess(pid: terminal.pid)
    let before = process.wakeups
    terminal.rest(TerminalPass.idle)
    samples.add(.idleBytes, Int64(terminal.output.count))
    samples.add(.idleWakeups, process.wakeups(since: before))
  }

  /// Types a key at no fixed pace, so that it does not fall into step with the program's own clock.
  private mutating func key(
    _ keys: String, _ measure: TerminalMeasure, bytes: TerminalMeasure? = nil, quiet: Duration,
    _ samples: inout TerminalSamples
  ) throws(BenchError) {
    terminal.rest(.microseconds(1_000 + chance.below(11_000)))
    try keep(terminal.answer(to: keys, quiet: quiet), measure, bytes: bytes, &samples)
  }

  private func keep(
    _ answer: TerminalAnswer?, _ measure: TerminalMeasure, bytes: TerminalMeasure?, _ samples: inout TerminalSamples
  ) throws(BenchError) {
    guard !terminal.isClosed else { throw .ended(script.program, during: measure) }
    guard let answer else { return samples.add(.missed, 1) }
    samples.add(measure, answer.duration)
    if let bytes { samples.add(bytes, Int64(answer.bytes)) }
  }
}
