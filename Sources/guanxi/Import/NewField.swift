import Domain
import Formats

/// A field that an import adds to a kind for a column that has none.
struct NewField {
  let name: String
  let column: Int
  /// The column's name in the file.
  let title: String
  /// One of `OwnField.types`.
  let type: String
  let choices: [String]

  /// The field as the rows are read by it.
  var field: Field { OwnField.field(name, type: type, choices: choices) }

  /// What the book is to add.
  func values(of kind: Kind) -> FieldValues {
    var values: FieldValues = [
      "name": .text(name), "kind": .text(kind.rawValue), "type": .text(type), "help": .text("the column “\(title)”"),
    ]
    if !choices.isEmpty { values["choices"] = .list(choices) }
    return values
  }

  /// A name for a field from that of a column: `Lead Status` gives `leadStatus`, `year_established` stays as it is.
  static func name(from title: String) -> String {
    let isName: (Character) -> Bool = { character in
      character == "_"
        || character.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    }
    let words = title.precomposed.split { !isName($0) }.map(String.init)
    guard let first = words.first else { return "field" }
    let start = first == first.uppercased() ? first.lowercased() : first.prefix(1).lowercased() + first.dropFirst()
    let name = start + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return name.first?.isLetter == true ? name : "field_" + name
  }
}

extension String {
  /// With marks that stand behind their letters put away: they are no part of a name.
  fileprivate var precomposed: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }
}
