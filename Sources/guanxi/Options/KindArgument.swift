import ArgumentParser
import Domain

extension Kind: ExpressibleByArgument {
  /// Reads a kind in the singular or the plural.
  package init?(argument: String) { self.init(word: argument) }

  package static var allValueStrings: [String] { named.map(\.plural) }
  package var defaultValueDescription: String { plural }
}

/// The help of an argument that names a kind of record.
let kindHelp = ArgumentHelp("What, in the plural or the singular.", valueName: "kind")

extension Kind {
  /// `a customer`, `an order`.
  var withArticle: String { ("aeiou".contains(rawValue.prefix(1)) ? "an " : "a ") + rawValue }
}

/// The help of an argument that names one record.
let recordHelp = ArgumentHelp("Which one: its id, its key (or source/key), or its exact name.", valueName: "id")

extension String {
  /// With a capital at the beginning, for the start of a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
