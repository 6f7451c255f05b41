/// Why a model says nothing: what was given to it does not tell it enough, or makes no sense.
package enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are fewer observations than the model needs.
  case tooFew(String, found: Int, needed: Int)
  /// The data do not tell the parameters apart: what was found, as a sentence.
  case notIdentified(String)
  /// The search for the parameters did not end within its steps.
  case notConverged(steps: Int)
  /// What was given makes no sense: a sentence.
  case invalid(String)
  /// Somebody gave it up.
  case cancelled

  /// What went wrong and, where there is one, the next step, as a sentence.
  package var description: String {
    switch self {
    case .tooFew(let what, let found, let needed):
      "Too few \(what): \(found), and at least \(needed) are needed."
    case .notIdentified(let why): why
    case .notConverged(let steps): "No parameters were found within \(steps) steps; more data may help."
    case .invalid(let what): what
    case .cancelled: "It was given up."
    }
  }
}
