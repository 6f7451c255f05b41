import Testing

@testable import Formats

/// Files that other programs wrote, where they are at hand beside the package.
@Suite struct RealFilesTests {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/../shared/data"

  /// Records, and those that do not fit the header.
  private func count(_ path: String) throws -> [Int] {
    let reader = try CSVReader(path: "\(Self.folder)/\(path)")
    let header = try Header(reader.next(), of: path)
    var counts = [0, 0]
    while let record = try reader.next() {
      counts[0] += 1
      if header.problem(of: record) != nil { counts[1] += 1 }
    }
    return counts
  }

  @Test(
    .enabled(if: exists("\(RealFilesTests.folder)/northwind/orders.csv"), "northwind is not here"),
    arguments: [
      ("orders", [830, 176]), ("orders_repaired", [830, 0]), ("customers", [91, 24]), ("products", [77, 0]),
    ])
  func northwindsMalformedRowsAreFound(name: String, counts: [Int]) throws {
    #expect(try count("northwind/\(name).csv") == counts)
  }

  @Test(
    .enabled(if: exists("\(RealFilesTests.folder)/csv_exports/rtl_arabic.csv"), "csv_exports is not here"),
    arguments: [
      ("hubspot_contacts", [5, 0]), ("hubspot_deals", [3, 0]), ("salesforce_leads", [3, 0]), ("rtl_arabic", [2, 0]),
      ("google_contacts_current_bom", [3, 0]), ("duplicate_headers", [2, 1]), ("nul_and_invalid_utf8", [4, 2]),
      ("google_contacts_legacy_utf16le", [3, 0]), ("european_semicolon_cp1252", [2, 0]), ("excel_hazards", [4, 1]),
    ])
  func exportsOfOtherProgramsAreRead(name: String, counts: [Int]) throws {
    #expect(try count("csv_exports/\(name).csv") == counts)
  }
}
