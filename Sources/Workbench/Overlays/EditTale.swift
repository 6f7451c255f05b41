import BookStore
import Domain

/// What an edit of the history did, and what taking it back would do now.
struct EditTale {
  let desk: Desk

  /// Records and fields that are told one by one.
  private static let (mostRecords, mostFields) = (6, 8)

  /// The lines to show of an edit; what cannot be read is told instead.
  func lines(of edit: Int64) -> [TextLine] {
    do throws(BookError) {
      guard let entry = try desk.book.history(before: edit + 1, limit: 1).first, entry.id == edit else { return [] }
      let heading = [
        TextLine(desk.words.sentence(entry.summary), .value),
        TextLine("\(desk.figures.moment(entry.at))  \(entry.user) · \(entry.origin)", .dim),
      ]
      let did = try self.did(entry)
      return heading + [TextLine(desk.words[.historyWould], .heading)] + (try would(entry))
        + (did.isEmpty ? [] : [TextLine(desk.words[.historyDid], .heading)] + did)
    } catch {
      return [TextLine(desk.words.sentence(error), .bad)]
    }
  }

  // MARK: - What it did

  private func did(_ entry: HistoryEntry) throws(BookError) -> [TextLine] {
    // Alerts follow from what was changed.
    let changes = entry.changes.filter { $0.record.kind != .alert }
    var records: [RecordReference] = []
    for change in changes where !records.contains(change.record) && records.count <= Self.mostRecords {
      records.append(change.record)
    }
    var lines: [TextLine] = []
    for record in records.prefix(Self.mostRecords) {
      let own = changes.filter { $0.record == record }
      let (title, number) = (try title(of: record, own), " #\(record.id)")
      lines.append(TextLine([(title, .plain), (title.contains(number) ? "" : number, .dim)]))
      for change in own.prefix(Self.mostFields) { lines.append(try line(of: change)) }
      if own.count > Self.mostFields { lines.append(more(own.count - Self.mostFields)) }
    }
    let count = Set(changes.map(\.record)).count
    return lines + (count > Self.mostRecords ? [more(count - Self.mostRecords)] : [])
  }

  private func more(_ count: Int) -> TextLine {
    TextLine("  " + desk.words(.historyMore, Figures.grouped(count)), .dim)
  }

  /// `  city: Köln → Bonn`.
  private func line(of change: FieldChange) throws(BookError) -> TextLine {
    TextLine([
      ("  " + desk.words.label(ofField: change.field) + ": ", .label), (try written(change.before, change), .plain),
      (" → ", .dim), (try written(change.after, change), .plain),
    ])
  }

  private func written(_ value: FieldValue, _ change: FieldChange) throws(BookError) -> String {
    if change.isHidden { return desk.words[.hiddenValue] }
    if value.isNone { return desk.words[.nothing] }
    let field = change.record.kind.field(change.field)
    guard case .reference(let kind)? = field?.type, let id = value.reference,
      desk.may(.read, kind), let record = try desk.book.record(RecordReference(kind, id))
    else { return desk.fieldReader.text(value, of: field) }
    return desk.title(of: record)
  }

  /// What the record is called, or was when it went.
  private func title(of reference: RecordReference, _ changes: [FieldChange]) throws(BookError) -> String {
    if desk.may(.read, reference.kind), let record = try desk.book.record(reference) {
      return desk.title(of: record)
    }
    let names = changes.filter { ["name", "subject"].contains($0.field) }.compactMap(\.before.text)
    return names.first ?? desk.words.singular(reference.kind)
  }

  // MARK: - What taking it back would do

  private func would(_ entry: HistoryEntry) throws(BookError) -> [TextLine] {
    let words = desk.words
    if entry.isUndone { return [TextLine(words[.historyWasUndone], .dim)] }
    guard entry.isUndoable else { return [TextLine(words[.historyNotUndone], .dim)] }
    // Who tries an edit waits for whoever writes.
    guard desk.bulk == nil else { return [TextLine(words[.bulkUnderWay], .dim)] }
    switch try desk.book.tryUndo(entry.id, most: Desk.fewEnough) {
    case .possible(let outcome, let records):
      return [TextLine(words(.historyRecords, Figures.grouped(records)), .good)] + desk.effects(of: outcome)
    case .large(let records):
      return [TextLine(words(.historyLarge, Figures.grouped(records), Figures.grouped(Desk.fewEnough)), .dim)]
    case .builtOn(let later?):
      let time = desk.figures.moment(later.at)
      return [TextLine(words(.historyBuiltOn, later.user, time, words.sentence(later.summary)), .bad)]
    case .builtOn(nil): return [TextLine(words[.historyBuiltOnUnseen], .bad)]
    case .refused(let error): return [TextLine(words.sentence(error), .bad)]
    }
  }
}
