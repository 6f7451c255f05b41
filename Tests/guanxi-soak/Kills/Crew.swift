import DemoData
import Domain

/// The workers of one book, whoever of them lives.
struct Crew {
  let book: String
  private let workplace: Workplace
  private var lives: [Int: Child] = [:]
  private var notebooks: [Int: NotebookReader]
  private var chance: Chance
  var day = 0

  init(_ workplace: Workplace, book: String, size: Int, seed: UInt64) {
    (self.workplace, self.book) = (workplace, book)
    chance = Chance(seed: seed)
    notebooks = Dictionary(
      uniqueKeysWithValues: (1...size).map { ($0, NotebookReader(workplace.path("notes-\($0)"))) })
  }

  var isAtWork: Bool { !lives.isEmpty }
  var ledgers: [Int: Ledger] { notebooks.mapValues(\.ledger) }

  /// Starts a worker where none lives; every second one finds a slow disk.
  mutating func fill() throws {
    for number in notebooks.keys.sorted() where lives[number] == nil {
      let slow = chance.below(2) == 0 ? 0 : 20 << chance.below(5)
      lives[number] = try Child(
        [
          "worker", book, workplace.path("notes-\(number)"), "--number", "\(number)", "--seed", "\(chance.next())",
          "--after", "\(notebooks[number]?.ledger.last ?? 0)", "--day", "\(day)", "--slow", "\(slow)",
        ], output: workplace.path("said-\(number)"))
    }
  }

  /// Kills one, or all at once.
  ///
  /// - Returns: how many.
  mutating func kill(all: Bool) throws -> Int {
    let living = lives.keys.sorted()
    let victims = all ? living : [living[chance.below(living.count)]]
    for number in victims { lives[number]?.kill() }
    for number in victims {
      let child = lives.removeValue(forKey: number)
      guard let ending = child?.wait(), ending != .killed(by: 9) else { continue }
      for other in lives.values {
        other.kill()
        _ = other.wait()
      }
      lives = [:]
      let said = String(decoding: Files.read(workplace.path("said-\(number)")) ?? [], as: UTF8.self)
      throw SoakError.found(["Worker \(number) \(ending): \(said)"], folder: workplace.folder)
    }
    return victims.count
  }

  /// Reads what the workers have said since.
  mutating func readOn() { for number in notebooks.keys { notebooks[number]?.readOn() } }

  /// Ends everybody, whatever they do.
  mutating func end() {
    for child in lives.values {
      child.kill()
      _ = child.wait()
    }
    lives = [:]
  }
}
