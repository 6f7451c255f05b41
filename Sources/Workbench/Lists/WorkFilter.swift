import Domain

/// What narrows the deals or the tickets down: the open ones, unless the filter itself speaks of states.
package struct WorkFilter {
  /// The filter as it was written.
  package internal(set) var text = ""
  /// What the filter means.
  var query = Query.everything
  /// The fields that speak of states.
  let states: Set<String>

  init(states: Set<String>) {
    self.states = states
  }

  /// Whether only some of the open ones are listed, or others.
  package var isFiltered: Bool { query != .everything }

  /// What is listed, of one customer where one is given.
  func query(of customer: Int64?) -> Query {
    var parts = query.mentions(states) ? [] : [Query.compare(field: "is", .equal, "open")]
    if isFiltered { parts.append(query) }
    if let customer { parts.append(.compare(field: "customer", .equal, String(customer))) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }
}

extension Query {
  /// Whether a condition on one of the fields is part of it.
  func mentions(_ fields: Set<String>) -> Bool {
    switch self {
    case .everything, .word, .phrase: false
    case .condition(let condition): fields.contains(condition.field.content)
    case .not(let part): part.mentions(fields)
    case .all(let parts), .any(let parts): parts.contains { $0.mentions(fields) }
    }
  }
}
