/// Why a sequence of keys cannot be bound.
package struct KeyConflict: Error, Hashable, CustomStringConvertible {
  /// What stands in the way.
  package enum Reason: Hashable, Sendable {
    /// The same keys are bound already.
    case taken
    /// A bound sequence begins with these keys, so that pressing them could not run anything.
    case beginsLonger
    /// These keys begin with a bound sequence, so that the rest could never be pressed.
    case beginsWithShorter
    /// No keys at all.
    case empty
  }

  /// The keys that were to be bound.
  package let keys: KeySequence
  /// What the keys were to do.
  package let label: String
  /// The keys in the way.
  package let otherKeys: KeySequence
  /// What the keys in the way do.
  package let otherLabel: String
  /// In which way.
  package let reason: Reason

  /// A sentence that names both sides and says what to do.
  package var description: String {
    let other = "\"\(otherKeys)\" (\(otherLabel))"
    let problem =
      switch reason {
      case .taken: "these keys already mean \(otherLabel)"
      case .beginsLonger: "\(other) begins with them"
      case .beginsWithShorter: "they begin with \(other)"
      case .empty: "no key was given"
      }
    return "Keys \"\(keys)\" for \(label): \(problem); choose other keys for one of them."
  }
}
