import Domain

/// A contact as somebody would jot it down.
struct TouchScript: Sendable {
  let channel: FieldValue
  let text: FieldValue
  /// How it went, -2 … 2; none where nobody would say.
  let tone: FieldValue
  /// The next step, where one follows from it.
  let next: FieldValue

  init(_ channel: String, _ text: String, tone: Int64? = nil, next: String? = nil) {
    self.channel = .text(channel)
    self.text = .text(text)
    self.tone = tone.map(FieldValue.integer) ?? .none
    self.next = next.map(FieldValue.text) ?? .none
  }

  /// By language.
  static let all: [[TouchScript]] = Language.allCases.map { language in
    switch language {
    case .english: english
    case .german: german
    case .chinese: chinese
    }
  }
}
