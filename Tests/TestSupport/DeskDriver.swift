import Canvas
import Domain
import Keyboard
import Panes
import Workbench

/// Drives a desk by keys as the loop does, without a terminal; background reads are answered at once.
package final class DeskDriver {
  package private(set) var desk: Desk
  private let source: TemporaryBook
  private let size: Size
  private let glyphs: Glyphs
  private var frame: Painted
  /// What is asked for beside the desk and not answered but held.
  package var holding: Set<ReadTopic> = []
  package private(set) var held: [ReadRequest] = []

  package init(
    _ source: TemporaryBook, width: Int = 120, height: Int = 40, words: Words = .english,
    registry: Registry = .standard, themes: ThemeShelf = ThemeShelf(), macros: [Macro] = [], columns: [String] = [],
    files: @escaping @Sendable (String) -> [PathEntry] = { _ in [] }, isDemo: Bool = false, glyphs: Glyphs = .unicode
  ) {
    self.glyphs = glyphs
    self.source = source
    size = Size(width: width, height: height)
    desk = Desk(
      book: source.book, session: TemporaryBook.session(), words: words, registry: registry, themes: themes,
      macros: macros, columns: columns, files: files, isDemo: isDemo)
    frame = Screen.view(desk, size: size, glyphs: glyphs)
    settle()
  }

  /// Presses keys in the notation of `KeySequence`: `j j Enter`.
  @discardableResult
  package func press(_ keys: String) -> DeskDriver {
    for notation in keys.split(separator: " ") {
      guard let stroke = KeyStroke(String(notation)) else { continue }
      desk.handle(.key(stroke))
      settle()
    }
    return self
  }

  /// Moves the cursor of the list down to the customer whose name begins so.
  @discardableResult
  package func select(_ name: String) -> DeskDriver {
    press("1 g g")
    if desk.isZoomed { press("z") }
    for _ in 0..<100 where !customer.hasPrefix(name) { press("j") }
    return self
  }

  /// Moves the cursor of the place that has the focus down to the first line that shows a text.
  @discardableResult
  package func find(_ text: String) -> DeskDriver {
    press("g g")
    for _ in 0..<100 where !cursorLine.contains(text) { press("j") }
    return self
  }

  /// The line that the cursor of the place is on.
  package var cursorLine: String {
    let glyph = frame.surface.glyphs.cursor
    return screen.first { $0.contains(glyph) } ?? ""
  }

  /// Types text key by key.
  @discardableResult
  package func type(_ text: String) -> DeskDriver {
    for character in text {
      desk.handle(.key(KeyStroke(.character(character))))
      settle()
    }
    return self
  }

  /// Lets something happen.
  @discardableResult
  package func send(_ event: Event) -> DeskDriver {
    desk.handle(event)
    settle()
    return self
  }

  /// Clicks where a text is seen first; nothing happens where it is not.
  @discardableResult
  package func click(_ text: String) -> DeskDriver {
    for (row, line) in screen.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = frame.surface.columns(of: String(line[..<range.lowerBound]))
      if let target = frame.target(at: Point(x: column, y: row)) { send(.click(target)) }
      break
    }
    return self
  }

  /// What is seen, line by line.
  package var screen: [String] { frame.surface.lines() }

  /// The whole screen as one text.
  package var text: String { screen.joined(separator: "\n") }

  /// The name of the customer under the cursor.
  package var customer: String { desk.shownCustomer?.name ?? "" }

  /// The frame painted last, with what its parts stand for.
  package var painted: Painted { frame }

  /// The cells of that frame.
  package var surface: Surface { frame.surface }

  /// What is to be kept of the columns that were chosen last.
  package func takeColumnChoice() -> [String]? { desk.takeColumnChoice() }

  private func settle() {
    for _ in 0..<10 {
      desk.handle(.settled)
      for request in desk.takeRequests() {
        if holding.contains(request.topic) {
          held.append(request)
        } else {
          desk.handle(.answered(request.answer(from: source.book)))
        }
      }
      frame = Screen.view(desk, size: size, glyphs: glyphs, after: frame)
      let isChanged = desk.handle(.painted(frame.visibleRows))
      if !isChanged { return }
    }
  }
}

extension DeskDriver {
  /// Follows steps: keys in their notation, text to type after `=`, a customer to go to after `@`.
  @discardableResult
  package func follow(_ steps: [String]) -> DeskDriver {
    for step in steps {
      if step.hasPrefix("@") {
        select(String(step.dropFirst()))
      } else if step.hasPrefix("=") {
        type(String(step.dropFirst()))
      } else {
        press(step)
      }
    }
    return self
  }
}

/// Short, so that a failed expectation stays readable.
extension Desk: CustomStringConvertible {
  package var description: String { "the desk at \(focus)" }
}
