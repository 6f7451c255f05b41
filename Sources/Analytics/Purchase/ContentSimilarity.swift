import RealModule

/// Which items are alike by what is said of them: category, maker, words.
///
/// The cosine over attributes, each weighted by how rare it is, ln(n / items that have it) (Spärck Jones 1972, “A
/// statistical interpretation of term specificity and its application in retrieval”). It needs no sale, so it speaks for
/// products that are new.
package enum ContentSimilarity {
  /// The comparison of items by attributes, which are numbered from 0.
  ///
  /// - Parameter attributes: of each item; twice counts once.
  /// - Throws: `ModelError.invalid` where an attribute has a negative number.
  package static func of(attributes: [[Int]]) throws(ModelError) -> ItemSimilarity {
    guard attributes.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
      throw .invalid("Attributes are numbered from 0.")
    }
    let distinct = attributes.map { Set($0).sorted() }
    let count = (distinct.compactMap(\.last).max() ?? -1) + 1
    var having = Array(repeating: 0, count: count)
    for list in distinct { for attribute in list { having[attribute] += 1 } }
    let cells = distinct.enumerated().flatMap { item, list in
      list.map { attribute in
        Interactions.Cell(
          subject: attribute, item: item, value: Double.log(Double(attributes.count) / Double(having[attribute])))
      }
    }
    return ItemSimilarity(try Interactions(subjects: count, items: attributes.count, cells: cells))
  }
}
