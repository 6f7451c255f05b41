/// Finding one's way in the first minutes: the tour, and a book to try things on.
enum TourCommands {
  static let all: [Command] = [
    Command(
      "tour.start", "Tour",
      help: "Shows the most important keys one after the other; in an empty book, in a demo book.",
      keys: ["g ?"], scope: .desk
    ) { _ in .view { $0.startTour() } },
    Command(
      "tour.next", "Next step", hint: "next step", help: "Goes on without the key that the step teaches.",
      keys: ["Enter"], scope: .tour
    ) { _ in .view { $0.skipStep() } },
    Command(
      "tour.leave", "Leave the tour", hint: "end tour", help: "Leaves the tour where it is.", keys: ["Esc", "Ctrl-c"],
      scope: .tour
    ) { _ in .view { $0.leaveTour(.tourLeft) } },
    Command(
      "book.demo", "Demo book",
      help: "Opens a book of made-up customers to try things on; there, goes back to your own.", keys: ["g D"],
      scope: .desk
    ) { _ in .view { $0.visit() } },
  ]
}

/// A book that is to be opened in place of the one that is.
package enum OtherBook: Hashable, Sendable {
  /// One of made-up customers, with the tour begun or not.
  case demo(tour: Bool)
  /// The one that the person came from.
  case own
}

extension Desk {
  /// Whether the book has any customers, as far as the list has been read.
  package var hasCustomers: Bool { !customers.window.rows.isEmpty || customers.isFiltered }

  /// Goes to the demo book, or back from it.
  mutating func visit() {
    wantedBook = isDemo ? .own : .demo(tour: false)
    isClosed = true
  }

  /// Leaves the book: the demo book for one's own, which is where one came from, any other for the shell.
  mutating func leave() {
    if isDemo { wantedBook = .own }
    isClosed = true
  }
}
