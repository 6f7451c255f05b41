import Canvas
import Domain
import Formats
import Glibc
import Workbench

/// The person's file, where it is and what it says.
struct ConfigFile {
  let path: String
  let config: Config
  /// The commands with the keys of the file.
  let registry: Registry
  let faults: [ConfigFault]
  /// Whether there is such a file.
  var exists = true

  /// Reads a file.
  ///
  /// - Parameter named: the file the person named; without one that of ``PersonalFolder``, which need not be there.
  /// - Throws: ``FormatsError`` where a file that was named cannot be read. Faults in a file never throw.
  static func load(_ named: String?) throws(FormatsError) -> ConfigFile {
    let path = named ?? PersonalFolder.config.path.map { $0 + "/config.toml" } ?? ""
    guard named != nil || access(path, F_OK) == 0 else { return ConfigFile(path: path) }
    do throws(FormatsError) {
      return ConfigFile(path: path, text: try FileText.read(path))
    } catch {
      guard named == nil else { throw error }
      return ConfigFile(path: path, unreadable: error)
    }
  }

  private init(path: String) {
    self.path = path
    exists = false
    (config, registry, faults) = (Config(), .standard, [])
  }

  private init(path: String, unreadable error: FormatsError) {
    self.path = path
    (config, registry) = (Config(), .standard)
    faults = [ConfigFault(file: path, line: nil, key: "", sentence: error.description)]
  }

  init(path: String, text: String) {
    self.path = path
    (config, registry, faults) = ConfigReader(text, file: path.fileName).settled(themes: ThemeFolder.names)
  }
}
