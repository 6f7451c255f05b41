/// Room for the sums between one item and all others, used again for the next item.
struct SimilarityScratch {
  /// The sums over the subjects of two items.
  struct Sums {
    var product = 0.0
    var common: Int32 = 0
  }

  /// The items that share a subject, the item itself too, in the order found.
  var touched: ArraySlice<Int32> { found[..<count] }
  private(set) var sums: [Sums]
  /// The squares of the item's own values and of the other's, over the subjects of both; empty unless asked for.
  private(set) var squares: [(own: Double, other: Double)] = []
  private var found: [Int32]
  private var count = 0

  init(items: Int, squares: Bool = false) {
    sums = Array(repeating: Sums(), count: items)
    found = Array(repeating: 0, count: items)
    if squares { self.squares = Array(repeating: (0, 0), count: items) }
  }

  /// Sums over the subjects of an item.
  mutating func gather(_ item: Int, _ byItem: SparseRows, _ bySubject: SparseRows) {
    clear()
    var count = 0
    sums.withUnsafeMutableBufferPointer { sums in
      found.withUnsafeMutableBufferPointer { found in
        for place in byItem.range(item) {
          let own = byItem.values[place]
          for cell in bySubject.range(Int(byItem.columns[place])) {
            let other = Int(bySubject.columns[cell])
            if sums[other].common == 0 {
              found[count] = Int32(other)
              count += 1
            }
            sums[other].common += 1
            sums[other].product += own * bySubject.values[cell]
          }
        }
      }
    }
    self.count = count
    if !squares.isEmpty { square(item, byItem, bySubject) }
  }

  private mutating func square(_ item: Int, _ byItem: SparseRows, _ bySubject: SparseRows) {
    for place in byItem.range(item) {
      let own = byItem.values[place]
      for cell in bySubject.range(Int(byItem.columns[place])) {
        let other = Int(bySubject.columns[cell])
        squares[other].own += own * own
        squares[other].other += bySubject.values[cell] * bySubject.values[cell]
      }
    }
  }

  private mutating func clear() {
    for place in 0..<count {
      sums[Int(found[place])] = Sums()
      if !squares.isEmpty { squares[Int(found[place])] = (0, 0) }
    }
    count = 0
  }
}
