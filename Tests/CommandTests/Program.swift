import Formats
import Foundation

@testable import guanxi

/// Runs the program that was built beside the tests, in a folder of its own that is gone afterwards.
final class Program {
  /// What a run printed and how it ended.
  struct Run {
    let output: String
    let errors: String
    let status: Int32

    /// The output as JSON.
    var json: JSONValue { get throws { try JSONValue(parsing: Array(output.utf8)) } }
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("guanxi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// The text of a file of the folder.
  func read(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// Runs the program on the book `book.guanxi` of the folder.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Run { try run(arguments, input: input) }

  /// Runs the program on the book `book.guanxi` of the folder, or another one that was built beside the tests.
  @discardableResult
  func run(_ arguments: [String], input: String = "", of name: String = "guanxi") throws -> Run {
    let process = try process(arguments, of: name)
    let (output, errors, entry) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = entry
    try process.run()
    entry.fileHandleForWriting.write(Data(input.utf8))
    try entry.fileHandleForWriting.close()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      output: String(decoding: printed, as: UTF8.self), errors: String(decoding: said, as: UTF8.self),
      status: process.terminationStatus)
  }

  /// A run that was not started yet.
  func process(_ arguments: [String], of name: String = "guanxi") throws -> Process {
    let process = Process()
    process.executableURL = try Program.built.appendingPathComponent(name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "GUANXI_BOOK": "book.guanxi", "TZ": "UTC", "PATH": "/usr/bin:/bin", "TMPDIR": folder.path,
    ]
    return process
  }

  /// The program.
  static var executable: URL { get throws { try built.appendingPathComponent("guanxi") } }

  /// Where the programs were built.
  private static var built: URL {
    get throws {
      let tests = linkTarget("/proc/self/exe") ?? CommandLine.arguments[0]
      var folder = URL(fileURLWithPath: tests).deletingLastPathComponent()
      // On some systems the tests are run by a helper of the toolchain, which names the bundle in its arguments.
      if !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("guanxi").path),
        let bundle = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") })
      {
        folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      }
      return folder
    }
  }
}
