/// Who had to do with what, and how much: ratings, purchases, or signals weaker than those.
///
/// A sparse table of subjects (customers, baskets or attributes) by items, kept once by subject and once by item.
package struct Interactions: Hashable, Sendable {
  /// One cell that is not empty.
  package struct Cell: Hashable, Sendable {
    /// From 0.
    package let subject: Int
    /// From 0.
    package let item: Int
    /// A rating, an amount or a weight; 0 is kept as a cell.
    package let value: Double

    /// A cell; 1 for that something was.
    package init(subject: Int, item: Int, value: Double = 1) {
      self.subject = subject
      self.item = item
      self.value = value
    }
  }

  /// How many subjects there are.
  package let subjects: Int
  /// How many items there are.
  package let items: Int
  let bySubject: SparseRows
  let byItem: SparseRows

  /// A table of cells; cells of the same place are added.
  ///
  /// - Throws: `ModelError.invalid` where a cell lies outside or its value is no number.
  /// - Complexity: O(n log n).
  package init(subjects: Int, items: Int, cells: [Cell]) throws(ModelError) {
    for cell in cells {
      guard (0..<subjects).contains(cell.subject), (0..<items).contains(cell.item), cell.value.isFinite else {
        throw .invalid(
          "Subject \(cell.subject) and item \(cell.item) lie outside the table, or their value is no number.")
      }
    }
    self.subjects = subjects
    self.items = items
    bySubject = SparseRows(rows: subjects, summing: cells.map { ($0.subject, $0.item, $0.value) })
    byItem = bySubject.transposed(columns: items)
  }

  /// A table of customers by what each ever bought, 1 for every product.
  package init(customers: Baskets) { self.init(orders: customers, largest: .max) }

  /// A table of orders, 1 for every product in them.
  ///
  /// - Parameters:
  ///   - orders: the products of each.
  ///   - largest: an order of more products is left empty: what a wholesaler orders together says little, and costs
  ///     the square of its size.
  package init(orders: Baskets, largest: Int = 100) {
    subjects = orders.count
    items = orders.products
    let rows = (0..<orders.count).lazy.map { order in
      let range = orders.range(order)
      return orders.contents[range.count > largest ? range.lowerBound..<range.lowerBound : range]
    }
    bySubject = SparseRows(ones: rows)
    byItem = bySubject.transposed(columns: items)
  }

  /// The items of a subject with their values, ascending by item.
  package func items(of subject: Int) -> [(item: Int, value: Double)] {
    bySubject.range(subject).map { (Int(bySubject.columns[$0]), bySubject.values[$0]) }
  }

  /// How many subjects an item has.
  package func subjects(of item: Int) -> Int { byItem.range(item).count }
}
