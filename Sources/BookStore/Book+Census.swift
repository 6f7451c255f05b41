import Analytics
import Domain

extension Book {
  /// Cuts the census at the yardsticks of now where the population has doubled since it was last cut, so that class
  /// counts are read from its cells again and not customer by customer.
  ///
  /// Reads every customer of the population once: for the end of an import and for idle moments, never in an edit.
  func cutCensusIfGrown() throws {
    guard Book.hasGrown(try state()) else { return }
    try connection.transaction {
      var state = try self.state()
      guard Book.hasGrown(state) else { return }
      try Recalculation(connection: connection, today: session.today()).cutCensus(&state)
      try connection.keep(state)
    }
  }

  private static func hasGrown(_ state: BookState) -> Bool { state.population > 2 * state.cuts.population }
}
