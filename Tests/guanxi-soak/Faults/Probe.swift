/// What another process said of a book.
struct Probe {
  let ending: Child.Ending
  let said: String

  /// How far the book was followed; nil for a crash.
  func stage(_ facts: String) -> ProbeCommand.Stage? {
    guard ending == .exited(0) else { return nil }
    let stage = ProbeCommand.Stage(rawValue: String(said.prefix { $0 != ":" }))
    return stage == .sound && !said.contains(facts) ? .unseen : stage
  }

  init(_ words: [String], _ workplace: Workplace) throws {
    (ending, said) = try Child.run(words, output: workplace.path("said"))
  }

  /// What is wrong: a crash, no sentence, or a book that was refused and written to nevertheless.
  func problems(_ path: String, _ files: [String: [UInt8]]) -> [String] {
    guard ending == .exited(0) else { return ["the program \(ending). It said: \(said)"] }
    guard said.hasPrefix("open: ") || said.hasPrefix("read: ") else { return [] }
    var problems: [String] = []
    if !said.contains(".\n") { problems.append("no sentence: \(said)") }
    if Files.read(path) != files[""] { problems.append("it was written to, but: \(said)") }
    return problems
  }
}
