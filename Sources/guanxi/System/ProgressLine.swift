import Glibc

/// A line on the terminal that says how far long work is, with rate and time left; silent when errors are piped.
///
///     Importing online_retail.csv   312,000 rows   61 %   104,000/s   2 s left
struct ProgressLine {
  private let title: String
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = SystemClock.uptime()
  private var last = 0.0

  /// The least time between two paintings, in seconds.
  private static let pace = 0.1

  init(_ title: String, unit: String) {
    self.title = title
    self.unit = unit
  }

  /// Seconds since the work began.
  var seconds: Double { SystemClock.uptime() - start }

  /// - Parameters:
  ///   - done: how many rows, records or steps are done.
  ///   - fraction: which part of the whole that is, 0…1; nil where it is not known.
  mutating func show(_ done: Int, fraction: Double?) {
    guard isShown, seconds - last >= ProgressLine.pace else { return }
    last = seconds
    var parts = [title, "\(grouped(done)) \(unit)"]
    if let fraction { parts.append("\(Int(fraction * 100)) %") }
    parts.append("\(grouped(Int(Double(done) / max(seconds, 0.001))))/s")
    if let fraction, fraction > 0 { parts.append("\(Int((seconds * (1 - fraction) / fraction).rounded(.up))) s left") }
    writeError("\r\u{1B}[K" + parts.joined(separator: "   "))
  }

  /// Takes the line away.
  func clear() {
    if isShown, last > 0 { writeError("\r\u{1B}[K") }
  }
}
