import Analytics
import BookStore
import Domain
import Formats

/// The report on customer lifetime value: what the coming year brings, from whom, and how far that can be trusted.
struct LifetimeValueReport: Report {
  private let model: FittedModel
  private let totals: ExpectedTotals
  private let best: [CustomerRow]
  private let info: BookInfo
  private let parameters: LifetimeValueParameters

  /// How many of the best customers are listed.
  private static let listed = 10

  /// - Throws: ``CommandError/notFitted(_:)``.
  init(_ book: Book) throws {
    model = try book.fitted(.clv)
    totals = try book.expectedTotals(stakes: 0)
    best = try book.customers(
      matching: Query(parsing: "has:clv"), sortedBy: [SortKey("clv", descending: true)], limit: Self.listed)
    info = book.info
    parameters = LifetimeValueParameters(model, currency: info.currency)
  }

  // MARK: - As a page

  var page: ReportPage {
    ReportPage(
      title: "Customer lifetime value", subtitle: info.subtitle(totals.asOf?.upperBound),
      blocks: [
        .sentence("What customers are expected to spend in the coming twelve months, discounted by 1 % a month."),
        .figures(figures), .sentence(caution), .chart(worth), .heading("Who is expected to bring most"), .table(list),
        .heading("How long customers stay"), .chart(survival), .heading("How far to trust it"),
      ] + heldBack + [.heading("The model")] + parameters.blocks)
  }

  private var figures: [PageFigure] {
    let customers = max(1, totals.customers)
    let mean = Money(minor: Int64((Double(totals.value.minor) / Double(customers)).rounded()))
    return [
      PageFigure(
        name: "expected in twelve months", value: wholes(totals.value, in: info.currency), note: info.currency.code),
      PageFigure(name: "expected of a customer", value: wholes(mean, in: info.currency), note: "on average"),
      PageFigure(
        name: "still active", value: grouped(Int((totals.active ?? 0).rounded())),
        note:
          "of \(counted(totals.customers, "customer")); \(grouped(totals.boughtOnce)) bought once and count as active"),
      PageFigure(
        name: "from the best 20 %", value: percent(totals.worth.isEmpty ? nil : totals.worth[20]),
        note: "of what is expected"),
    ]
  }

  private var caution: String {
    let share = percent(totals.customers > 0 ? Double(totals.boughtOnce) / Double(totals.customers) : nil)
    return "\(share) of the customers bought on one day only. The model counts those as active for certain, which says "
      + "nothing; what it expects of them is little."
  }

  private var worth: Chart {
    func series(_ name: String, _ shares: [Double]) -> ChartSeries {
      ChartSeries(name, .line, shares.enumerated().map { ChartPoint(Double($0.offset) / 100, $0.element) })
    }
    let curves = [series("expected", totals.worth), series("so far", totals.pastWorth)]
    return Chart(
      title: "Worth curve",
      caption: "The share of the spend that the best customers bring; the further from the "
        + "diagonal, the more hangs on few.",
      x: ChartAxis("best customers", unit: .percent, extent: .fixed(0...1)),
      y: ChartAxis("share of the spend", unit: .percent, extent: .fixed(0...1)),
      series: [ChartSeries("all alike", .reference, [ChartPoint(0, 0), ChartPoint(1, 1)])]
        + curves.filter { !$0.points.isEmpty })
  }

  private var list: PageTable {
    .customers(
      "active", "expected",
      best.map { row in
        let value = row.expectation?.value?.grouped(in: info.currency) ?? ""
        return (row, row.expectation?.probabilityActive, value)
      })
  }

  /// Of a customer who has just begun, over three years.
  private var survival: Chart {
    let lifetime = LifetimeValue(model)
    let points = stride(from: 0, through: 36, by: 3).map { month in
      ChartPoint(Double(month), lifetime.purchases.survival(after: Double(month) * lifetime.month))
    }
    return Chart(
      title: "Survival", caption: "How many of a hundred who buy for the first time today are still customers later.",
      x: ChartAxis("months since the first sale", extent: .fixed(0...36)),
      y: ChartAxis("still active", unit: .percent, extent: .fixed(0...1)),
      series: [ChartSeries("new customers", .line, points)])
  }

  // MARK: - The days held back

  private var heldBack: [ReportPage.Block] {
    guard let holdout else {
      return [
        .sentence(
          "The book is too young, or bought from too seldom, to hold days back and see how well the rest foretells them."
        )
      ]
    }
    let (days, all) = (counted(holdout.days, "day"), holdout.classes.total)
    let sentence =
      "A model of what came before foretold \(grouped(Int(all.foretold.rounded()))) purchases for the \(days) up to \(model.day); "
      + "\(grouped(Int(all.made))) were made. Who guesses that everybody goes on at the pace so far says "
      + "\(grouped(Int(all.guessed.rounded())))."
    return [.sentence(sentence), .sentence(Self.verdict(all)), .chart(calibration(holdout))]
  }

  /// What the days held back say of the sums above.
  private static func verdict(_ all: RepeatHoldout.Class) -> String {
    guard all.made > 0 else { return "Nobody bought in those days, so the sums above are not to be trusted." }
    let excess = all.foretold / all.made - 1
    let size = percent(abs(excess))
    let closer =
      abs(all.foretold - all.made) <= abs(all.guessed - all.made)
      ? "" : " The simple guess came nearer: do not plan with these sums."
    guard abs(excess) > 0.1 else { return "So the sums above can be planned with." + closer }
    let way = excess > 0 ? "too many: take about as much off the sums above" : "too few: the sums above are rather low"
    return "That is \(size) \(way)." + closer
  }

  private func calibration(_ holdout: StoredHoldout) -> Chart {
    let classes = holdout.classes.filter { $0.customers > 0 }
    func series(_ name: String, _ style: ChartSeries.Style, _ value: (RepeatHoldout.Class) -> Double) -> ChartSeries {
      ChartSeries(
        name, style,
        classes.map { ChartPoint(Double($0.repeats), value($0) / Double($0.customers), weight: Double($0.customers)) })
    }
    let most = holdout.classes.count - 1
    let names = (0...most).map { $0 == most ? "\($0)+" : String($0) }
    return Chart(
      title: "Calibration",
      caption: "Purchases of a customer within the days held back, by how often it had bought "
        + "again before: the bars should be of one height.",
      x: ChartAxis("bought again before", unit: .names(names), extent: .data),
      y: ChartAxis("purchases of a customer", unit: .number(places: 2), extent: .fromZero),
      series: [series("made", .bars) { $0.made }, series("foretold", .bars) { $0.foretold }],
      weightTitle: "customers")
  }

  private var holdout: StoredHoldout? { StoredHoldout(model) }

  // MARK: - For a program

  func write(to json: inout JSONWriter) {
    json.member("asOf", totals.asOf?.upperBound.description)
    json.member("customers", totals.customers)
    json.member("expected", totals.value.plain(in: info.currency))
    json.member("active", totals.active)
    json.member("boughtOnce", totals.boughtOnce)
    json.member("worthCurve") {
      $0.member("expected", totals.worth) { $0.real($1) }
      $0.member("soFar", totals.pastWorth) { $0.real($1) }
    }
    json.member("survival", survival.series[0].points) { points, point in
      points.object {
        $0.member("month", Int(point.x))
        $0.member("active", point.y)
      }
    }
    json.name("holdout")
    if let holdout { json.object { write(holdout, to: &$0) } } else { json.null() }
    json.member("best", best) { rows, row in
      rows.object {
        $0.member("customer", row.id)
        $0.member("name", row.name)
        $0.member("clv", row.expectation?.value?.plain(in: info.currency))
        $0.member("pAlive", row.expectation?.probabilityActive)
      }
    }
    json.member("model", object: parameters.write)
  }

  private func write(_ holdout: StoredHoldout, to json: inout JSONWriter) {
    json.member("days", holdout.days)
    json.member("classes", holdout.classes) { classes, one in
      classes.object {
        $0.member("repeats", one.repeats)
        $0.member("customers", one.customers)
        $0.member("foretold", one.foretold)
        $0.member("made", one.made)
        $0.member("guessed", one.guessed)
      }
    }
  }
}

extension BookInfo {
  /// The book, its currency and the day of the figures.
  func subtitle(_ day: Day?) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return [name, currency.code, day?.description].compactMap(\.self).joined(separator: " · ")
  }
}

extension Book {
  /// The model as it was fitted last.
  ///
  /// - Throws: ``CommandError/notFitted(_:)`` where none was.
  func fitted(_ name: FittedModelName) throws -> FittedModel {
    guard let model = try fittedModel(name) else { throw CommandError.notFitted(name.rawValue) }
    return model
  }
}
