import Formats
import Glibc
import TOMLKit
import Workbench

/// The file beside the person's settings in which their macros are kept; the program writes it.
struct MacroFile {
  let path: String
  private(set) var macros: [Macro] = []
  private(set) var faults: [ConfigFault] = []

  /// Reads the file; one that is not there has no macros.
  ///
  /// - Parameter config: the file of settings, whose neighbour it is.
  init(besides config: String) {
    let folder = config.lastIndex(of: "/").map { config[...$0] } ?? ""
    self.init(path: config.isEmpty ? "" : folder + "macros.toml")
  }

  init(path: String) {
    self.path = path
    guard access(path, F_OK) == 0 else { return }
    do {
      let root = try TOMLTable(string: try FileText.read(path))
      if let table = root["macros"]?.table { read(table) }
    } catch {
      report("", "it cannot be read (\(error)); correct it, or move it away.")
    }
  }

  /// Keeps what was changed, on top of what others have written meanwhile.
  ///
  /// - Throws: what keeps the file from being written.
  static func apply(_ changes: [MacroShelf.Change], to path: String) throws {
    var file = MacroFile(path: path)
    if path.isEmpty { file.report("", "there is no home folder to keep it in; name a file with --config.") }
    // What could not be read would be lost.
    if let fault = file.faults.first { throw fault }
    for change in changes {
      file.macros.removeAll { $0.letter == change.letter }
      if let macro = change.macro { file.macros.append(macro) }
    }
    try makeFolders(for: path)
    try ExportFile(path, replaces: true).write { sink in try sink.write(Array(file.text.utf8)) }
  }

  private mutating func read(_ table: TOMLTable) {
    for key in table.keys {
      let notations = (table[key]?.array).map { $0.compactMap(\.string) } ?? []
      let steps = notations.compactMap(Macro.Step.init)
      if let letter = Macro.letters.first(where: { String($0) == key }), !steps.isEmpty,
        steps.count == table[key]?.array?.count
      {
        macros.append(Macro(letter: letter, steps: steps))
      } else {
        report(
          key, "this is no macro; write a letter from a to z and a list of steps: [\"contact.call\", \"=said yes\"].")
      }
    }
  }

  private mutating func report(_ key: String, _ sentence: String) {
    faults.append(ConfigFault(file: "macros.toml", line: nil, key: key, sentence: sentence))
  }

  private var text: String {
    let heading = """
      # Your macros, written by the workstation: under each letter the commands, the keys, and after = what is typed.
      [macros]

      """
    return macros.sorted { $0.letter < $1.letter }.reduce(heading) { text, macro in
      text + "\(macro.letter) = [\(macro.steps.map { quoted($0.description) }.joined(separator: ", "))]\n"
    }
  }
}

/// Makes the folders of a file that are not there.
func makeFolders(for path: String) throws(CommandError) {
  for end in path.indices.dropFirst() where path[end] == "/" {
    let folder = String(path[..<end])
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotMake(path: folder, reason: String(cString: strerror(errno)))
    }
  }
}
