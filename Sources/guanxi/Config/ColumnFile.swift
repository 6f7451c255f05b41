import TOMLKit

/// The file beside the person's settings in which the columns of their lists are kept; the program writes it.
struct ColumnFile {
  /// The names of the columns of the customer list; empty for the program's own.
  private(set) var customers: [String] = []
  private var file: KeptFile
  private static let name = "columns.toml"

  var path: String { file.path }
  var faults: [ConfigFault] { file.faults }

  /// Reads the file; one that is not there says nothing.
  ///
  /// - Parameter config: the file of settings, whose neighbour it is.
  init(besides config: String) {
    self.init(path: KeptFile.path(of: Self.name, besides: config))
  }

  init(path: String) {
    file = KeptFile(Self.name, at: path)
    guard let value = file.table("columns")?["customers"] else { return }
    if let names = value.array, !names.contains(where: { $0.string == nil }) {
      customers = names.compactMap(\.string)
    } else {
      file.report("customers", "this is no list of columns; write [\"name\", \"revenue\"], or move the file away.")
    }
  }

  /// Keeps the columns of the customer list.
  ///
  /// - Throws: what keeps the file from being written.
  static func keep(customers names: [String], at path: String) throws {
    let heading = """
      # The columns of your lists, written by the workstation; without a line of its own a list has the usual ones.
      [columns]

      """
    let line = names.isEmpty ? "" : "customers = [\(names.map(quoted).joined(separator: ", "))]\n"
    var kept = ColumnFile(path: path)
    try kept.file.write(heading + line)
  }
}
