/// The product categories that a customer owns, and those that it does not.
package struct Holdings: Hashable, Sendable {
  /// Ascending.
  package let owned: [Int]
  /// The most common among all customers first, ties by the lower number.
  package let missing: [Int]

  /// The holdings of every customer.
  ///
  /// - Parameters:
  ///   - categories: that each customer bought from, numbered from 0; twice counts once.
  ///   - count: how many categories there are.
  /// - Throws: `ModelError.invalid` where a category has no such number.
  package static func of(categories: [[Int]], count: Int) throws(ModelError) -> [Holdings] {
    let table = try Baskets(categories, products: count)
    let owners = table.frequencies
    let ranking = (0..<count).sorted { (owners[$1], $0) < (owners[$0], $1) }
    return (0..<table.count).map { customer in
      let owned = table.products(of: customer)
      let has = Set(owned)
      return Holdings(owned: owned, missing: ranking.filter { !has.contains($0) })
    }
  }
}
