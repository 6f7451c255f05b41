/// Room for the sums between one item and all others, used again for the next item.
struct SimilarityScratch {
  /// The items that share a subject, the item itself too, in the order found.
  private(set) var touched: [Int32] = []
  private(set) var products: [Double]
  private(set) var common: [Int32]
  /// The squares of the item's own values, over the subjects of both.
  private(set) var ownSquares: [Double]
  private(set) var otherSquares: [Double]

  init(items: Int) {
    products = Array(repeating: 0, count: items)
    common = Array(repeating: 0, count: items)
    ownSquares = products
    otherSquares = products
  }

  /// Sums over the subjects of an item.
  mutating func gather(_ item: Int, _ byItem: SparseRows, _ bySubject: SparseRows, squares: Bool) {
    clear()
    for place in byItem.range(item) {
      let own = byItem.values[place]
      for cell in bySubject.range(Int(byItem.columns[place])) {
        let other = Int(bySubject.columns[cell])
        if common[other] == 0 { touched.append(Int32(other)) }
        common[other] += 1
        products[other] += own * bySubject.values[cell]
        if squares {
          ownSquares[other] += own * own
          otherSquares[other] += bySubject.values[cell] * bySubject.values[cell]
        }
      }
    }
  }

  private mutating func clear() {
    for other in touched {
      products[Int(other)] = 0
      common[Int(other)] = 0
      ownSquares[Int(other)] = 0
      otherSquares[Int(other)] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }
}
