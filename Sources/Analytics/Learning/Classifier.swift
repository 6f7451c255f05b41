/// Told how far a computation is, from 0 to 1; false gives it up.
package typealias ModelProgress = (_ done: Double) -> Bool

/// A model that learns from rows with a yes or no each how likely a yes is of another row.
///
/// Whatever conforms can be validated (``Validation``) and judged (``ModelVerdict``) like any other. Fitting is
/// deterministic: the same rows, labels and settings give the same model, bit by bit.
package protocol Classifier: Sendable {
  /// What is chosen before the data are seen.
  associatedtype Settings: Sendable

  /// Learns from rows.
  ///
  /// - Parameters:
  ///   - rows: one row an example, one column a feature, all finite.
  ///   - labels: as many as rows.
  ///   - settings: what was chosen before the data were seen.
  ///   - progress: asked now and then whether to go on.
  /// - Throws: `tooFew` under 5 examples of either label, `invalid` for what is not finite, `cancelled`.
  init(fitting rows: Matrix, labels: [Bool], settings: Settings, progress: ModelProgress) throws(ModelError)

  /// The probability of a yes, 0 to 1, of a row as wide as those it learnt from.
  func probability(of row: ArraySlice<Double>) -> Double
}

extension Classifier {
  /// Learns from rows, to the end.
  package init(fitting rows: Matrix, labels: [Bool], settings: Settings) throws(ModelError) {
    try self.init(fitting: rows, labels: labels, settings: settings) { _ in true }
  }

  /// The probability of a yes of every row.
  package func probabilities(of rows: Matrix) -> [Double] {
    (0..<rows.rows).map { probability(of: rows.row($0)) }
  }
}

/// What every learner asks of its examples.
enum Examples {
  /// The fewest examples of either label from which anything is learnt, a rule of Guanxi's own.
  static let fewest = 5

  /// Refuses examples from which nothing can be learnt.
  ///
  /// - Precondition: as many labels as rows.
  static func check(_ rows: Matrix, _ labels: [Bool]) throws(ModelError) {
    precondition(rows.rows == labels.count, "every row has a label")
    guard rows.columns > 0 else { throw .invalid("There is no column to learn from.") }
    let yes = labels.count(where: \.self)
    guard yes >= fewest else { throw .tooFew("examples of yes", found: yes, needed: fewest) }
    guard labels.count - yes >= fewest else {
      throw .tooFew("examples of no", found: labels.count - yes, needed: fewest)
    }
  }
}
