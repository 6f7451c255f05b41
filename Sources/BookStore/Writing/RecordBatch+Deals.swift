import Domain

extension RecordBatch {
  /// A deal of another program says when it began and closed, not when it came to its stage.
  func fillDeal(_ row: inout [FieldValue], given: FieldValues) {
    if given["opened"] == nil { row[RecordBatch.place("opened")] = .none }
    let isOpen = Pipeline.stage(row[RecordBatch.place("stage")].text ?? "")?.result == .open
    row[RecordBatch.place("stageSince")] = isOpen ? row[RecordBatch.place("opened")] : row[RecordBatch.place("closed")]
  }

  /// The history that the dates of an imported deal tell: its beginning, and its end where it has one.
  func addStageHistory(_ id: Int64, _ row: [FieldValue]) throws {
    let stage = row[RecordBatch.place("stage")]
    let (opened, closed) = (row[RecordBatch.place("opened")], row[RecordBatch.place("closed")])
    let isOpen = Pipeline.stage(stage.text ?? "")?.result == .open
    let day = [opened, closed].first { !$0.isNone } ?? .day(writer.session.today())
    let first: FieldValue = isOpen ? stage : .text(Pipeline.first)
    _ = try writer.insert(.stageChange, [.reference(id), day, .none, first])
    if !isOpen {
      _ = try writer.insert(.stageChange, [.reference(id), closed.isNone ? day : closed, first, stage])
    }
  }

  /// A deal that came to another stage since the last import: a step of its history, and the day of it.
  func stageChange(
    _ id: Int64, from old: [FieldValue], to new: inout [FieldValue]
  ) throws -> [(place: Int, value: FieldValue)] {
    let (before, after) = (old[RecordBatch.place("stage")], new[RecordBatch.place("stage")])
    guard before != after else { return [] }
    let isOpen = Pipeline.stage(after.text ?? "")?.result == .open
    let closed = new[RecordBatch.place("closed")]
    let day = isOpen || closed.isNone ? .day(writer.session.today()) : closed
    _ = try writer.insert(.stageChange, [.reference(id), day, before, after])
    return [(RecordBatch.place("stageSince"), day)]
  }

  private static func place(_ name: String) -> Int { RecordTable.place(name, in: .opportunity) }
}
