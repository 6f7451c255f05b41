import Domain
import Formats
import Testing

@testable import guanxi

@Suite("The outcome of an edit as JSON")
struct OutcomeJSONTests {
  private func written(_ outcome: Outcome, timed: Bool = true) -> String {
    var json = JSONWriter()
    outcome.write(to: &json, in: .euro, timed: timed)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("tells the moves of the customer, the yardsticks and who crossed them")
  func outcome() {
    var outcome = Outcome()
    outcome.editID = 7
    outcome.record = RecordReference(.order, 9)
    outcome.moves = [ClassMove(customer: 42, model: "segment", from: nil, to: "can't lose")]
    outcome.crossed = [
      YardstickMove(yardstick: "f3", from: "4", to: "5", customers: 12),
      YardstickMove(yardstick: "r1", from: nil, to: "20778", customers: 0),
      YardstickMove(yardstick: "mMean", from: "415676", to: "415677", customers: 0),
    ]
    outcome.microseconds = 612
    #expect(
      written(outcome)
        == #"{"editId":7,"id":9,"moves":[{"customer":42,"model":"segment","from":null,"to":"can't lose"}],"#
        + #""crossed":[{"yardstick":"f3","from":4,"to":5,"customers":12},"#
        + #"{"yardstick":"r1","from":null,"to":"2026-11-21","customers":0},"#
        + #"{"yardstick":"mMean","from":"4156.76","to":"4156.77","customers":0}],"#
        + #""alerts":{"raised":[],"cleared":[]},"duplicates":[],"next":null,"microseconds":612,"detail":null}"#)
  }

  @Test("has no time where a whole batch shares one")
  func untimed() {
    #expect(written(Outcome(), timed: false).contains(#""microseconds":null"#))
  }
}
