import BookStore

/// What is shown of the customers in groups.
enum SegmentCommands {
  static let all: [Command] = [
    Command(
      "segments.right", "Right", help: "Moves one column to the right; in a list, turns to the next side.",
      keys: ["l", "Right"], scope: .segments
    ) { _ in .view { $0.moveSideways(by: 1) } },
    Command(
      "segments.left", "Left", help: "Moves one column to the left; in a list, turns to the previous side.",
      keys: ["h", "Left"], scope: .segments
    ) { _ in .view { $0.moveSideways(by: -1) } },
    Command(
      "segments.side.next", "Next side", hint: "side",
      help: "Turns to the next side: grid, groups, migration, Pareto curve, lifecycle.", keys: ["]"], scope: .segments
    ) { _ in .view { $0.turnSegments(by: 1) } },
    Command(
      "segments.side.previous", "Previous side", help: "Turns to the previous side.", keys: ["["], scope: .segments
    ) { _ in .view { $0.turnSegments(by: -1) } },
    Command(
      "segments.model.next", "Next model", hint: "model",
      help: "Groups the customers by the next model: segment, rfm8, rfm4, tier4, abc, pyramid, lifecycle.",
      keys: ["n"], scope: .segments
    ) { _ in .view { $0.turnModel(by: 1) } },
    Command(
      "segments.model.previous", "Previous model", help: "Groups the customers by the previous model.", keys: ["p"],
      scope: .segments
    ) { _ in .view { $0.turnModel(by: -1) } },
    Command(
      "segments.revenue", "Customers or revenue", hint: "revenue",
      help: "Shows in the grid what the customers of each cell bring, or how many they are.", keys: ["r"],
      scope: .segments
    ) { _ in
      .view { desk in
        desk.segments.side = .grid
        desk.segments.showsRevenue.toggle()
      }
    },
    Command(
      "segments.since", "Look back farther", hint: "since",
      help: "Compares with 7, 30, 90 or 365 days ago; the book is computed again as it was then, beside the desk.",
      keys: ["d"], scope: .segments
    ) { _ in .view { $0.turnSpan() } },
    Command(
      "segments.why", "Why", hint: "why", help: "Says who belongs to the group under the cursor.", keys: ["x"],
      scope: .segments
    ) { desk in desk.segmentRule.map { .prompt(.reading($0)) } ?? .say(desk.words[.noRule]) },
  ]
}
