import BookStore
import Domain

/// What a worker does, and how often.
extension SoakWorker {
  static let works: [(weight: Int, work: @Sendable (SoakWorker) throws -> Void)] = [
    (8, { try $0.addOrder() }),
    (3, { try $0.changeOrder() }),
    (3, { try $0.commit(.add(.customer, ["name": .text($0.mark), "city": .text("Köln")])) }),
    (2, { try $0.changeCustomer() }),
    (2, { try $0.addAbout(.contact, ["email": .list(["a@example.com"])]) }),
    (2, { try $0.addAbout(.touch, ["channel": .text("call"), "tone": .integer(Int64($0.chance.below(5) - 2))]) }),
    (2, { try $0.addAbout(.ticket, ["type": .text("complaint")]) }),
    (2, { try $0.addAbout(.task, ["due": .day($0.today + ($0.chance.below(9) - 4))]) }),
    (2, { try $0.addAbout(.opportunity, ["amount": .money(Money(minor: 123_400))]) }),
    (3, { try $0.move(.ticket, "state", to: Ticket.states) }),
    (2, { try $0.move(.opportunity, "stage", to: Pipeline.stages.map(\.name)) }),
    (1, { try $0.move(.task, "state", to: ["open", "done"]) }),
    (1, { try $0.commit(.merge(.customer, keep: $0.any(.customer), other: $0.any(.customer))) }),
    (2, { try $0.deleteAny() }),
    (4, { try $0.commit(.undo(.last(count: 1 + $0.chance.below(3), anyone: false)), entries: nil) }),
    (2, { try $0.commit(.redo, entries: nil) }),
    (1, { try $0.commit(.set(setting: "lifecycle.gap", value: "\(60 + $0.chance.below(60))")) }),
    (1, { try $0.handleAlert() }),
    (2, { try $0.addMany() }),
    (1, { try $0.importFile() }),
    (1, { try $0.roll() }),
    (1, { $0.book.checkpointIfIdle() }),
    (1, { try $0.reopen() }),
  ]

  static let weights = works.reduce(0) { $0 + $1.weight }

  private func addOrder() throws { try commit(.add(.order, orderValues(mark))) }

  private func orderValues(_ mark: String) -> FieldValues {
    [
      "customer": .reference(any(.customer)), "date": .day(today + -chance.below(400)),
      "total": .money(Money(minor: Int64(chance.below(8)) * 500)), "note": .text(mark),
    ]
  }

  private func changeOrder() throws {
    let values: FieldValues =
      chance.below(2) == 0
      ? ["cancelled": .flag(chance.below(2) == 0)] : ["total": .money(Money(minor: Int64(chance.below(99_999))))]
    try commit(.change(.order, any(.order), values))
  }

  private func changeCustomer() throws {
    let phone = FieldValue.list(["+49 30 9018 \(10 + chance.below(3))"])
    try commit(.change(.customer, any(.customer), ["phone": phone, "note": .text("changed by \(mark)")]))
  }

  private func addAbout(_ kind: Kind, _ values: FieldValues) throws {
    var values = values
    values["customer"] = .reference(any(.customer))
    if let field = SoakWorker.marked[kind] { values[field] = .text(mark) }
    try commit(.add(kind, values))
  }

  private func move(_ kind: Kind, _ field: String, to choices: [String]) throws {
    try commit(.change(kind, any(kind), [field: .text(choices[chance.below(choices.count)])]))
  }

  /// Deletes something that was not imported.
  private func deleteAny() throws {
    let kind: Kind = [.order, .touch, .task, .contact, .customer][chance.below(5)]
    let reference = RecordReference(kind, any(kind))
    guard let record = try book.record(reference), record.values["source"]?.text == Source.here else { return }
    try commit(.delete(kind, reference.id))
  }

  private func handleAlert() throws {
    guard let alert = try book.alerts(limit: 5).last else { return }
    try commit(.handle(alert.key, chance.below(2) == 0 ? .acknowledge : .snooze(until: today + 3)))
  }

  /// Several edits in one transaction.
  private func addMany() throws {
    let mark = mark
    let edits = (0..<(2 + chance.below(20))).map { _ in Edit.add(.customer, ["name": .text(mark)]) }
    try attempt(entries: edits.count) {
      try book.commit(edits).count { if case .success(let outcome) = $0 { outcome.editID != nil } else { false } }
    }
  }

  /// A file of two batches; each is a piece of work of its own.
  private func importFile() throws {
    let importer = try book.importer(source: SoakWorker.source, title: "\(mark).csv")
    for _ in 0..<2 {
      let (mark, count) = (mark, 20 + chance.below(200))
      let rows = (0..<count).map { line in
        TransactionRow(
          line: line + 1, order: "\(mark)-\(line)", customer: "K\(chance.below(9))", day: today + -chance.below(90),
          product: "P\(chance.below(9))", amount: Money(minor: Int64(1 + chance.below(9)) * 1_000))
      }
      try attempt(entries: 1, rows: count) { try importer.take(.transactions(rows)).editID == nil ? 0 : 1 }
    }
    try importer.finish()
  }

  private func roll() throws {
    try attempt(entries: nil) {
      _ = try book.roll()
      return nil
    }
  }
}
