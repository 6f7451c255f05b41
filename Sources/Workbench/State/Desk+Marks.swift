import BookStore
import Domain

// Marks on customers, and edits of all that are marked.
extension Desk {
  /// Begins a range at the cursor, or marks from where it was begun to the cursor.
  mutating func markRange() {
    guard let here = customers.window.cursor?.id else { return }
    guard let start = customers.rangeStart else {
      customers.rangeStart = here
      return say(words(.rangeBegun, customerName))
    }
    customers.rangeStart = nil
    let list = customers
    let between = attempt { book throws(BookError) -> [Int64] in
      if let down = try list.range(from: start, to: here, in: book) { return down }
      return try list.range(from: here, to: start, in: book) ?? []
    }
    guard let between else { return }
    guard !between.isEmpty else { return say(words[.rangeLost]) }
    addMarks(between)
  }

  /// Marks those of the list that also satisfy a query.
  mutating func mark(_ query: Query) {
    let wanted = Query.all([customers.query, query]).normalized()
    let (keys, limit) = (customers.sort.keys, Marks.most + 1)
    let found = attempt { book throws(BookError) in
      try book.customerIDs(matching: wanted, sortedBy: keys, limit: limit)
    }
    guard let found else { return }
    guard found.count < limit else { return say(words(.tooManyToMark, Figures.grouped(Marks.most))) }
    addMarks(found)
  }

  private mutating func addMarks(_ ids: [Int64]) {
    guard customers.marks.count + ids.count <= Marks.most else {
      return say(words(.tooManyToMark, Figures.grouped(Marks.most)))
    }
    let new = customers.marks.insert(ids)
    say(words(.marksAdded, Figures.grouped(new), Figures.grouped(customers.marks.count)), .done)
  }

  // MARK: - Edits of many

  /// Up to so many records an edit is tried beforehand, and carried out at once.
  private static let fewEnough = 1_000

  /// Says what an edit of many will do before it does it.
  mutating func ask(before edit: Edit, said: String) {
    guard case .changeAll(_, let ids, _) = edit else { return commit(edit, said: said) }
    var lines = [TextLine(said)]
    if ids.count <= Desk.fewEnough {
      do throws(BookError) {
        let outcome = try book.preview(edit)
        lines += effects(of: outcome, same: ids.count - outcome.changed.count { $0.kind == .customer })
      } catch {
        return tell(refusal: error)
      }
    } else {
      lines.append(TextLine(words(.tooManyToTry, Figures.grouped(Desk.fewEnough)), .dim))
    }
    overlays.append(
      .confirmation(
        Confirmation(
          words[.changeManyTitle], lines: lines, answer: words[.changesMany], otherwise: words[.otherBack],
          effect: .view { $0.carryOut(edit, of: ids.count, said: said) })))
  }

  /// What an edit would do besides.
  ///
  /// - Parameter same: how many records it would leave as they are.
  func effects(of outcome: Outcome, same: Int) -> [TextLine] {
    let moved = Set(outcome.moves.filter { $0.model == "segment" }.map(\.customer)).count
    let sentences = [
      same > 0 ? words(.sameAlready, Figures.grouped(same)) : nil,
      moved + outcome.others > 0 ? words(.changeSegment, Figures.grouped(moved + outcome.others)) : nil,
      outcome.raised.isEmpty ? nil : words(.alertsToCome, outcome.raised.count),
      outcome.cleared.isEmpty ? nil : words(.alertsToGo, outcome.cleared.count),
    ].compactMap(\.self)
    return sentences.isEmpty ? [TextLine(words[.nothingElseMoves], .dim)] : sentences.map { TextLine($0) }
  }

  private mutating func carryOut(_ edit: Edit, of count: Int, said: String) {
    guard count > Desk.fewEnough else { return commit(edit, said: said) }
    guard bulk == nil else { return say(words[.bulkUnderWay]) }
    if case .form? = overlay { overlays.removeLast() }
    bulkGeneration += 1
    bulk = BulkEdit(edit: edit, said: said, total: count)
    request(.edit(generation: bulkGeneration, edit))
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

extension CustomerList {
  /// The customers from one down to another one, as many as can be marked; nil where that one does not come.
  fileprivate func range(from first: Int64, to last: Int64, in book: Book) throws(BookError) -> [Int64]? {
    var range = [first]
    while let end = range.last, end != last, range.count <= Marks.most {
      let next = try book.customerIDs(matching: query, sortedBy: sort.keys, page: .after(end), limit: 1_000)
      guard !next.isEmpty else { return nil }
      range += next.prefix(through: next.firstIndex(of: last) ?? next.endIndex - 1)
    }
    return range.last == last ? range : nil
  }
}

/// An edit of many records that is carried out beside the desk.
struct BulkEdit {
  let edit: Edit
  let said: String
  let total: Int
  var done = 0
}
