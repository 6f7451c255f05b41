import Foundation

/// The most memory this process has had so far.
enum PeakMemory {
  /// The largest resident size in bytes; 0 where the system does not tell.
  static var bytes: Int64 {
    var usage = rusage()
    #if os(Linux)
      guard getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
      return Int64(usage.ru_maxrss) * 1024
    #else
      guard getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
      return Int64(usage.ru_maxrss)
    #endif
  }
}
