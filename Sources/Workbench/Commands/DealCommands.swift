import BookStore
import Domain

/// The pipeline: adding deals, moving them, winning and losing them.
enum DealCommands {
  static let all: [Command] = [
    Command(
      "deal.forward", "Move the deal forward", hint: "forward", help: "Moves the deal one stage on.", keys: [">"],
      scope: .funnel, needs: [.deal, .right(.change, .opportunity)]
    ) { desk in move(desk, by: 1) },
    Command(
      "deal.back", "Move the deal back", hint: "back", help: "Moves the deal one stage back.", keys: ["<"],
      scope: .funnel, needs: [.deal, .right(.change, .opportunity)]
    ) { desk in move(desk, by: -1) },
    Command(
      "deal.column.next", "Next stage",
      help: "Goes to the deals of the next stage, where the stages stand side by side.",
      keys: ["l", "Right", "]"], scope: .funnel
    ) { desk in .view { desk.showsPipeline ? $0.moveColumn(by: 1) : $0.turn(by: 1) } },
    Command(
      "deal.column.previous", "Previous stage",
      help: "Goes to the deals of the stage before, where the stages stand side by side.", keys: ["h", "Left", "["],
      scope: .funnel
    ) { desk in .view { desk.showsPipeline ? $0.moveColumn(by: -1) : $0.turn(by: -1) } },
    Command(
      "deal.won", "Won", hint: "won", help: "Closes the deal as won today.", keys: ["w"], scope: .funnel,
      needs: [.deal, .right(.change, .opportunity)]
    ) { desk in
      guard let deal = desk.deal else { return .none }
      return .edit(
        .change(
          .opportunity, deal.id, ["stage": .text("won"), "closed": .day(desk.figures.today)],
          seen: ["stage": .text(deal.stage)]),
        said: desk.words(.dealWon, deal.name))
    },
    Command(
      "deal.lost", "Lost", hint: "lost", help: "Closes the deal as lost today and asks for the reason.", keys: ["X"],
      scope: .funnel, needs: [.deal, .right(.change, .opportunity)], action: lose),
    Command(
      "deal.add", "Add a deal", help: "Opens a form for a new deal of the customer.", keys: ["a"], scope: .funnel,
      needs: [.right(.add, .opportunity)]
    ) { desk in .prompt(.form(.deal(on: desk))) },
    Command(
      "deal.edit", "Edit the deal", help: "Opens the form with all fields of the deal.", keys: ["E", "e"],
      scope: .funnel, needs: [.deal, .right(.change, .opportunity)]
    ) { desk throws(BookError) in
      guard let deal = desk.deal else { return .none }
      return try desk.form(of: RecordReference(.opportunity, deal.id))
    },
    Command(
      "deal.delete", "Delete the deal", help: "Deletes the deal, after a question that names it.", keys: ["D"],
      scope: .funnel, needs: [.deal, .right(.delete, .opportunity)]
    ) { desk in
      guard let deal = desk.deal else { return .none }
      let words = desk.words
      return .prompt(
        .confirmation(
          Confirmation(
            words[.deleteTitle], lines: [TextLine(words(.deleteDeal, deal.name, deal.customer ?? words[.nothing]))],
            answer: words[.deletes], otherwise: words[.otherLeavesAll],
            effect: .edit(.delete(.opportunity, deal.id), said: words(.deleted, deal.name)))))
    },
  ]

  private static func move(_ desk: Desk, by steps: Int) -> Effect {
    guard let deal = desk.deal else { return .none }
    let words = desk.words
    let stage = Pipeline.stage(from: deal.stage, steps: steps)
    guard stage != deal.stage else {
      return .say(words(steps > 0 ? .dealAtEnd : .dealAtStart, deal.name, words.stage(deal.stage)))
    }
    return .edit(
      .change(.opportunity, deal.id, ["stage": .text(stage)], seen: ["stage": .text(deal.stage)]),
      said: words(.moved, deal.name, words.stage(deal.stage), words.stage(stage)))
  }

  @Sendable private static func lose(_ desk: Desk) throws(BookError) -> Effect {
    guard let deal = desk.deal else { return .none }
    let (words, today) = (desk.words, desk.figures.today)
    let field = FormField(
      Field("reason", .text, words[.reasonHelp]), words: words, required: true)
    let form = Form(words(.lostTitle, deal.name), fields: [field]) { typed in
      let values = typed.merging(["stage": .text("lost"), "closed": .day(today)]) { typed, _ in typed }
      let seen: FieldValues = ["stage": .text(deal.stage)]
      return .success((.change(.opportunity, deal.id, values, seen: seen), words(.dealLost, deal.name)))
    }
    return .prompt(.form(form))
  }
}
