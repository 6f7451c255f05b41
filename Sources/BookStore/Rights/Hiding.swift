import Analytics
import Domain

// What is read goes out through these: hidden fields are none, and are named so that a screen can say that they are.
extension Access {
  /// Whether the user sees amounts of money.
  var seesFinance: Bool { rights.sees(.finance) }

  /// A record without what the user does not see.
  func shown(_ record: Record, own: [Field]) -> Record {
    guard !rights.isUnlimited else { return record }
    var record = record
    let kind = record.reference.kind
    let hidden = rights.hiddenFields(of: kind).intersection(record.values.keys)
      .union(own.filter { rights.hiding(own: $0) != nil }.map(\.name))
    for name in hidden { record.values[name] = FieldValue.none }
    record.hidden = hidden
    return record
  }

  /// The measures without amounts of money.
  func shown(_ measures: Measures) -> Measures {
    guard !seesFinance else { return measures }
    var measures = measures
    measures.revenue = 0
    return measures
  }

  /// The yardsticks without those that are amounts of money; classes cannot be read from them any more.
  func shown(_ yardsticks: Yardsticks) -> Yardsticks {
    guard !seesFinance else { return yardsticks }
    var shown = yardsticks
    let money = Dimension.monetary.rawValue
    shown.sums[money] = 0
    shown.boundaries[money] = []
    shown.abc = shown.abc.map { _ in nil }
    shown.pyramid = shown.pyramid.map { _ in nil }
    return shown
  }

  /// An explanation without amounts of money.
  func shown(_ explanation: Explanation) -> Explanation {
    guard !seesFinance else { return explanation }
    func shown(_ values: [ExplainedValue]) -> [ExplainedValue] {
      values.map { $0.dimension == .monetary ? ExplainedValue($0.name, nil, $0.dimension) : $0 }
    }
    return Explanation(
      model: explanation.model, className: explanation.className, inputs: shown(explanation.inputs),
      yardsticks: shown(explanation.yardsticks), rule: explanation.rule, outlook: explanation.outlook,
      distances: explanation.distances.filter { $0.dimension != .monetary })
  }

  /// A change of a field without its values where the user does not see the field.
  func shown(_ change: FieldChange, own: [(id: Int64, field: Field)]) -> FieldChange {
    guard !rights.isUnlimited else { return change }
    var change = change
    let kind = change.record.kind
    if kind.field(change.field)?.type == .own {
      let hidden = Set(own.filter { rights.hiding(own: $0.field) != nil }.map(\.id))
      let keys = Set(change.before.own.keys).union(change.after.own.keys)
      change.before = .own(change.before.own.filter { !hidden.contains($0.key) })
      change.after = .own(change.after.own.filter { !hidden.contains($0.key) })
      change.isHidden = !keys.isDisjoint(with: hidden)
    } else if rights.hiding(change.field, of: kind) != nil {
      (change.before, change.after, change.isHidden) = (.none, .none, true)
    }
    return change
  }
}

extension Outcome {
  /// What an edit did without the amounts of yardsticks, where the user does not see amounts.
  func shown(to access: Access) -> Outcome {
    guard !access.seesFinance else { return self }
    var outcome = self
    let money = Set(Yardsticks.Name.all.filter { $0.dimension == .monetary }.map(\.description))
    outcome.crossed = crossed.map { move in
      guard money.contains(move.yardstick) else { return move }
      return YardstickMove(yardstick: move.yardstick, from: nil, to: nil, customers: move.customers)
    }
    return outcome
  }
}
