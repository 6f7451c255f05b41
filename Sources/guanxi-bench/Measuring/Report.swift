import Foundation

/// Everything one run found.
struct Report: Encodable {
  let bench: String
  let customers: Int
  let rounds: Int
  let peakMemoryBytes: Int64
  let figures: [Figure]

  /// One JSON object; times in nanoseconds, sizes in bytes.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// A table for people.
  var text: String {
    let header = ["", "median", "p95", "p99", "× yardstick", "p99 ×", "beside"]
    let rows = [header] + figures.map(cells)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 || column == row.count - 1 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
    let title = "\(bench): \(customers) customers, \(rounds) rounds, peak memory \(Report.bytes(peakMemoryBytes))"
    let warnings = figures.contains { $0.name.hasPrefix(BareCommit.name) && $0.median < BareCommit.leastPlausible }
    return ([title] + lines + (warnings ? [Report.unflushed] : [])).joined(separator: "\n")
  }

  private static let unflushed = "A commit this short has not reached a disk: the ratios say little here."

  private func cells(_ figure: Figure) -> [String] {
    func value(_ number: Int64?) -> String { number.map { Report.text($0, figure.unit) } ?? "" }
    func ratio(_ number: Double?) -> String { number.map { String(format: "%.2f", $0) } ?? "" }
    return [
      figure.name, value(figure.median), value(figure.p95), value(figure.p99), ratio(figure.ratio),
      ratio(figure.ratio99), figure.beside ?? "",
    ]
  }

  private static func text(_ value: Int64, _ unit: Figure.Unit) -> String {
    switch unit {
    case .nanoseconds: time(value)
    case .bytes: bytes(value)
    case .count: String(value)
    case .perSecond: "\(value)/s"
    }
  }

  private static func time(_ nanoseconds: Int64) -> String {
    switch nanoseconds {
    case ..<1_000_000: String(format: "%.1f µs", Double(nanoseconds) / 1e3)
    case ..<1_000_000_000: String(format: "%.2f ms", Double(nanoseconds) / 1e6)
    default: String(format: "%.2f s", Double(nanoseconds) / 1e9)
    }
  }

  private static func bytes(_ bytes: Int64) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) B"
    case ..<1_000_000: String(format: "%.1f kB", Double(bytes) / 1e3)
    default: String(format: "%.1f MB", Double(bytes) / 1e6)
    }
  }
}
