/// How far a fit has come.
package struct FitProgress: Hashable, Sendable {
  /// The customers that were read or written.
  package let customers: Int
  /// The share of all that is to be done, 0 to 1.
  package let fraction: Double
}

/// Tells how far a fit has come, and gives it up when the book was interrupted.
struct FitReporter {
  private let connection: Connection
  private let total: Int
  private let tell: (FitProgress) -> Void

  /// The shares of the whole at which customers are read, the model is found, and what it says is written.
  private static let (found, written) = (0.4, 0.6)

  /// - Parameter total: how many customers there are.
  init(_ connection: Connection, total: Int, _ tell: @escaping (FitProgress) -> Void) {
    (self.connection, self.total, self.tell) = (connection, max(1, total), tell)
  }

  /// So many customers were read.
  func read(_ count: Int) throws {
    guard count % 1_000 == 0 else { return }
    try report(count, Self.found * share(count))
  }

  /// So much of the model was found; false to give it up.
  func found(_ share: Double) -> Bool {
    tell(FitProgress(customers: total, fraction: Self.found + (Self.written - Self.found) * min(1, share)))
    return !connection.wasInterrupted
  }

  /// What is to be expected of so many customers was written.
  func wrote(_ count: Int) throws { try report(count, Self.written + (1 - Self.written) * share(count)) }

  private func share(_ count: Int) -> Double { min(1, Double(count) / Double(total)) }

  private func report(_ count: Int, _ fraction: Double) throws {
    tell(FitProgress(customers: count, fraction: fraction))
    if connection.wasInterrupted { throw BookError.interrupted }
  }
}
