import Domain

extension Book {
  /// Whether not everybody was reckoned by the newest models yet, as after a fit that was killed on the way.
  func isSpreading() throws(BookError) -> Bool {
    try reading { try FittedModels(connection: connection).isSpreading() }
  }

  /// Reckons by the newest models what is to be expected of everybody who was not yet, and in which stage they are.
  ///
  /// In short durable steps with a rest after each, so that edits of others pass between them. Stopped on the way, it is
  /// gone on with by the roll.
  ///
  /// - Parameter told: takes how many customers were reckoned so far.
  func spread(rest: () -> Void, told: (Int) throws -> Void = { _ in }) throws(BookError) {
    // A fit that comes in between spreads its own models.
    let fit = try reading { try connection.expecter().fit }
    var count = 0
    try renew(.byEarlierModels, rest: rest) { renewed in
      count += renewed
      try told(count)
    }
    try durably { try FittedModels(connection: connection).spread(upTo: fit) }
  }

  /// Carries what is to be expected of customers on earlier days forward to today, in such steps.
  ///
  /// - Returns: how many there were.
  func carryForward(rest: () -> Void) throws(BookError) -> Int {
    guard try reading({ try !connection.expecter().isEmpty }) else { return 0 }
    var count = 0
    try renew(.onEarlierDays, rest: rest) { count += $0 }
    return count
  }

  private static let renewedInStep = 200

  private func renew(
    _ due: ExpectationWriter.Due, rest: () -> Void, told: (Int) throws -> Void
  ) throws(BookError) {
    let expectations = ExpectationWriter(connection: connection, today: session.today())
    var last: Int64? = 0
    while let customer = last {
      let renewed = try durably {
        let step = try expectations.renew(due, after: customer, limit: Book.renewedInStep)
        if !step.turned.isEmpty { try turn(step.turned) }
        return step.renewed
      }
      last = renewed.last
      do { try told(renewed.count) } catch { throw BookError(error, path: info.path) }
      if last != nil { try pause(rest) }
    }
  }

  /// Reads the stages of customers anew.
  private func turn(_ customers: [Int64]) throws {
    let writer = try writer()
    for customer in customers { writer.derivation.agenda.touch(customer) }
    _ = try writer.derivation.settle(isReported: false)
    try connection.keep(writer.derivation.state)
  }

  /// A transaction of what follows from the facts, which no journal needs.
  private func durably<Result>(_ body: () throws -> Result) throws(BookError) -> Result {
    do { return try connection.transaction(body) } catch {
      forgetReads()
      throw BookError(error, path: info.path)
    }
  }
}
