/// Which keys mean what, found stroke by stroke.
///
/// ```swift
/// var keys = KeyTrie<Command>()
/// try keys.bind([g, g], to: .top, label: "first row")
/// keys.lookup([g])  // .prefix([g → first row])
/// ```
package struct KeyTrie<Value: Sendable>: Sendable {
  /// A stroke that may follow those already pressed.
  package struct Continuation: Sendable {
    /// The stroke to press next.
    package let stroke: KeyStroke
    /// What it then does, or, if still more strokes follow, what they do, separated by commas.
    package let label: String
    /// What it runs; nothing if still more strokes follow.
    package let value: Value?
  }

  /// What the strokes pressed so far lead to.
  package enum Match: Sendable {
    /// They are bound to this.
    case value(Value)
    /// Something bound begins with them; these may follow, in the order they were bound.
    case prefix([Continuation])
    /// Nothing.
    case none
  }

  private struct Binding: Sendable {
    let keys: KeySequence
    let value: Value
    let label: String
  }

  private struct Node: Sendable {
    var binding: Binding?
    var children: [KeyStroke: Int] = [:]
    var order: [KeyStroke] = []
  }

  private var nodes = [Node()]

  /// Makes a trie in which nothing is bound.
  package init() {}

  /// Binds keys to a value.
  ///
  /// - Parameter label: what it does, as continuations show it.
  /// - Throws: `KeyConflict` if the keys are bound, begin a bound sequence, or begin with one; nothing is changed then.
  package mutating func bind(_ keys: KeySequence, to value: Value, label: String) throws(KeyConflict) {
    if let conflict = conflict(of: keys, label: label) { throw conflict }
    var at = 0
    for stroke in keys.strokes {
      if let next = nodes[at].children[stroke] {
        at = next
      } else {
        nodes.append(Node())
        nodes[at].children[stroke] = nodes.count - 1
        nodes[at].order.append(stroke)
        at = nodes.count - 1
      }
    }
    nodes[at].binding = Binding(keys: keys, value: value, label: label)
  }

  /// What these strokes lead to.
  ///
  /// - Complexity: O(*n*) in their number.
  package func lookup(_ strokes: [KeyStroke]) -> Match {
    var at = 0
    for stroke in strokes {
      guard let next = nodes[at].children[stroke] else { return .none }
      at = next
    }
    if let binding = nodes[at].binding { return .value(binding.value) }
    return .prefix(continuations(of: at))
  }

  private func continuations(of index: Int) -> [Continuation] {
    nodes[index].order.compactMap { stroke in
      nodes[index].children[stroke].map { child in
        Continuation(
          stroke: stroke, label: bindings(below: child).map(\.label).joined(separator: ", "),
          value: nodes[child].binding?.value)
      }
    }
  }

  private func bindings(below index: Int) -> [Binding] {
    if let binding = nodes[index].binding { return [binding] }
    return nodes[index].order.flatMap { stroke in nodes[index].children[stroke].map(bindings) ?? [] }
  }

  private func conflict(of keys: KeySequence, label: String) -> KeyConflict? {
    func conflict(_ reason: KeyConflict.Reason, with other: Binding?) -> KeyConflict {
      KeyConflict(
        keys: keys, label: label, otherKeys: other?.keys ?? [], otherLabel: other?.label ?? "", reason: reason)
    }
    guard !keys.strokes.isEmpty else { return conflict(.empty, with: nil) }
    var at = 0
    for stroke in keys.strokes {
      if let binding = nodes[at].binding { return conflict(.beginsWithShorter, with: binding) }
      guard let next = nodes[at].children[stroke] else { return nil }
      at = next
    }
    if let binding = nodes[at].binding { return conflict(.taken, with: binding) }
    return conflict(.beginsLonger, with: bindings(below: at).first)
  }
}
