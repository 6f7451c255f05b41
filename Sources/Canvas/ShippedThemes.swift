/// The themes that are part of the program, each a file of the folder `themes`.
package enum ShippedThemes {
  /// All of them, the default one first.
  package static var all: [Theme] { [DefaultTheme.theme] + others.compactMap(theme) + [.mono] }

  private static let others = [
    PackageResources.paper_toml, PackageResources.night_toml, PackageResources.contrast_toml,
    PackageResources.colorblind_toml,
  ]

  /// The theme of a file; nil where it could not be read, which a test rules out.
  fileprivate static func theme(_ file: [UInt8]) -> Theme? {
    try? Theme(toml: String(decoding: file, as: UTF8.self), file: "a theme of the program")
  }
}

/// The theme used when none is chosen.
package enum DefaultTheme {
  /// The theme of `guanxi.toml`.
  package static let theme = ShippedThemes.theme(PackageResources.guanxi_toml) ?? .mono
}
