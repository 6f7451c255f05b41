/// What an edit did: enough to refresh a screen and to tell a person in one line.
package struct Outcome: Hashable, Sendable {
  /// The number of the edit in the history; nil where it changed nothing.
  package var editID: Int64?
  /// The record that was added, changed, deleted or kept by a merge.
  package var record: RecordReference?
  /// Every record the edit wrote.
  ///
  /// Empty for an import: refresh everything.
  package var changed: [RecordReference] = []
  /// Classes that the touched customers left and entered.
  package var moves: [ClassMove] = []
  /// Yardsticks that moved, with how many customers their moving lifted or lowered.
  package var crossed: [YardstickMove] = []
  /// Alerts that the edit raised and cleared about the records it touched.
  package var raised: [AlertNote] = []
  package var cleared: [AlertNote] = []
  /// Records that seem to be the one that was added or changed: same e-mail address, telephone number or name.
  package var duplicates: [RecordReference] = []
  /// The next task of one that comes again and was done.
  package var next: RecordReference?
  /// From the edit's start to its durable commit.
  package var microseconds = 0
  /// What an undo or redo took back or did again, in words: `add order 9 (lena, 2026-11-21 14:32)`.
  package var detail: String?
  /// For an import batch.
  package var counts: ImportCounts?
  package var rejected: [RejectedRow] = []
  /// Rows of an import batch of which there is something to say; of a dry run all.
  package var rows: [RowFate] = []

  package init() {}

  /// How many other customers changed a class because a yardstick moved.
  package var others: Int { crossed.reduce(0) { $0 + $1.customers } }
}

/// One customer changing class in one model.
package struct ClassMove: Hashable, Sendable {
  package let customer: Int64
  /// `segment`, `rfm8`, `rfm4`, `tier4`, `abc`, `pyramid`.
  package let model: String
  /// The class before; nil where the customer was outside the population.
  package let from: String?
  package let to: String?

  package init(customer: Int64, model: String, from: String?, to: String?) {
    self.customer = customer
    self.model = model
    self.from = from
    self.to = to
  }
}

/// One yardstick moving.
package struct YardstickMove: Hashable, Sendable {
  /// r1…r4, f1…f4, m1…m4, rMean, fMean, mMean, abcA, abcB, vip, major, ordinary.
  package let yardstick: String
  /// A whole number as text: a day number, a count or minor units, as the yardstick has it; nil for none.
  package let from: String?
  package let to: String?
  /// Customers that stand on the other side of it now without having been touched.
  package let customers: Int

  package init(yardstick: String, from: String?, to: String?, customers: Int) {
    self.yardstick = yardstick
    self.from = from
    self.to = to
    self.customers = customers
  }
}
