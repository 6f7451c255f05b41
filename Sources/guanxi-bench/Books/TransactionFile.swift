import DemoData
import Domain
import Foundation

/// The orders of a demo book as a file with a line each, as another program would have written it.
struct TransactionFile {
  let path: String
  private(set) var lines: Int64 = 0

  /// Writes the file.
  init(in workplace: Workplace) throws {
    path = workplace.path("transactions.csv")
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw BenchError.folder(path: path, detail: "a file cannot be made there") }
    defer { try? file.close() }
    try file.write(contentsOf: Data("order,customer,date,amount\n".utf8))
    var source = TransactionSource(workplace.options)
    while let rows = source.next() {
      let kept = rows.filter { !$0.cancelled }
      try file.write(contentsOf: Data(kept.map(TransactionFile.line).joined().utf8))
      lines += Int64(kept.count)
    }
  }

  private static func line(_ row: TransactionRow) -> String {
    let cents = row.amount.minor.magnitude
    let amount = "\(row.amount.minor < 0 ? "-" : "")\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    return "\(row.order ?? ""),\(row.customer ?? ""),\(row.day?.description ?? ""),\(amount)\n"
  }
}
