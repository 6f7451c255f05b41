import Canvas
import Keyboard

/// Something the terminal, the system or a background job tells.
package enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(KeyStroke)
  /// A text was pasted, to be taken as text whatever it holds; its lines end with a line feed.
  case paste(String)
  /// The paste just reported was longer than `PasteCollector.limit`, and the rest of it was dropped.
  case pasteCut
  /// A button was pressed or the wheel was turned.
  case mouse(MouseEvent)
  /// The terminal has another size.
  case resize(Size)
  /// `TerminalWaker.wake()` was called, once or more often.
  case wake
  /// The process was stopped and goes on; all has to be painted again.
  case resumed
  /// The terminal is gone.
  case hangup
  /// The system asks the process to end, with this signal.
  case terminate(signal: Int32)
}

/// A press of a mouse button or a turn of the wheel.
package struct MouseEvent: Hashable, Sendable {
  /// What was pressed or turned.
  package enum Kind: Hashable, Sendable {
    case left, middle, right
    case wheelUp, wheelDown
  }

  /// The cell the pointer was on.
  package var point: Point
  /// What was pressed or turned.
  package var kind: Kind
  /// The keys held.
  package var modifiers: KeyStroke.Modifiers
  /// 2 for the second press of a double click; always 1 for the wheel.
  package var clicks: Int

  /// Makes an event.
  package init(point: Point, kind: Kind, modifiers: KeyStroke.Modifiers = [], clicks: Int = 1) {
    self.point = point
    self.kind = kind
    self.modifiers = modifiers
    self.clicks = clicks
  }
}
