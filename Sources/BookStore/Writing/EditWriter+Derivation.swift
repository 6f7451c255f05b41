import Domain

extension EditWriter {
  /// Tells everything derived that a record came, changed or went.
  func derive(_ kind: Kind, _ id: Int64, from old: [FieldValue]?, to new: [FieldValue]?) throws {
    if kind == .user { accessKeeper.forget() }
    guard derives else {
      // A later row may name a customer by its address.
      if keepsMatchKeys, Kind.mergeable.contains(kind) { _ = try matchKeys.update(id, of: kind, from: old, to: new) }
      return
    }
    switch kind {
    case .customer: try deriveCustomer(id, from: old, to: new)
    case .contact:
      if old == nil { derivation.contact(1) } else if new == nil { derivation.contact(-1) }
      try search.update(id, of: kind, from: old, to: new)
      _ = try matchKeys.update(id, of: kind, from: old, to: new)
      touchCustomers(of: kind, old, new, .customer)
    case .order:
      if let old { try derivation.order(OrderFacts(old), -1) }
      if let new { try derivation.order(OrderFacts(new), 1) }
    case .opportunity:
      for (values, sign) in [(old, -1), (new, 1)] {
        guard let values else { continue }
        derivation.deal(
          stage: values[EditWriter.stagePlace].text ?? "", amount: values[EditWriter.amountPlace].money?.minor ?? 0,
          sign)
        derivation.agenda.touchMatters(customer(of: kind, values))
      }
      try alerts.deal(id, from: old, to: new, self)
    case .ticket:
      for (values, sign) in [(old, -1), (new, 1)] {
        guard let values else { continue }
        derivation.ticket(state: values[EditWriter.statePlace].text ?? "", sign)
        derivation.agenda.touchMatters(customer(of: kind, values))
      }
      try alerts.ticket(id, from: old, to: new, self)
      if let new, value("type", of: kind, in: new) == .text("complaint") {
        heard.append(RecordReference(kind, id))
      }
    case .task: try alerts.task(id, from: old, to: new, self)
    case .touch: touchCustomers(of: kind, old, new, .touches)
    case .product:
      if old == nil { derivation.product(1) } else if new == nil { derivation.product(-1) }
    case .field: records.forgetOwnFields()
    case .survey: if new != nil { heard.append(RecordReference(kind, id)) }
    case .user, .stageChange, .ticketEvent, .relation, .view, .alias, .alert: break
    }
  }

  /// Readies what is derived for a change that is about to be written.
  func prepare(_ kind: Kind, _ id: Int64, _ values: [FieldValue]?...) throws {
    guard derives, EditWriter.agendaKinds.contains(kind) else { return }
    if kind == .customer { return try derivation.agenda.prepare(id) }
    for values in values {
      if let customer = values.flatMap({ customer(of: kind, $0) }) { try derivation.agenda.prepare(customer) }
    }
  }

  /// The kinds on whose records a customer's stage and alerts depend.
  private static let agendaKinds: Set<Kind> = [.customer, .contact, .order, .touch, .opportunity, .ticket]

  private func deriveCustomer(_ id: Int64, from old: [FieldValue]?, to new: [FieldValue]?) throws {
    if old == nil { try derivation.customerAdded(id) }
    if new == nil { try derivation.customerDeleted(id) }
    derivation.agenda.touch(id, .customer)
    try search.update(id, of: .customer, from: old, to: new)
    try derivation.agenda.touchSharers(of: matchKeys.update(id, of: .customer, from: old, to: new))
  }

  private func touchCustomers(
    of kind: Kind, _ old: [FieldValue]?, _ new: [FieldValue]?, _ parts: AgendaReader.Parts
  ) {
    for values in [old, new] { derivation.agenda.touch(values.flatMap { customer(of: kind, $0) }, parts) }
  }

  /// The customer a record belongs to.
  func customer(of kind: Kind, _ values: [FieldValue]) -> Int64? {
    value("customer", of: kind, in: values).reference
  }

  private static let stagePlace = RecordTable.place("stage", in: .opportunity)
  private static let amountPlace = RecordTable.place("amount", in: .opportunity)
  private static let statePlace = RecordTable.place("state", in: .ticket)
}
