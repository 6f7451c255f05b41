/// How the telephone numbers of a country are built.
struct TelephonePlan {
  /// The country calling code, `49`.
  let code: String
  /// What is dialled before a national number, `0`; empty where nothing is.
  let trunk: String
  /// What is dialled before an international number, `00`, the longest first.
  let exits: [String]
  /// How many digits a national number has, without the trunk prefix.
  let lengths: ClosedRange<Int>

  /// The number with its calling code, without the plus; nil when it is too short or too long.
  func complete(_ national: String) -> String? {
    let isNumber = lengths.contains(national.count) && (7...15).contains(code.count + national.count)
    return isNumber ? code + national : nil
  }

  /// Reads one line of the table: code, trunk, exits, lengths; the countries behind them are the caller's.
  fileprivate init?(_ columns: ArraySlice<Substring>) {
    let columns = Array(columns)
    let bounds = columns[3].split(separator: "-").compactMap { Int($0) }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { return nil }
    code = String(columns[0])
    trunk = columns[1] == "-" ? "" : String(columns[1])
    exits = columns[2].split(separator: ",").map(String.init).sorted { $0.count > $1.count }
    lengths = bounds[0]...bounds[1]
  }
}

extension Telephone {
  /// The plan of each country, by ISO 3166 alpha-2.
  static let plans: [String: TelephonePlan] = rows.reduce(into: [:]) { plans, row in
    for country in row.countries { plans[country] = row.plan }
  }

  /// The plans that share a calling code, the main country's first.
  static let plansByCode: [String: [TelephonePlan]] = Dictionary(grouping: rows.map(\.plan), by: \.code)

  private static let rows: [(plan: TelephonePlan, countries: [String])] =
    planTable.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: " ")
      guard columns.count > 4, let plan = TelephonePlan(columns[..<4]) else { return nil }
      return (plan, columns[4...].map(String.init))
    }
}
