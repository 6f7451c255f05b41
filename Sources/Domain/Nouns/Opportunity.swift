/// A deal in the sales pipeline.
package enum Opportunity {
  package static let fields =
    Field.identity + [
      Field("customer", .reference(.customer), "who may buy"),
      Field("name", .text, required: true, "what the deal is about"),
      Field("owner", .reference(.user), "the colleague who works on it"),
      Field("product", .reference(.product), "the product in question"),
      Field("stage", .choice(Pipeline.stages.map(\.name)), "where the deal stands"),
      Field("amount", .money, "what it may bring, or brought"),
      Field("opened", .day, "the day it began"),
      Field("closed", .day, "the day it is expected to close, or closed"),
      Field("reason", .text, "why it was won or lost"),
      Field("stageSince", .day, computed: true, "the day it entered its stage"),
      Field("contact", .reference(.contact), "the person who decides or asked"),
      Field("leadSource", .text, "how it came: web, fair, referral"),
      Field("probability", .integer, "percent, where somebody gave one"),
      Field("tags", .tags, "words to find the deal by"),
      Field("note", .note, "anything worth knowing"),
      Field.own,
    ]
}

/// A deal entering a stage.
package enum StageChange {
  package static let fields = [
    Field("opportunity", .reference(.opportunity), required: true, "the deal"),
    Field("day", .day, required: true, "the day"),
    Field("from", .text, "the stage before; none at the beginning"),
    Field("to", .text, required: true, "the stage entered"),
  ]
}

/// The stages a deal passes, as data.
package enum Pipeline {
  package enum Result: Hashable, Sendable { case open, won, lost }

  package struct Stage: Hashable, Sendable {
    package let name: String
    package let result: Result
  }

  /// In the order of the work; `archived` keeps a deal that ended without a decision.
  package static let stages = [
    Stage(name: "lead", result: .open), Stage(name: "visit", result: .open), Stage(name: "quote", result: .open),
    Stage(name: "contract", result: .open), Stage(name: "won", result: .won), Stage(name: "lost", result: .lost),
    Stage(name: "archived", result: .lost),
  ]

  package static let first = "lead"
  package static let openStages = stages.filter { $0.result == .open }.map(\.name)

  /// The stage of that name, or nil.
  package static func stage(_ name: String) -> Stage? { stages.first { $0.name == name } }

  /// The stage `steps` further along the work: from the last open stage forward is won, never beyond it, and never
  /// before the first.
  ///
  /// A closed deal goes back to the last open stage.
  package static func stage(from name: String, steps: Int) -> String {
    let here = openStages.firstIndex(of: name) ?? openStages.count
    return steps > 0 && here == openStages.count
      ? name : openStages[min(max(here + steps, 0), openStages.count - 1)]
  }
}
