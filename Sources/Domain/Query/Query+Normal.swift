extension Query {
  /// The same condition with every negation at a single word or condition, and no group directly in one of its own sort.
  ///
  ///     -(a or (b c))   becomes   -a (-b or -c)
  ///
  /// `.not(.everything)` holds for no record.
  package func normalized(negated: Bool = false) -> Query {
    switch self {
    case .everything, .word, .phrase, .condition: return negated ? .not(self) : self
    case .not(let inner): return inner.normalized(negated: !negated)
    case .all(let terms), .any(let terms):
      let isAll = if case .all = self { !negated } else { negated }
      return Query.joined(terms.map { $0.normalized(negated: negated) }, isAll: isAll)
    }
  }

  private static func joined(_ terms: [Query], isAll: Bool) -> Query {
    let neutral = isAll ? Query.everything : .not(.everything)
    let decisive = isAll ? Query.not(.everything) : .everything
    var flat: [Query] = []
    for term in terms where term != neutral {
      switch term {
      case decisive: return decisive
      case .all(let inner) where isAll: flat += inner
      case .any(let inner) where !isAll: flat += inner
      default: flat.append(term)
      }
    }
    if flat.count < 2 { return flat.first ?? neutral }
    return isAll ? .all(flat) : .any(flat)
  }
}
