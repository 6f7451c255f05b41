import TOMLKit
import Workbench

/// The file beside the person's settings in which their macros are kept; the program writes it.
struct MacroFile {
  private(set) var macros: [Macro] = []
  private var file: KeptFile
  private static let name = "macros.toml"

  var path: String { file.path }
  var faults: [ConfigFault] { file.faults }

  /// Reads the file; one that is not there has no macros.
  ///
  /// - Parameter config: the file of settings, whose neighbour it is.
  init(besides config: String) {
    self.init(path: KeptFile.path(of: Self.name, besides: config))
  }

  init(path: String) {
    file = KeptFile(Self.name, at: path)
    if let table = file.table("macros") { read(table) }
  }

  /// Keeps what was changed, on top of what others have written meanwhile.
  ///
  /// - Throws: what keeps the file from being written.
  static func apply(_ changes: [MacroShelf.Change], to path: String) throws {
    var kept = MacroFile(path: path)
    for change in changes {
      kept.macros.removeAll { $0.letter == change.letter }
      if let macro = change.macro { kept.macros.append(macro) }
    }
    try kept.file.write(kept.text)
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
        file.report(
          key, "this is no macro; write a letter from a to z and a list of steps: [\"contact.call\", \"=said yes\"].")
      }
    }
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
