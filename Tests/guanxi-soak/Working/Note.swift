/// What a worker says of a piece of work: before it begins, and once it is over.
enum Note: Equatable {
  /// The journal will get so many entries, or an unknown number, and the book so many rows of a file.
  case begins(Int, entries: Int?, rows: Int)
  /// It is durable, and brought so many entries where that is known.
  case done(Int, entries: Int?)
  /// It was refused and must have left nothing.
  case refused(Int)

  var line: String {
    switch self {
    case .begins(let number, let entries, let rows): "begins \(number) \(entries ?? -1) \(rows)\n"
    case .done(let number, let entries): "done \(number) \(entries ?? -1)\n"
    case .refused(let number): "refused \(number)\n"
    }
  }

  /// Reads a line without its end.
  init?(_ line: some StringProtocol) {
    let words = line.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    let entries = numbers.count > 1 && numbers[1] >= 0 ? numbers[1] : nil
    switch (words.first, numbers.count) {
    case ("begins", 3): self = .begins(numbers[0], entries: entries, rows: numbers[2])
    case ("done", 2): self = .done(numbers[0], entries: entries)
    case ("refused", 1): self = .refused(numbers[0])
    default: return nil
    }
  }
}

/// What is known of each piece of work of one worker.
struct Ledger {
  enum State: Equatable {
    case inDoubt
    case done(entries: Int?)
    case refused
  }

  struct Work {
    var entries: Int?
    var rows: Int
    var state = State.inDoubt
  }

  private(set) var works: [Int: Work] = [:]
  private(set) var last = 0

  mutating func take(_ note: Note) {
    switch note {
    case .begins(let number, let entries, let rows):
      works[number] = Work(entries: entries, rows: rows)
      last = max(last, number)
    case .done(let number, let entries): works[number]?.state = .done(entries: entries)
    case .refused(let number): works[number]?.state = .refused
    }
  }

  func count(_ isCounted: (State) -> Bool) -> Int { works.values.count { isCounted($0.state) } }
}
