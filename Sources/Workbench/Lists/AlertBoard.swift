import BookStore
import Domain

extension AlertRow: Identifiable {
  package var id: AlertKey { key }
}

/// What wants a hand: the alerts listed, and how many wait.
package struct AlertBoard {
  package internal(set) var list = ShortList<AlertRow>()
  /// How many wait by severity; nil while it is being counted.
  package internal(set) var count: AlertCount?
  /// Whether those already in hand are listed too.
  package internal(set) var showsAll = false
  /// Whether only those of the person who works here are listed and counted.
  package internal(set) var isMine = false
  /// The customer they are narrowed to.
  package internal(set) var customer: (id: Int64, name: String)?
  /// Counts the readings, so that the answer to an old one is known as such.
  var generation = 0

  /// How many are listed at most: the severest are what there is time for.
  static let limit = 500

  /// Which alerts are listed.
  func filter(user: Int64?) -> AlertFilter {
    AlertFilter(states: showsAll ? .all : .open, owner: isMine ? user : nil, customer: customer?.id)
  }

  /// Which alerts are counted in the top line.
  func waiting(user: Int64?) -> AlertFilter { AlertFilter(owner: isMine ? user : nil) }
}
