/// A language that the workstation speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The language of a locale's name: `zh_CN.UTF-8`, `zh-Hans`; nil for one that is not spoken.
  ///
  /// Traditional Chinese is another script: its readers are given English rather than the wrong characters.
  package init?(locale: String) {
    let name = locale.prefix { $0 != "." && $0 != "@" }.replacing("-", with: "_").lowercased()
    let parts = name.split(separator: "_")
    guard let language = parts.first.flatMap({ Language(rawValue: String($0)) }) else { return nil }
    let isTraditional = ["hant", "tw", "hk", "mo"].contains { parts.dropFirst().contains($0) }
    if language == .chinese, isTraditional, !parts.contains("hans") { return nil }
    self = language
  }

  /// Every word of it.
  package var words: Words {
    switch self {
    case .english: .english
    case .chinese: .chinese
    }
  }
}
