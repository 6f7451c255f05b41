import BookStore
import Domain
import Formats

/// Prints the figures of a whole book.
struct OverviewReport {
  let overview: Overview
  let info: BookInfo
  let asOf: Day
  let output = StandardOutput.shared

  init(_ overview: Overview, info: BookInfo, asOf: Day) {
    self.overview = overview
    self.info = info
    self.asOf = asOf
  }

  func printText() throws {
    try output.line(output.shown("\(info.path)  \(info.currency.code)  \(info.timeZone)  \(asOf)"))
    try output.line()
    for (name, value) in lines {
      try output.line(name + String(repeating: " ", count: max(1, 16 - name.count)) + value)
    }
  }

  private var lines: [(String, String)] {
    let sales =
      "\(grouped(overview.sales)) sales, \(grouped(overview.returns)) returns, "
      + counted(overview.orderLines, "line")
    let deals =
      "\(grouped(overview.openDeals)) open, \(grouped(overview.wonDeals)) won "
      + "(\(overview.wonValue.grouped(in: info.currency))), \(grouped(overview.lostDeals)) lost"
    let tickets =
      "\(grouped(overview.openTickets)) open, \(grouped(overview.closedTickets)) closed, "
      + "\(grouped(overview.breachedTickets)) past due"
    return [
      ("customers", "\(grouped(overview.customers)), \(grouped(overview.buyers)) with a sale"),
      ("products", grouped(overview.products)),
      ("orders", "\(grouped(overview.orders)): \(sales)"),
      ("revenue", overview.revenue.grouped(in: info.currency)),
      ("of a customer", "\(overview.attributedRevenue.grouped(in: info.currency)) (\(percent(overview.coverage)))"),
      ("deals", deals),
      ("tickets", tickets),
    ]
  }

  func printJSON() throws {
    try output.printJSON { $0.object(write) }
  }

  /// Writes the members of the JSON contract.
  func write(to json: inout JSONWriter) {
    json.member("book", info.path)
    json.member("currency", info.currency.code)
    json.member("timeZone", info.timeZone)
    json.member("asOf", asOf.description)
    json.member("customers", overview.customers)
    json.member("buyers", overview.buyers)
    json.member("contacts", overview.contacts)
    json.member("products", overview.products)
    json.member("orders", overview.orders)
    json.member("sales", overview.sales)
    json.member("returns", overview.returns)
    json.member("orderLines", overview.orderLines)
    json.member("revenue", overview.revenue.plain(in: info.currency))
    json.member("attributedRevenue", overview.attributedRevenue.plain(in: info.currency))
    json.member("coverage", overview.coverage)
    json.member("opportunities") {
      $0.member("open", overview.openDeals)
      $0.member("won", overview.wonDeals)
      $0.member("lost", overview.lostDeals)
      $0.member("wonValue", overview.wonValue.plain(in: info.currency))
    }
    json.member("tickets") {
      $0.member("open", overview.openTickets)
      $0.member("closed", overview.closedTickets)
      $0.member("breached", overview.breachedTickets)
    }
    json.member("alerts") { $0.member("open", overview.openAlerts) }
  }
}
