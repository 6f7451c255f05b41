import BookStore
import Domain
import Formats

/// The figures of a whole book.
struct OverviewReport: Report {
  let overview: Overview
  let info: BookInfo
  let asOf: Day

  init(_ overview: Overview, info: BookInfo, asOf: Day) {
    self.overview = overview
    self.info = info
    self.asOf = asOf
  }

  var page: ReportPage {
    ReportPage(
      title: "Overview",
      subtitle: info.subtitle(asOf) + " · " + info.timeZone,
      blocks: [.figures(figures)])
  }

  private var figures: [PageFigure] {
    let currency = info.currency
    let sales =
      "\(counted(overview.sales, "sale")), \(counted(overview.returns, "return")), "
      + counted(overview.orderLines, "line")
    let won = "\(grouped(overview.wonDeals)) won (\(overview.wonValue.grouped(in: currency)))"
    return [
      PageFigure(
        name: "customers", value: grouped(overview.customers), note: "\(grouped(overview.buyers)) with a sale"),
      PageFigure(name: "products", value: grouped(overview.products)),
      PageFigure(name: "orders", value: grouped(overview.orders), note: sales),
      PageFigure(name: "revenue", value: overview.revenue.grouped(in: currency), note: currency.code),
      PageFigure(
        name: "of a customer", value: overview.attributedRevenue.grouped(in: currency),
        note: "\(percent(overview.coverage)) of the revenue"),
      PageFigure(
        name: "open deals", value: grouped(overview.openDeals), note: "\(won), \(grouped(overview.lostDeals)) lost"),
      PageFigure(
        name: "open tickets", value: grouped(overview.openTickets),
        note: "\(grouped(overview.breachedTickets)) past due, \(grouped(overview.closedTickets)) closed"),
    ]
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
