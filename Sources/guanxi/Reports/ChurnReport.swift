import Analytics
import BookStore
import Domain
import Formats

/// The report on churn: who is likely to leave, what is at stake, and how far that can be trusted.
struct ChurnReport: Report {
  private let model: FittedModel
  private let totals: ExpectedTotals
  private let atStake: [(row: CustomerRow, amount: Money)]
  private let largest: [CustomerRow]
  private let info: BookInfo
  private let parameters: ChurnParameters

  /// How many customers are listed of whom much is at stake.
  private static let listed = 10

  /// - Throws: ``CommandError/notFitted(_:)``.
  init(_ book: Book) throws {
    model = try book.fitted(.churn)
    totals = try book.expectedTotals(stakes: Self.listed)
    atStake = try totals.atStake.compactMap { stake in
      try book.customer(stake.customer).map { ($0, stake.amount) }
    }
    largest = try book.customers(
      matching: Query(parsing: "churn>=0.5 -lifecycle:ended"), sortedBy: [SortKey("revenue", descending: true)],
      limit: Self.listed)
    info = book.info
    parameters = ChurnParameters(model)
  }

  private var horizon: Int { Int(model["horizon"]) }

  // MARK: - As a page

  var page: ReportPage {
    var blocks: [ReportPage.Block] = [
      .sentence("How likely customers are not to buy within \(counted(horizon, "day")). \(parameters.verdict)")
    ]
    if model.isUsed {
      blocks += [
        .figures(figures), .chart(spread), .heading("Of whom most is at stake"), .sentence(reading), .table(list),
        .heading("The largest who are likelier to leave than to stay"), .table(largestLeaving),
      ]
    }
    blocks += [.heading("How far to trust it"), .sentence(tried), .chart(calibration)]
    return ReportPage(
      title: "Churn", subtitle: info.subtitle(totals.asOf?.upperBound ?? model.day),
      blocks: blocks + parameters.blocks)
  }

  /// Those likelier to leave than to stay.
  private var leaving: (customers: Int, revenue: Money, value: Money) {
    totals.bands.suffix(5).reduce((0, .zero, .zero)) { sum, band in
      (sum.0 + band.customers, sum.1 + band.revenue, sum.2 + band.value)
    }
  }

  private var known: Int { totals.bands.reduce(0) { $0 + $1.customers } }

  private var figures: [PageFigure] {
    let leaving = leaving
    let expected = totals.bands.reduce(0) { $0 + $1.probability * Double($1.customers) }
    var figures = [
      PageFigure(
        name: "expected to leave", value: grouped(Int(expected.rounded())),
        note: "of \(counted(known, "customer")) with a sale"),
      PageFigure(
        name: "likelier to leave than to stay", value: grouped(leaving.customers), note: "customers"),
      PageFigure(
        name: "their revenue so far", value: wholes(leaving.revenue, in: info.currency), note: info.currency.code),
    ]
    if totals.active != nil {
      figures.append(
        PageFigure(
          name: "expected of them in a year", value: wholes(leaving.value, in: info.currency), note: info.currency.code)
      )
    }
    return figures
  }

  private var spread: Chart {
    let names = (0..<10).map { "\($0 * 10)–\($0 * 10 + 10) %" }
    return Chart(
      title: "Who is likely to leave", caption: "Customers by the probability that they do not buy any more.",
      x: ChartAxis("probability of leaving", unit: .names(names)),
      y: ChartAxis("customers", extent: .fromZero),
      series: [
        ChartSeries(
          "customers", .bars,
          totals.bands.enumerated().map { ChartPoint(Double($0.offset), Double($0.element.customers)) })
      ])
  }

  private var reading: String {
    totals.active == nil
      ? "At stake is the probability of leaving times the revenue so far; after “guanxi fit clv”, times what the coming "
        + "year is expected to bring."
      : "At stake is the probability of leaving times what the coming year is expected to bring."
  }

  private var list: PageTable {
    .customers("churn", "at stake", atStake.map { ($0, $0.expectation?.churn, $1.grouped(in: info.currency)) })
  }

  private var largestLeaving: PageTable {
    .customers(
      "churn", "revenue so far",
      largest.map { ($0, $0.expectation?.churn, Money(minor: $0.measures.revenue).grouped(in: info.currency)) })
  }

  private var tried: String {
    "The model learnt from \(model.day + -2 * horizon) and was tried on what came after \(model.day + -horizon), which it "
      + "had not seen. Of customers with a foretold probability of 70 %, some 70 of a hundred should have left."
  }

  private var calibration: Chart {
    let bins = QualityFigures("outOfTime", of: model)?.calibration.filter { $0.count > 0 } ?? []
    return Chart(
      title: "Calibration",
      caption: "What was foretold beside what came, by tenths; points on the diagonal were right.",
      x: ChartAxis("foretold", unit: .percent, extent: .fixed(0...1)),
      y: ChartAxis("share that left", unit: .percent, extent: .fixed(0...1)),
      series: [
        ChartSeries("foretold is what came", .reference, [ChartPoint(0, 0), ChartPoint(1, 1)]),
        ChartSeries(
          "left", .points, bins.map { ChartPoint($0.probability, $0.share, weight: Double($0.count)) }),
      ], weightTitle: "customers")
  }

  // MARK: - For a program

  func write(to json: inout JSONWriter) {
    json.member("asOf", totals.asOf?.upperBound.description)
    json.member("customers", known)
    json.member("bands", Array(totals.bands.enumerated())) { bands, band in
      bands.object {
        $0.member("from", Double(band.offset) / 10)
        $0.member("customers", band.element.customers)
        $0.member("probability", band.element.customers > 0 ? band.element.probability : nil)
        $0.member("revenue", band.element.revenue.plain(in: info.currency))
        $0.member("expected", totals.active == nil ? nil : band.element.value.plain(in: info.currency))
      }
    }
    json.member("atStake", atStake) { rows, stake in
      rows.object {
        $0.member("customer", stake.row.id)
        $0.member("name", stake.row.name)
        $0.member("churn", stake.row.expectation?.churn)
        $0.member("atStake", stake.amount.plain(in: info.currency))
      }
    }
    json.member("model", object: parameters.write)
  }
}
