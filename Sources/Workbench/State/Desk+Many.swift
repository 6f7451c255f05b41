import BookStore
import Domain

// Edits of many records: what follows from them is told beforehand, and they are carried out beside the desk.
extension Desk {
  /// Up to so many records an edit is tried at once, and carried out at once.
  static let fewEnough = 1_000

  /// Says what an edit of many will do before it does it.
  mutating func ask(before edit: Edit, said: String) {
    guard case .changeAll(_, let ids, _) = edit else { return commit(edit, said: said) }
    let bulk = BulkEdit(edit: edit, said: said, total: ids.count)
    var question = Confirmation(
      words[.changeManyTitle], lines: [TextLine(said)], answer: words[.changesMany], otherwise: words[.otherBack],
      effect: .view { $0.carryOut(bulk) })
    if ids.count <= Desk.fewEnough {
      do throws(BookError) {
        question.lines += effects(of: try book.preview(edit), among: ids.count)
      } catch {
        return tell(refusal: error)
      }
    } else {
      trialGeneration += 1
      question.trial = Trial(generation: trialGeneration, records: ids.count)
      question.lines.append(TextLine(words(.trying, 0), .dim))
      request(.trial(generation: trialGeneration, edit, of: ids.count))
    }
    overlays.append(.confirmation(question))
  }

  /// What an edit would do besides.
  ///
  /// - Parameter count: of how many records it is, where some of them may be so already.
  func effects(of outcome: Outcome, among count: Int? = nil) -> [TextLine] {
    let same = count.map { $0 - outcome.changed.count { $0.kind == .customer } } ?? 0
    let moved = Set(outcome.moves.filter { $0.model == "segment" }.map(\.customer)).count
    let sentences = [
      same > 0 ? words(.sameAlready, Figures.grouped(same)) : nil,
      moved + outcome.others > 0 ? words(.changeSegment, Figures.grouped(moved + outcome.others)) : nil,
      outcome.raised.isEmpty ? nil : words(.alertsToCome, outcome.raised.count),
      outcome.cleared.isEmpty ? nil : words(.alertsToGo, outcome.cleared.count),
    ].compactMap(\.self)
    return sentences.isEmpty ? [TextLine(words[.nothingElseMoves], .dim)] : sentences.map { TextLine($0) }
  }

  // MARK: - Trials on a copy

  mutating func take(tried outcome: Outcome) {
    tell { desk, trial in desk.effects(of: outcome, among: trial.records) }
  }

  mutating func takeTrialFailure(_ error: BookError, _ generation: Int) {
    guard generation == trialGeneration, error != .interrupted else { return }
    tell { desk, _ in [TextLine(desk.words(.notTried, desk.words.sentence(error)), .bad)] }
  }

  mutating func take(tried percent: Int) {
    tell { desk, _ in [TextLine(desk.words(.trying, percent), .dim)] }
  }

  /// Writes what is known of a trial under the question.
  private mutating func tell(_ lines: (Desk, Trial) -> [TextLine]) {
    guard case .confirmation(var question)? = overlay, let trial = question.trial, trial.generation == trialGeneration
    else { return }
    question.lines = question.lines.prefix(1) + lines(self, trial)
    overlay = .confirmation(question)
  }

  /// Gives up a trial that nobody waits for any more.
  mutating func endTrial() {
    trialGeneration += 1
    request(.cancel(.trial, generation: trialGeneration))
  }

  // MARK: - Beside the desk

  /// Carries out an edit; undoing and redoing of many records beside the desk.
  mutating func carryOut(_ edit: Edit, said: String) {
    carryOut(BulkEdit(edit: edit, said: said, total: (try? book.reach(of: edit)) ?? 0))
  }

  private mutating func carryOut(_ edit: BulkEdit) {
    // What a macro does is taken back as one, so it is done one after the other.
    let isOfMacro = macros.isRunning || macros.isRecording && edit.edit.isUndo
    guard edit.total > Desk.fewEnough, !isOfMacro else { return commit(edit.edit, said: edit.said) }
    guard bulk == nil else { return say(words[.bulkUnderWay]) }
    if case .form? = overlay { overlays.removeLast() }
    bulkGeneration += 1
    bulk = edit
    request(.edit(generation: bulkGeneration, edit.edit))
    tellProgress()
  }

  /// Takes how far an edit of many has come.
  mutating func take(progress done: Int) {
    bulk?.done = done
    tellProgress()
  }

  mutating func take(edited outcome: Outcome) {
    guard let bulk else { return }
    self.bulk = nil
    refresh()
    tell(outcome, of: bulk.edit, said: bulk.said)
  }

  /// An edit of many was given up or refused: nothing of it was done.
  mutating func takeEditFailure(_ error: BookError) {
    bulk = nil
    if error == .interrupted { say(words[.bulkCancelled]) } else { refuse(words.sentence(error)) }
  }

  /// Gives up an edit of many that is under way.
  mutating func cancelBulk() {
    bulkGeneration += 1
    request(.cancel(.edit, generation: bulkGeneration))
  }

  private mutating func tellProgress() {
    guard let bulk else { return }
    let text = words(.bulkProgress, Figures.grouped(bulk.done), Figures.grouped(bulk.total))
    message = Message(text: text, tone: .note, at: session.now(), hint: "place.back")
  }
}

/// An edit of many records that is carried out beside the desk.
struct BulkEdit {
  let edit: Edit
  let said: String
  let total: Int
  var done = 0
}
