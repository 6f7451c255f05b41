import Canvas
import TOMLKit
import Workbench

/// Reads the person's file: takes over what it can and says of everything else what is wrong.
struct ConfigReader {
  private let file: String
  private let registry: Registry
  private var lines: [String: Int] = [:]
  private(set) var config = Config()
  private(set) var faults: [ConfigFault] = []

  /// - Parameters:
  ///   - file: its name, for messages.
  ///   - registry: the commands with their own keys.
  init(_ text: String, file: String, registry: Registry = .standard) {
    self.file = file
    self.registry = registry
    do {
      let root = try TOMLTable(string: text)
      lines = ConfigLines.all(of: text)
      read(root)
    } catch {
      faults = [Self.syntaxFault(error, file: file)]
    }
  }

  /// The commands with the keys of the file, and every fault of the file in the order of its lines.
  ///
  /// - Parameter themes: the names of the themes that there are.
  func settled(themes: () -> [String]) -> (config: Config, registry: Registry, faults: [ConfigFault]) {
    let (registry, keyFaults) = registry.rebound(config.keys)
    var settled = (config: config, registry: registry, faults: faults)
    settled.faults += keyFaults.map { fault(at: "keys." + $0.command, $0.description) }
    if config.theme != Config.automatic, case let known = themes(), !known.contains(config.theme) {
      settled.config.theme = Config.automatic
      let sentence = "there is no theme “\(config.theme)”; write one of \(known.map(quoted).joined(separator: ", "))."
      settled.faults.append(fault(at: "theme", sentence))
    }
    settled.faults.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return settled
  }

  private mutating func read(_ root: TOMLTable) {
    for name in root.keys {
      guard let value = root[name] else { continue }
      if name == "keys" {
        if let table = value.table {
          readKeys(table, prefix: "")
        } else {
          report("keys", "it must be a table; write [keys] with a line for each command below.")
        }
      } else if let entry = ConfigEntry.all.first(where: { $0.name == name }) {
        if !entry.take(value, &config) { report(name, "this value does not fit; write \(entry.expected).") }
      } else {
        let known = ConfigEntry.all.map(\.name) + ["keys"]
        report(name, "there is no such setting; \(Self.suggestion(nearest(to: name, in: known)))")
      }
    }
  }

  /// `deal.won = …` without quotation marks is a table in a table, and means the same as with them.
  private mutating func readKeys(_ table: TOMLTable, prefix: String) {
    for name in table.keys {
      guard let value = table[name] else { continue }
      let id = prefix + name
      if let inner = value.table {
        readKeys(inner, prefix: id + ".")
      } else if registry[id] == nil {
        let near = nearest(to: id, in: registry.commands.map(\.id))
        report("keys." + id, "there is no such command; \(Self.suggestion(near))")
      } else if let keys = Self.notations(in: value) {
        config.keys[id] = keys
      } else {
        report("keys." + id, "this value does not fit; write keys in quotation marks: \"x\", or [\"x\", \"g x\"].")
      }
    }
  }

  /// One notation of keys, or a list of them.
  private static func notations(in value: any TOMLValueConvertible) -> [String]? {
    if let one = value.string { return [one] }
    guard let array = value.array else { return nil }
    let notations = array.compactMap(\.string)
    return notations.count == array.count ? notations : nil
  }

  private static func suggestion(_ name: String?) -> String {
    name.map { "did you mean “\($0)”?" } ?? "take it out; “guanxi config” lists all there are."
  }

  private mutating func report(_ key: String, _ sentence: String) {
    faults.append(fault(at: key, sentence))
  }

  private func fault(at key: String, _ sentence: String) -> ConfigFault {
    ConfigFault(file: file, line: lines[key], key: key, sentence: sentence)
  }

  private static func syntaxFault(_ error: any Error, file: String) -> ConfigFault {
    let problem = error as? TOMLParseError
    let sentence = "this is not TOML (\(problem?.description ?? "\(error)")); nothing of the file holds until it is."
    return ConfigFault(file: file, line: problem?.source.begin.line ?? 1, key: "", sentence: sentence)
  }
}
