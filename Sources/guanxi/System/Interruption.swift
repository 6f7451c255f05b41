import Glibc
import Synchronization

/// Whether Ctrl-C was pressed, for work that stops between two steps rather than in the middle of one.
enum Interruption {
  private static let wasPressed = Atomic(false)

  /// From now on Ctrl-C is only noted; a second one ends the program at once.
  static func watch() {
    _ = wasPressed.load(ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.wasPressed.store(true, ordering: .relaxed)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
    sigaction(SIGINT, &action, nil)
  }

  static var isWanted: Bool { wasPressed.load(ordering: .relaxed) }
}
