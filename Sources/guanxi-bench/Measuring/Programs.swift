import Foundation

/// The programs that are measured from outside.
enum Programs {
  /// The path of a program that was built beside this one.
  static func built(_ name: String) throws(BenchError) -> String {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent()
    guard let path = folder?.appendingPathComponent(name).path, FileManager.default.isExecutableFile(atPath: path)
    else { throw .missingProgram(name) }
    return path
  }

  /// The path of a program of the system, where it is installed.
  static func installed(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
