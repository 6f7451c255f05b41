/// A short walk through the desk, a step at a time.
package struct Tour: Hashable, Sendable {
  /// Something to learn: what is said, and the command that goes on when the person runs it.
  package struct Step: Hashable, Sendable {
    let phrase: Phrase
    let teaches: Command.ID
  }

  /// What is taught, in this order.
  static let steps = [
    Step(phrase: .tourMove, teaches: "move.down"),
    Step(phrase: .tourFilter, teaches: "filter.keep"),
    Step(phrase: .tourClear, teaches: "filter.clear"),
    Step(phrase: .tourOpen, teaches: "place.open"),
    Step(phrase: .tourSides, teaches: "tab.next"),
    Step(phrase: .tourWhy, teaches: "customer.why"),
    Step(phrase: .tourCall, teaches: "contact.call"),
    Step(phrase: .tourSave, teaches: "form.save"),
    Step(phrase: .tourUndo, teaches: "history.undo"),
    Step(phrase: .tourAlerts, teaches: "place.alerts"),
    Step(phrase: .tourHelp, teaches: "menu.close"),
  ]

  /// The step that is shown, from 0.
  var index = 0

  var step: Step { Tour.steps[index] }
}

extension Desk {
  /// What the tour says now, and which step of how many it is; nil while there is none.
  package var tourText: (title: String, text: String)? {
    tour.map { (words(.tourTitle, $0.index + 1, Tour.steps.count), words[$0.step.phrase]) }
  }

  /// Begins the tour; in a book without customers, in the demo book.
  mutating func startTour() {
    guard hasCustomers else {
      isClosed = true
      wantedBook = .demo(tour: true)
      return
    }
    tour = Tour()
    (focus, isZoomed) = (.customers, false)
  }

  /// Goes on when the command that the step teaches was run.
  mutating func noticeTour(_ id: Command.ID) {
    // Enter on the last field saves as well.
    let isSaved = id == "form.accept" && openForm == nil
    if tour?.step.teaches == id || isSaved && tour?.step.teaches == "form.save" { nextStep() }
  }

  /// Goes on; where the step teaches the key for opening, which is the same, it opens too.
  mutating func skipStep() {
    if tour?.step.teaches == "place.open" { carryOut(.run("place.open")) }
    nextStep()
  }

  private mutating func nextStep() {
    guard let index = tour?.index else { return }
    tour?.index = index + 1
    if index + 1 == Tour.steps.count { leaveTour(.tourDone) }
  }

  mutating func leaveTour(_ phrase: Phrase) {
    tour = nil
    say(words[phrase])
  }
}
