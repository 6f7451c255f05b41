import Formats
import Glibc
import TOMLKit

/// The file beside the person's settings in which the columns of their lists are kept; the program writes it.
struct ColumnFile {
  let path: String
  /// The names of the columns of the customer list; empty for the program's own.
  private(set) var customers: [String] = []
  private(set) var faults: [ConfigFault] = []

  /// Reads the file; one that is not there says nothing.
  ///
  /// - Parameter config: the file of settings, whose neighbour it is.
  init(besides config: String) {
    let folder = config.lastIndex(of: "/").map { config[...$0] } ?? ""
    self.init(path: config.isEmpty ? "" : folder + "columns.toml")
  }

  init(path: String) {
    self.path = path
    guard access(path, F_OK) == 0 else { return }
    do {
      let root = try TOMLTable(string: try FileText.read(path))
      guard let value = root["columns"]?.table?["customers"] else { return }
      if let names = value.array, !names.contains(where: { $0.string == nil }) {
        customers = names.compactMap(\.string)
      } else {
        report("customers", "this is no list of columns; write [\"name\", \"revenue\"], or move the file away.")
      }
    } catch {
      report("", "it cannot be read (\(error)); correct it, or move it away.")
    }
  }

  /// Keeps the columns of the customer list.
  ///
  /// - Throws: what keeps the file from being written.
  static func keep(customers names: [String], at path: String) throws {
    var file = ColumnFile(path: path)
    if path.isEmpty { file.report("", "there is no home folder to keep it in; name a file with --config.") }
    // What could not be read would be lost.
    if let fault = file.faults.first { throw fault }
    let text = """
      # The columns of your lists, written by the workstation; without a line of its own a list has the usual ones.
      [columns]

      """
    let line = names.isEmpty ? "" : "customers = [\(names.map(quoted).joined(separator: ", "))]\n"
    try makeFolders(for: path)
    try ExportFile(path, replaces: true).write { sink in try sink.write(Array((text + line).utf8)) }
  }

  private mutating func report(_ key: String, _ sentence: String) {
    faults.append(ConfigFault(file: "columns.toml", line: nil, key: key, sentence: sentence))
  }
}
