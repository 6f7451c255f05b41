/// Which products were bought together: baskets of distinct products, numbered from 0.
///
/// All baskets lie in one array behind each other, so that a hundred thousand of them are read without a jump.
package struct Baskets: Hashable, Sendable {
  /// How many products there are.
  package let products: Int
  /// Where basket b begins, and, behind the last, where it ends.
  let starts: [Int]
  /// The products of all baskets, ascending within each.
  let contents: [Int32]

  /// Baskets of products 0 ..< `products`; a product twice in a basket counts once.
  ///
  /// - Throws: `ModelError.invalid` where a product has no such number.
  /// - Complexity: O(n log n) of the largest basket.
  package init(_ baskets: some Sequence<[Int]>, products: Int) throws(ModelError) {
    var starts = [0]
    var contents: [Int32] = []
    for basket in baskets {
      guard basket.allSatisfy({ (0..<products).contains($0) }) else {
        throw .invalid("A basket holds a product that is not among the \(products) known ones.")
      }
      for product in basket.sorted() where contents.count == starts[starts.count - 1] || contents.last != Int32(product)
      {
        contents.append(Int32(product))
      }
      starts.append(contents.count)
    }
    self.products = products
    self.starts = starts
    self.contents = contents
  }

  /// How many baskets there are, the empty ones too.
  package var count: Int { starts.count - 1 }

  /// The products of a basket, ascending.
  package func products(of basket: Int) -> [Int] { contents[range(basket)].map(Int.init) }

  /// How many baskets hold each product.
  package var frequencies: [Int] {
    var counts = Array(repeating: 0, count: products)
    for product in contents { counts[Int(product)] += 1 }
    return counts
  }

  /// The least number of baskets that is that share of them or more.
  package func count(forSupport share: Double) -> Int { max(1, Int((share * Double(count) - 1e-9).rounded(.up))) }

  func range(_ basket: Int) -> Range<Int> { starts[basket]..<starts[basket + 1] }
}
