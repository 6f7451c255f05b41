import Analytics
import BookStore
import Domain
import Formats

/// Prints the classes of a model.
struct SegmentReport {
  let table: SegmentTable
  let asOf: Day
  let currency: Currency
  let output = StandardOutput.shared

  init(_ table: SegmentTable, asOf: Day, currency: Currency) {
    self.table = table
    self.asOf = asOf
    self.currency = currency
  }

  func printText() throws {
    let customers = table.classes.reduce(0) { $0 + $1.customers }
    let revenue = table.classes.reduce(Money.zero) { $0 + $1.revenue }
    var lines = Table([table.model.rawValue, "customers", "share", "revenue", "of revenue"], right: rightColumns)
    let rows = table.classes.map { row in
      [
        row.name, grouped(row.customers), percent(share(Int64(row.customers), Int64(customers))),
        row.revenue.grouped(in: currency), percent(share(row.revenue.minor, revenue.minor)),
      ]
    }
    try lines.print(rows, to: output)
    try output.line()
    let who = counted(customers, "customer") + (table.model == .lifecycle ? "" : " with a sale")
    try output.line("\(who); they describe \(percent(table.describes)) of the revenue.")
    try printYardsticks()
  }

  func printJSON() throws { try output.printJSON(write) }

  /// Writes the object of the JSON contract.
  func write(to json: inout JSONWriter) {
    json.object { object in
      object.member("model", table.model.rawValue)
      object.member("asOf", asOf.description)
      object.member("describes", table.describes)
      object.member("classes", table.classes) { classes, row in
        classes.object {
          $0.member("class", row.name)
          $0.member("customers", row.customers)
          $0.member("revenue", row.revenue.plain(in: currency))
        }
      }
      object.member("yardsticks") { write(table.yardsticks, to: &$0) }
    }
  }

  private var rightColumns: Set<String> { ["customers", "share", "revenue", "of revenue"] }

  private func share(_ part: Int64, _ whole: Int64) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  private func printYardsticks() throws {
    for name in Yardsticks.Name.all where name.belongs(to: table.model) {
      guard let value = table.yardsticks.value(name) else { continue }
      let text = name.dimension.text(value, in: currency, isGrouped: true)
      try output.line("  \(name)\(String(repeating: " ", count: max(1, 9 - name.description.count)))\(text)")
    }
  }

  private func write(_ yardsticks: Yardsticks, to json: inout JSONWriter) {
    switch table.model {
    case .segment, .rfm8, .rfm4, .tier4:
      json.member("boundaries") { boundaries in
        for dimension in Dimension.allCases {
          boundaries.member(dimension.letter, yardsticks.boundaries[dimension.rawValue]) {
            dimension.write($1, to: &$0, in: currency)
          }
        }
      }
      json.member("means") { means in
        for dimension in Dimension.allCases { write(mean: dimension, of: yardsticks, to: &means) }
      }
    case .abc: writeThresholds(["A", "B"], yardsticks.abc, to: &json)
    case .pyramid: writeThresholds(["vip", "major", "ordinary"], yardsticks.pyramid, to: &json)
    case .lifecycle: break
    }
  }

  /// The sum of a dimension over the population (of last sale days: of their numbers) and the size of that.
  private func write(mean dimension: Dimension, of yardsticks: Yardsticks, to json: inout JSONWriter) {
    json.member(dimension.letter) { mean in
      let sum = yardsticks.sums[dimension.rawValue]
      if dimension == .monetary {
        mean.member("sum", Money(minor: sum).plain(in: currency))
      } else {
        mean.member("sum", sum)
      }
      mean.member("n", yardsticks.population)
    }
  }

  private func writeThresholds(_ names: [String], _ values: [Int64?], to json: inout JSONWriter) {
    json.member("thresholds") { thresholds in
      for (name, value) in zip(names, values) {
        thresholds.member(name, value.map { Money(minor: $0).plain(in: currency) })
      }
    }
  }
}
