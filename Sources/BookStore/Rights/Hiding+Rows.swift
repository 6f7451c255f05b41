import Analytics
import Domain

// Rows of lists and tables without what the user does not see.
extension Access {
  /// A customer without hidden fields.
  func shown(_ row: CustomerRow) -> CustomerRow {
    let hidden = rights.hiddenFields(of: .customer)
    guard !hidden.isEmpty else { return row }
    var row = row
    row.hidden = hidden
    row.measures = shown(row.measures)
    if !seesFinance, row.expectation?.value != nil { row.expectation?.value = .zero }
    if hidden.contains("email") { (row.email, row.phone, row.note) = (nil, nil, nil) }
    return row
  }

  /// A deal without hidden fields, and without the name of a customer whom the user may not read.
  func shown(_ row: OpportunityRow, _ records: Records) throws -> OpportunityRow {
    guard !rights.isUnlimited else { return row }
    var row = row
    row.hidden = rights.hiddenFields(of: .opportunity)
    if row.hidden.contains("amount") { row.amount = nil }
    if try !canRead(customer: row.customerID, records) { row.customer = nil }
    return row
  }

  /// A ticket without the name and class of a customer whom the user may not read.
  func shown(_ row: TicketListRow, _ records: Records) throws -> TicketListRow {
    guard try !rights.isUnlimited && !canRead(customer: row.customerID, records) else { return row }
    var row = row
    (row.customer, row.pyramid) = (nil, nil)
    return row
  }

  /// An order without its total.
  func shown(_ row: OrderRow) -> OrderRow {
    guard !seesFinance else { return row }
    var row = row
    (row.total, row.hidden) = (.zero, ["total"])
    return row
  }

  /// A stage without the amount of its deals.
  func shown(_ row: FunnelRow) -> FunnelRow {
    guard !seesFinance else { return row }
    var row = row
    (row.amount, row.hidden) = (.zero, ["amount"])
    return row
  }

  /// Classes without their revenue.
  func shown(_ table: SegmentTable) -> SegmentTable {
    guard !seesFinance else { return table }
    var table = table
    for index in table.classes.indices { table.classes[index].revenue = .zero }
    (table.describes, table.yardsticks, table.hidden) = (nil, shown(table.yardsticks), ["revenue"])
    return table
  }

  /// A grid without revenue.
  func shown(_ grid: ScoreGrid) -> ScoreGrid {
    guard !seesFinance else { return grid }
    var grid = grid
    grid.revenue = grid.revenue.map { $0.map { _ in .zero } }
    grid.hidden = ["revenue"]
    return grid
  }

  /// Figures of the book without amounts.
  func shown(_ overview: Overview) -> Overview {
    guard !seesFinance else { return overview }
    var overview = overview
    (overview.revenue, overview.attributedRevenue, overview.wonValue) = (.zero, .zero, .zero)
    overview.hidden = ["revenue", "attributedRevenue", "wonValue"]
    return overview
  }

  /// The names that queries may use, without those that the user does not see.
  func shown(_ fields: QueryFields, _ context: QueryContext) throws -> QueryFields {
    guard !rights.isUnlimited else { return fields }
    return fields.filtered { field, kind in rights.hiding(field, of: kind) == nil }
  }

  private func canRead(customer: Int64?, _ records: Records) throws -> Bool {
    try customer.map { try canRead(RecordReference(.customer, $0), records) } ?? true
  }
}

extension Rights {
  /// The group by which a name of a query is hidden, nil for one that is seen.
  func hiding(_ field: QueryField, of kind: Kind) -> FieldGroup? {
    switch field.origin {
    case .own: hiding(own: Field(field.name, field.type, field.help))
    case .stored, .measure: hiding(field.name, of: kind)
    case .id, .model, .flag, .presence: nil
    }
  }
}
