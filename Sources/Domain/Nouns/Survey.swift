/// An answer of a customer to a question about us.
package enum Survey {
  /// Satisfaction, recommendation (net promoter score), effort, or another question.
  package static let types = ["csat", "nps", "ces", "other"]

  package static let fields =
    Field.identity + [
      Field("customer", .reference(.customer), "who answered"),
      Field("contact", .reference(.contact), "the person who answered"),
      Field("at", .instant, "when"),
      Field("type", .choice(types), "csat, nps, ces or other"),
      Field("score", .integer, "the answer as a number"),
      Field("scale", .integer, "the best answer there is: 5, 10"),
      Field("question", .text, "what was asked"),
      Field("comment", .note, "what was said beside"),
      Field("ticket", .reference(.ticket), "the ticket it is about"),
    ]
}
