/// The numbers under which ncurses knows pairs of colours, given out as they are needed.
struct PairTable {
  /// Numbers there are, counted with 0.
  let capacity: Int32
  private var numbers: [ColorPair: Int32] = [ColorPair(): 0]

  /// Makes a table in which only the terminal's default pair has a number.
  init(capacity: Int32) {
    self.capacity = capacity
  }

  /// The number of a pair; 0, which is the default pair, when no more can be defined.
  ///
  /// - Parameter define: tells ncurses of a new pair; whether that succeeded.
  mutating func number(of pair: ColorPair, define: (Int32, ColorPair) -> Bool) -> Int32 {
    if let number = numbers[pair] { return number }
    let number = Int32(numbers.count)
    guard number < capacity, define(number, pair) else { return 0 }
    numbers[pair] = number
    return number
  }
}
