import Foundation
import Testing

/// Reference values that were computed by other programs, each file with its own inputs.
enum Fixture {
  /// Decodes a file of the fixtures, its keys as they are or with capitals for `_`.
  static func read<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self, fromSnakeCase: Bool = false
  ) throws -> Value {
    let file = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "json"))
    let decoder = JSONDecoder()
    if fromSnakeCase { decoder.keyDecodingStrategy = .convertFromSnakeCase }
    return try decoder.decode(type, from: Data(contentsOf: file))
  }
}

/// Public data sets beside the project, which a test that needs one is skipped without.
enum PublicData {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/../shared/data"

  /// Whether a file is there.
  static func has(_ path: String) -> Bool { FileManager.default.isReadableFile(atPath: "\(folder)/\(path)") }

  /// The lines of a file, without their ends.
  static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The cells of a file whose cells hold no separator, row by row, the header first.
  static func cells(_ path: String, separator: Character = ",") throws -> [[String]] {
    try lines(path).map { $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init) }
  }
}

/// Whether two numbers differ by no more than a tolerance, absolute or relative to the second.
func isClose(_ one: Double, _ other: Double, tolerance: Double = 1e-9, relative: Double = 0) -> Bool {
  one == other || abs(one - other) <= max(tolerance, relative * abs(other))
}
