/// Tells double clicks from two clicks.
struct ClickCounter {
  /// Presses of one button on one cell count together if not more than so many milliseconds lie between.
  static let patience = 400

  private var last: MouseEvent?
  private var lastTime = 0

  /// The event with its clicks counted.
  mutating func count(_ event: MouseEvent, at now: Int) -> MouseEvent {
    var event = event
    event.clicks = 1
    guard event.kind != .wheelUp, event.kind != .wheelDown else {
      last = nil
      return event
    }
    if let last, last.kind == event.kind, last.point == event.point, now - lastTime <= Self.patience {
      event.clicks = last.clicks + 1
    }
    last = event
    lastTime = now
    return event
  }
}
