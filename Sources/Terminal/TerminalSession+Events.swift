import CNcurses
import Canvas
import Glibc

extension TerminalSession {
  /// Waits for something to happen and returns all that has, in order.
  ///
  /// All input there is is taken first, so that many keys cost one painting.
  ///
  /// - Parameter timeoutMilliseconds: how long to wait; without end when not given.
  /// - Returns: nothing only if the time is over.
  package func events(timeoutMilliseconds: Int? = nil) -> [TerminalEvent] {
    guard isOpen else { return [.hangup] }
    let end = timeoutMilliseconds.map { MonotonicClock.milliseconds() + max(0, $0) }
    while true {
      var events = queued
      queued = []
      wait(until: events.isEmpty ? Self.earlier(end, decoder.deadline) : MonotonicClock.milliseconds())
      let now = MonotonicClock.milliseconds()
      events += readInput(at: now) + decoder.expire(at: now) + takeSignals()
      if isGone { events.append(.hangup) }
      if !events.isEmpty { return events }
      if let end, now >= end { return [] }
    }
  }

  /// Input is taken in pieces of so many bytes, and as many at once.
  private static let pieceSize = 16 * 1024
  private static let mostAtOnce = 16 * pieceSize

  private static func earlier(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  /// Waits for input, a signal or a call, but not longer than to a time.
  private func wait(until end: Int?) {
    var waited = [
      pollfd(fd: options.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.readFD, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = end.map { Int32(clamping: max(0, $0 - MonotonicClock.milliseconds())) } ?? -1
    poll(&waited, nfds_t(waited.count), milliseconds)
  }

  private var hasInput: Bool {
    var input = pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0
  }

  private func readInput(at now: Int) -> [TerminalEvent] {
    var input: [UInt8] = []
    while input.count < Self.mostAtOnce, hasInput {
      let before = input.count
      input.append(contentsOf: repeatElement(0, count: Self.pieceSize))
      let count = input.withUnsafeMutableBytes {
        read(options.input, $0.baseAddress?.advanced(by: before), Self.pieceSize)
      }
      let error = errno
      input.removeLast(Self.pieceSize - max(0, count))
      if count > 0 { continue }
      isGone = count == 0 || (error != EINTR && error != EAGAIN)
      break
    }
    return input.isEmpty ? [] : decoder.feed(input, at: now)
  }

  private func takeSignals() -> [TerminalEvent] {
    let woken = waker.drain()
    var events: [TerminalEvent] = woken.contains { $0 != UInt8(terminal_guard_byte) } ? [.wake] : []
    let signals = GuardSignals.take()
    if signals.contains(.resize), updateSize() { events.append(.resize(size)) }
    if signals.contains(.stop) {
      stop(group: false)
    } else if signals.contains(.continued), !signals.contains(.hangup) {
      // Stopped by force, with the terminal left as it was.
      leave()
      enter()
      queued.append(.resumed)
    }
    if signals.contains(.interrupt) { events.append(.terminate(signal: SIGINT)) }
    if signals.contains(.terminate) { events.append(.terminate(signal: SIGTERM)) }
    if signals.contains(.hangup) { events.append(.hangup) }
    defer { queued = [] }
    return events + queued
  }
}

/// What was signalled.
struct GuardSignals: OptionSet {
  let rawValue: UInt32

  static let terminate = GuardSignals(rawValue: UInt32(terminal_guard_terminate))
  static let hangup = GuardSignals(rawValue: UInt32(terminal_guard_hangup))
  static let interrupt = GuardSignals(rawValue: UInt32(terminal_guard_interrupt))
  static let stop = GuardSignals(rawValue: UInt32(terminal_guard_stop))
  static let continued = GuardSignals(rawValue: UInt32(terminal_guard_continue))
  static let resize = GuardSignals(rawValue: UInt32(terminal_guard_resize))

  /// Takes what was signalled since it was last asked.
  static func take() -> GuardSignals {
    GuardSignals(rawValue: terminal_guard_take())
  }
}
