/// Why one cell cannot be read: a sentence that quotes the cell.
package struct CellProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  package let reason: String

  /// A problem told in a whole sentence.
  package init(_ reason: String) { self.reason = reason }

  /// A sentence of the form “12,x” *what*, with a long cell cut.
  init(_ cell: some StringProtocol, _ what: String) {
    let shown = cell.prefix(40)
    reason = "“\(shown)\(shown.endIndex < cell.endIndex ? "…" : "")” \(what)"
  }

  init(_ cell: UnsafeRawBufferPointer, _ what: String) { self.init(String(decoding: cell, as: UTF8.self), what) }

  /// The sentence.
  package var description: String { reason }
}
