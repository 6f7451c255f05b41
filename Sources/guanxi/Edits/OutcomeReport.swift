import BookStore
import Domain

/// Prints what one edit did: in words, or as JSON.
struct OutcomeReport {
  let outcome: Outcome
  let currency: Currency
  let output = StandardOutput.shared

  init(_ outcome: Outcome, in book: Book) {
    self.outcome = outcome
    currency = book.info.currency
  }

  /// - Parameters:
  ///   - deed: what was done, a sentence such as “Order 5401 added.”
  ///   - json: whether to print JSON instead.
  func print(_ deed: String, json: Bool) throws {
    guard !json else { return try output.printJSON { outcome.write(to: &$0, in: currency) } }
    guard outcome.editID != nil else { return try output.line("Nothing changed: it is like that already.") }
    try output.line(output.shown(deed))
    for line in moves + alerts { try output.line(output.shown(line)) }
  }

  /// What was raised and cleared, and which records look the same.
  private var alerts: [String] {
    let raised = outcome.raised.map { "Alert: \($0.reason) (\($0.key.subject))." }
    let cleared = outcome.cleared.map { "No longer: \($0.reason) (\($0.key.subject))." }
    let same = outcome.duplicates.map { "Looks the same: \($0); “guanxi merge” makes one of two." }
    return raised + cleared + same
  }

  /// One line for each customer that was touched, and one for all others.
  private var moves: [String] {
    var customers: [Int64] = []
    for move in outcome.moves where !customers.contains(move.customer) { customers.append(move.customer) }
    var lines = customers.map { customer in
      let steps = outcome.moves.filter { $0.customer == customer }
        .map { "\($0.model) \($0.from ?? "none") → \($0.to ?? "none")" }
      return "Customer \(customer): " + steps.joined(separator: ", ") + "."
    }
    if outcome.others > 0 { lines.append("\(counted(outcome.others, "other customer")) moved with the yardsticks.") }
    return lines
  }
}
