/// The rows of a regression on one scale, a 1 for the intercept before each: laid out for fast sums of products.
///
/// Rows are padded with zeros to whole groups of four columns, so that every loop runs over vectors of four.
struct Design {
  typealias Four = SIMD4<Double>

  let rows: Int
  /// Columns with the intercept, without the padding.
  let width: Int
  /// Vectors of four in a row.
  let stride: Int
  let standardisation: Standardisation
  private var values: [Four]

  init(_ table: Matrix) throws(ModelError) {
    standardisation = try Standardisation(of: table)
    rows = table.rows
    width = table.columns + 1
    stride = (width + 3) / 4
    values = Array(repeating: .zero, count: rows * stride)
    let (means, scales) = (standardisation.means, standardisation.scales)
    let (columns, length) = (table.columns, stride * 4)
    values.withUnsafeMutableBytes { bytes in
      let flat = bytes.assumingMemoryBound(to: Double.self)
      table.values.withUnsafeBufferPointer { source in
        for row in 0..<table.rows {
          flat[row * length] = 1
          for column in 0..<columns {
            flat[row * length + column + 1] = (source[row * columns + column] - means[column]) * scales[column]
          }
        }
      }
    }
  }

  /// Hands every row in turn to a closure, or every so many-th.
  @inline(__always)
  func forEachRow(every step: Int = 1, _ body: (_ row: Int, _ values: UnsafePointer<Four>) -> Void) {
    values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      for row in Swift.stride(from: 0, to: rows, by: step) { body(row, base + row * stride) }
    }
  }

  /// A row times a padded list.
  func product(_ row: Int, _ list: [Four]) -> Double {
    var total = Four.zero
    for group in 0..<stride { total += values[row * stride + group] * list[group] }
    return total.sum()
  }

  /// Adds a multiple of a row to a padded list.
  func add(_ row: Int, times factor: Double, to list: inout [Four]) {
    for group in 0..<stride { list[group] += values[row * stride + group] * factor }
  }

  /// A list of numbers padded as the rows are.
  func padded(_ numbers: [Double]) -> [Four] {
    var fours = Array(repeating: Four.zero, count: stride)
    for (place, number) in numbers.enumerated() { fours[place / 4][place % 4] = number }
    return fours
  }

  /// The list without the padding.
  func plain(_ fours: [Four]) -> [Double] { (0..<width).map { fours[$0 / 4][$0 % 4] } }

  /// Σ weight · x · xᵀ over the rows, its lower half.
  ///
  /// Four rows go into the sum at a time, so that a cell is loaded and stored once for four products.
  ///
  /// - Complexity: O(rows · width² / 2).
  func gram(weights: [Double], every step: Int = 1) -> Matrix {
    var sums = Array(repeating: Four.zero, count: width * stride)
    let last = (rows - 1) / step
    sums.withUnsafeMutableBufferPointer { sums in
      values.withUnsafeBufferPointer { values in
        guard let cells = sums.baseAddress, let base = values.baseAddress else { return }
        func place(_ index: Int) -> UnsafePointer<Four> { base + min(index, last) * step * stride }
        func weight(_ index: Int) -> Double { index <= last ? weights[index * step] : 0 }
        for start in Swift.stride(from: 0, through: last, by: 4) {
          addFour(
            cells, (place(start), place(start + 1), place(start + 2), place(start + 3)),
            Four(weight(start), weight(start + 1), weight(start + 2), weight(start + 3)))
        }
      }
    }
    var gram = Matrix(rows: width, columns: width)
    for row in 0..<width {
      for column in 0...row { gram[row, column] = sums[row * stride + column / 4][column % 4] }
    }
    return gram
  }

  @inline(__always)
  private func addFour(
    _ cells: UnsafeMutablePointer<Four>,
    _ rows: (UnsafePointer<Four>, UnsafePointer<Four>, UnsafePointer<Four>, UnsafePointer<Four>), _ weight: Four
  ) {
    func flat(_ row: UnsafePointer<Four>) -> UnsafePointer<Double> {
      UnsafeRawPointer(row).assumingMemoryBound(to: Double.self)
    }
    let single = (flat(rows.0), flat(rows.1), flat(rows.2), flat(rows.3))
    for line in 0..<width {
      let (a, b) = (weight[0] * single.0[line], weight[1] * single.1[line])
      let (c, d) = (weight[2] * single.2[line], weight[3] * single.3[line])
      let cell = cells + line * stride
      for column in 0...(line / 4) {
        cell[column] += (rows.0[column] * a + rows.1[column] * b) + (rows.2[column] * c + rows.3[column] * d)
      }
    }
  }
}
