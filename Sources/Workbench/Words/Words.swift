import BookStore
import Domain

/// Every word a person sees, in one language.
///
///     Words.english[.customers]                 // "Customers"
///     Words.english(.saved, "Müller")           // "Müller saved"
///
/// Another language is another table of the same phrases; what it leaves out is shown in English.
package struct Words: Sendable {
  package let language: Language
  private var phrases: [Phrase: String]
  /// Titles, hints and help sentences by command id.
  private let commands: [Command.ID: CommandWords]
  /// Names of fields, kinds, actions and classes, by the word the book uses.
  private let terms: [String: String]
  /// What the book itself says.
  private let sentences: Sentences

  /// The words of one command.
  struct CommandWords: Sendable {
    let title: String
    let hint: String?
    let help: String

    init(_ title: String, hint: String? = nil, _ help: String) {
      self.title = title
      self.hint = hint
      self.help = help
    }
  }

  init(
    _ language: Language, phrases: [Phrase: String] = [:], commands: [Command.ID: CommandWords] = [:],
    terms: [String: String] = [:], sentences: [String: String] = [:]
  ) {
    self.language = language
    self.phrases = phrases
    self.commands = commands
    self.terms = terms
    self.sentences = Sentences(sentences)
  }

  /// English: phrases and command literals are written in it.
  package static let english = Words(
    .english,
    terms: [
      "nextOn": "on", "next": "next step", "fullName": "full name", "date": "day", "opportunity": "deal",
      "opportunities": "deals", "stageChange": "step", "ticketEvent": "event",
      "firstName": "first name", "lastName": "last name", "leadSource": "came by",
    ])

  /// Simplified Chinese.
  package static let chinese = Words(
    .chinese, phrases: chinesePhrases, commands: chineseCommands, terms: chineseTerms, sentences: chineseSentences)

  /// A phrase as it stands.
  package subscript(_ phrase: Phrase) -> String { phrases[phrase] ?? phrase.rawValue }

  /// A phrase with its places `{1}`, `{2}`, … filled, and the word of `{1:day|days}` that fits the number.
  package func callAsFunction(_ phrase: Phrase, _ values: any CustomStringConvertible...) -> String {
    let parts = self[phrase].split(separator: "{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { text, part in
      guard let end = part.firstIndex(of: "}"), let place = Place(part[..<end]), values.indices.contains(place.index)
      else { return text + "{" + part }
      return text + place.filled(with: values[place.index].description) + part[part.index(after: end)...]
    }
  }

  /// A place of a phrase: `1`, filled with the first value, or `1:day|days`, with the word for one or for many of it.
  private struct Place {
    let index: Int
    let forms: [Substring]

    init?(_ text: Substring) {
      let parts = text.split(separator: ":", maxSplits: 1)
      guard let number = parts.first.flatMap({ Int($0) }) else { return nil }
      index = number - 1
      forms = parts.count > 1 ? parts[1].split(separator: "|") : []
    }

    func filled(with value: String) -> String {
      guard let one = forms.first, let many = forms.last else { return value }
      return String(value == "1" ? one : many)
    }
  }

  /// The same words, with the key of a command where a phrase names one, and its title where it has none.
  package func naming(keysOf registry: Registry) -> Words {
    var words = self
    for phrase in Phrase.allCases {
      let parts = self[phrase].split(separator: "{", omittingEmptySubsequences: false)
      guard parts.count > 1 else { continue }
      words.phrases[phrase] = parts.dropFirst().reduce(String(parts[0])) { text, part in
        guard let end = part.firstIndex(of: "}"), let command = registry[String(part[..<end])] else {
          return text + "{" + part
        }
        return text + (command.keys.first ?? title(of: command)) + part[part.index(after: end)...]
      }
    }
    return words
  }

  /// What a command is called.
  package func title(of command: Command) -> String { commands[command.id]?.title ?? command.title }

  /// The word behind a command's key in the footer.
  package func hint(of command: Command) -> String? {
    command.hint.map { commands[command.id]?.hint ?? $0 }
  }

  /// What a command does.
  package func help(of command: Command) -> String { commands[command.id]?.help ?? command.help }

  /// What a field is called.
  package func label(ofField name: String) -> String { terms[name] ?? name }

  /// What a class, stage, state or channel is called.
  package func term(_ word: String) -> String { terms[word] ?? word }

  /// What a word that a field takes is called there.
  package func choice(_ word: String, in field: String) -> String { terms[field + " " + word] ?? term(word) }

  /// What a stage of the pipeline is called.
  package func stage(_ name: String) -> String { choice(name, in: "stage") }

  /// What a role is called.
  package func role(_ role: Role) -> String { choice(role.rawValue, in: "role") }

  /// What is the matter: the name of an alert and its reason.
  package func matter(of alert: AlertRow) -> String {
    self(.titled, sentence(alert.rule.title), sentence(alert.reason))
  }

  /// What the book itself says, an error, a reason, a rule, in this language; as it is where that is not known.
  package func sentence(_ english: String) -> String {
    sentences.translation(of: english) { part($0) ?? sentence($0) } ?? english
  }

  /// A word, or words parted by commas, in this language; nil where one of them is not known.
  private func part(_ text: String) -> String? {
    let known = text.split(separator: ", ").map { terms[String($0)] }
    let words = known.compactMap(\.self)
    return words.count == known.count ? words.joined(separator: ", ") : nil
  }

  /// An error as a sentence for a person.
  package func sentence(_ error: BookError) -> String {
    guard language != .english, case .invalid(_, let field, let problem) = error else {
      return sentence(error.description)
    }
    return label(ofField: field) + " " + sentence(problem)
  }

  /// What is wrong with a query as a sentence for a person.
  package func sentence(_ error: QueryError) -> String { sentence(error.description) }

  /// What one record of a kind is called.
  package func singular(_ kind: Kind) -> String { terms[kind.rawValue] ?? kind.rawValue }

  /// What records of a kind are called.
  package func plural(_ kind: Kind) -> String { terms[kind.plural] ?? kind.plural }

  /// The verb for what is done with a record.
  package func action(_ action: RecordAction) -> String { terms[action.rawValue] ?? action.rawValue }
}
