import Synchronization
import Workbench

/// What happened on other threads, on its way to the loop.
final class EventQueue: Sendable {
  private let waiting = Mutex<[Event]>([])

  /// Called on any thread.
  func put(_ event: Event) {
    waiting.withLock { $0.append(event) }
  }

  /// Called by the loop.
  func take() -> [Event] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
