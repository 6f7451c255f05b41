import Domain

/// A ticket that was closed: whoever asked can say how it went.
struct Answer {
  let ticket: Int64
  let person: FieldValue
  let closed: Instant
  let isComplaint: Bool
}

extension CustomerStory {
  /// Answers as often as they come, of five; complaints leave their mark.
  private static let satisfied = [5, 5, 5, 5, 4, 4, 4, 3, 2]
  private static let complained = [5, 4, 4, 3, 3, 2, 2, 1, 1]
  /// Answers as often as they come, of ten.
  private static let recommended = [10, 10, 10, 9, 9, 9, 9, 8, 8, 8, 7, 7, 6, 5, 3, 1]

  /// Some are asked how their ticket went, and some whether they would recommend us.
  mutating func tellSurveys(into buffer: inout RowBuffer) {
    for answer in answered where chance.happens(perMille: 350) {
      let score = chance.pick(answer.isComplaint ? CustomerStory.complained : CustomerStory.satisfied)
      add(
        .satisfaction, score: score, at: min(answer.closed + chance.within(3_600...260_000), now),
        by: answer.person, about: .reference(answer.ticket), into: &buffer)
    }
    guard !isProspect, chance.happens(perMille: 80) else { return }
    let day = day(since: profile.created)
    let person = person(on: day)?.id ?? .none
    add(
      .recommendation, score: chance.pick(CustomerStory.recommended), at: moment(on: day), by: person, about: .none,
      into: &buffer)
  }

  private mutating func add(
    _ question: SurveyQuestion, score: Int, at moment: Instant, by person: FieldValue, about ticket: FieldValue,
    into buffer: inout RowBuffer
  ) {
    let language = profile.country.language.rawValue
    let comments = 10 * score >= 7 * question.best ? SurveyQuestion.praise : SurveyQuestion.blame
    buffer.add(
      .survey,
      [
        .none, .none, .reference(customer), person, .instant(moment), question.type, .integer(Int64(score)),
        .integer(Int64(question.best)), question.texts[language],
        chance.happens(perMille: 400) ? chance.pick(comments[language]) : .none, ticket,
      ])
  }
}
