extension JSONWriter {
  /// Writes a member with a string, null where there is none.
  package mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member with a whole number, null where there is none.
  package mutating func member(_ name: String, _ number: (some BinaryInteger)?) {
    self.name(name)
    if let number { integer(number) } else { null() }
  }

  /// Writes a member with a number, null where there is none.
  package mutating func member(_ name: String, _ number: Double?) {
    self.name(name)
    if let number { real(number) } else { null() }
  }

  /// Writes a member with a truth, null where there is none.
  package mutating func member(_ name: String, _ truth: Bool?) {
    self.name(name)
    if let truth { bool(truth) } else { null() }
  }

  /// Writes a member that is null.
  package mutating func nullMember(_ name: String) {
    self.name(name)
    null()
  }

  /// Writes a member with an object.
  package mutating func member(_ name: String, object body: (inout JSONWriter) throws -> Void) rethrows {
    self.name(name)
    try object(body)
  }

  /// Writes a member with an array of what `body` writes for each element.
  package mutating func member<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    self.name(name)
    try array { for element in elements { try body(&$0, element) } }
  }
}
