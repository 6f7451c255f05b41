import ArgumentParser
import Formats

/// Which file of the person holds.
struct ConfigOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file with your keys and settings.",
      discussion: "Without it: $XDG_CONFIG_HOME/guanxi/config.toml (~/.config without that variable), if there is one.",
      valueName: "file"))
  var config: String?

  /// Reads the file.
  func load() throws(FormatsError) -> ConfigFile { try ConfigFile.load(config) }
}
