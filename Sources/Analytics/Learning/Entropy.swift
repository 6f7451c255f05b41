import RealModule

/// How uncertain a yes or no is.
enum Entropy {
  /// Shannon's entropy in bits of a yes of this probability; 0 at 0 and 1.
  static func bits(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return 0 }
    return -(share * Double.log2(share) + (1 - share) * Double.log2(1 - share))
  }
}
