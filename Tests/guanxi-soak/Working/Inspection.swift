import BookStore
import Domain

/// Holds what was found in a book against what its workers were promised.
struct Inspection {
  private let findings: Findings
  private let before: [Int: Ledger]
  private let after: [Int: Ledger]

  /// - Parameters:
  ///   - before: what each worker knew before the book was read.
  ///   - after: what each has begun by now; the same where nobody works any more.
  init(_ findings: Findings, before: [Int: Ledger], after: [Int: Ledger]? = nil) {
    (self.findings, self.before, self.after) = (findings, before, after ?? before)
  }

  /// Sentences about promises that were not kept, and about what nobody was promised.
  var problems: [String] { broken + unasked + wronglyMarked + partlyImported }

  private struct Key: Hashable {
    let worker: Int
    let number: Int
    var mark: String { SoakWorker.mark(worker: worker, work: number) }

    init(_ worker: Int, _ number: Int) { (self.worker, self.number) = (worker, number) }

    init?(_ entry: HistoryEntry) {
      guard let worker = Session.number(ofWorker: entry.user) else { return nil }
      self.init(worker, WorkClock.number(of: entry.at))
    }
  }

  /// Every acknowledged piece of work is there with the number of entries it was acknowledged with, a refused one has
  /// none, and one in doubt has all or none.
  private var broken: [String] {
    let counts = Dictionary(findings.entries.compactMap { Key($0) }.map { ($0, 1) }, uniquingKeysWith: +)
    return before.flatMap { worker, ledger in
      ledger.works.compactMap { number, work in
        let key = Key(worker, number)
        return Inspection.fault(of: work, count: counts[key] ?? 0).map { "Work \(key.mark) \($0)." }
      }
    }
  }

  private static func fault(of work: Ledger.Work, count: Int) -> String? {
    switch work.state {
    case .done(let promised?) where count != promised:
      "has \(count) entries in the journal, but \(promised) were acknowledged"
    case .refused where count != 0: "has \(count) entries in the journal, but it was refused"
    case .inDoubt where count != 0 && count != work.entries ?? count:
      "has \(count) of \(work.entries ?? 0) entries in the journal: it is half done"
    default: nil
    }
  }

  /// Every entry is of a piece of work that was begun.
  private var unasked: [String] {
    findings.entries.compactMap { entry in
      guard let key = Key(entry), after[key.worker]?.works[key.number] == nil else { return nil }
      return "Edit \(entry.id), “\(entry.summary)”, was made by nobody."
    }
  }

  /// What the journal says was added and not removed again is there with its mark, and nothing else is.
  private var wronglyMarked: [String] {
    let inForce = findings.entries.filter { !$0.isUndone }
    let gone = Set(inForce.filter { ["delete", "merge"].contains($0.verb) }.flatMap(Inspection.removed))
    var wanted: [RecordReference: String] = [:]
    for entry in inForce where entry.verb == "add" {
      if let subject = entry.subject, !gone.contains(subject), let key = Key(entry) { wanted[subject] = key.mark }
    }
    return Set(wanted.keys).union(findings.marks.keys).filter { wanted[$0] != findings.marks[$0] }.map {
      "\($0) must have the mark \(wanted[$0] ?? "of nobody"), and has \(findings.marks[$0] ?? "none: it is not there")."
    }
  }

  private static func removed(_ entry: HistoryEntry) -> [RecordReference] {
    entry.changes.filter { change in
      let required = change.record.kind.fields.first { $0.isRequired }?.name
      return change.field == required && change.after.isNone
    }.map(\.record)
  }

  /// A batch of a file is there with all its rows, or with none.
  private var partlyImported: [String] {
    let imported = findings.entries.filter { $0.verb == "import" && !$0.isUndone }.compactMap { Key($0) }
    let wanted = Dictionary(
      imported.map { ($0.mark, after[$0.worker]?.works[$0.number]?.rows ?? 0) }, uniquingKeysWith: +)
    return Set(wanted.keys).union(findings.rows.keys).filter { wanted[$0] != findings.rows[$0] }.map {
      "Batch \($0) must have \(wanted[$0] ?? 0) rows, and has \(findings.rows[$0] ?? 0)."
    }
  }
}
