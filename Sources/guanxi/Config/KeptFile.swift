import Formats
import Glibc
import TOMLKit

/// A file beside the person's settings that the workstation writes itself, and a person may write too.
struct KeptFile {
  /// Empty where there is no home to keep it in.
  let path: String
  private let name: String
  private let root: TOMLTable?
  private(set) var faults: [ConfigFault] = []

  /// The place of a file of that name beside the file of settings.
  static func path(of name: String, besides config: String) -> String {
    config.isEmpty ? "" : (config.lastIndex(of: "/").map { String(config[...$0]) } ?? "") + name
  }

  /// Reads the file; one that is not there has no tables.
  init(_ name: String, at path: String) {
    (self.name, self.path) = (name, path)
    guard access(path, F_OK) == 0 else {
      root = nil
      return
    }
    do {
      root = try TOMLTable(string: try FileText.read(path))
    } catch {
      root = nil
      report("", "it cannot be read (\(error)); correct it, or move it away.")
    }
  }

  /// A table of it.
  func table(_ name: String) -> TOMLTable? { root?[name]?.table }

  mutating func report(_ key: String, _ sentence: String) {
    faults.append(ConfigFault(file: name, line: nil, key: key, sentence: sentence))
  }

  /// Puts a text in place of what the file held.
  ///
  /// - Throws: what keeps the file from being written; what could not be read would be lost, and so is not written over.
  mutating func write(_ text: String) throws {
    if path.isEmpty { report("", "there is no home folder to keep it in; name a file with --config.") }
    if let fault = faults.first { throw fault }
    try makeFolders(for: path)
    try ExportFile(path, replaces: true).write { sink in try sink.write(Array(text.utf8)) }
  }
}
