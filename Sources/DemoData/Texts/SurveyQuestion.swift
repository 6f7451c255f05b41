import Domain

/// What customers are asked about us.
struct SurveyQuestion: Sendable {
  let type: FieldValue
  /// The best answer there is.
  let best: Int
  /// By language.
  let texts: [FieldValue]

  private init(_ type: String, best: Int, _ texts: [String]) {
    self.type = .text(type)
    self.best = best
    self.texts = SurveyQuestion.values(texts)
  }

  static let satisfaction = SurveyQuestion(
    "csat", best: 5,
    ["How satisfied are you with our help?", "Wie zufrieden sind Sie mit unserer Hilfe?", "您对我们的服务满意吗？"])
  static let recommendation = SurveyQuestion(
    "nps", best: 10,
    ["How likely are you to recommend us?", "Wie wahrscheinlich empfehlen Sie uns weiter?", "您会向别人推荐我们吗？"])

  /// What is said beside a good answer, by language.
  static let praise = [
    ["Quick and friendly.", "Always somebody on the telephone.", "The replacement came the next day."],
    ["Schnell und freundlich.", "Immer jemand erreichbar.", "Ersatz kam am nächsten Tag."],
    ["回复很快。", "服务态度很好。"],
  ].map(values)

  /// What is said beside a bad answer, by language.
  static let blame = [
    ["Took far too long.", "Had to explain everything twice.", "Prices rise, service does not."],
    ["Hat viel zu lange gedauert.", "Musste alles zweimal erklären.", "Preise steigen, der Service nicht."],
    ["等了太久。", "问题解释了两次。"],
  ].map(values)

  private static func values(_ texts: [String]) -> [FieldValue] { texts.map { .text($0) } }
}
