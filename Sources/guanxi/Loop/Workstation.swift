import BookStore
import Canvas
import Glibc
import Panes
import Terminal
import Workbench

/// The loop: terminal events to the desk, the desk to panes, panes to the terminal; one thread.
final class Workstation {
  private var desk: Desk
  private let terminal: TerminalSession
  private var theme: Theme
  private let config: Config
  /// The file that macros are kept in.
  private let macros: String
  /// The file that the columns of lists are kept in.
  private let columns: String
  private let glyphs: Glyphs
  /// The message that was shown last.
  private var told: Message?
  private let answers = EventQueue()
  private let reader: BackgroundReader
  private let drafts: DraftKeeper
  private let imports: DeskImport
  private var frame: Painted
  /// Says what is new; nil where a screen is painted.
  private var speech: LinearSpeech?

  /// How long to wait for a key before looking at the clock and for other people's commits: short enough to see these
  /// within a second.
  private static let idleMilliseconds = 800

  init(
    desk: Desk, terminal: TerminalSession, theme: Theme, config: Config, macros: String, columns: String,
    drafts: DraftFolder?,
    session: Session, path: String
  ) {
    self.desk = desk
    self.terminal = terminal
    self.theme = theme
    self.config = config
    self.macros = macros
    self.columns = columns
    speech = terminal.isLinear ? LinearSpeech() : nil
    glyphs =
      terminal.isLinear || config.ambiguousWidth == .wide ? .ascii : config.signs.glyphs ?? terminal.capabilities.glyphs
    let (answers, waker) = (answers, terminal.waker)
    reader = BackgroundReader(path: path, session: session) { answer in
      answers.put(.answered(answer))
      waker.wake()
    }
    self.drafts = DraftKeeper(drafts, left: desk.unfinished) { fault in
      answers.put(.surroundings(fault))
      waker.wake()
    }
    imports = DeskImport(path) { news in
      answers.put(.importing(news))
      waker.wake()
    }
    frame = Screen.view(desk, size: terminal.size, glyphs: glyphs)
  }

  /// The book that the person went to; nil where they left.
  var wantedBook: OtherBook? { desk.wantedBook }

  /// Runs until the person leaves, the terminal is gone, or the system asks to end.
  ///
  /// - Returns: the signal that asked to end; nil when the person left.
  func run() -> Int32? {
    defer {
      // First of all: what ends the program may not wait for the rest.
      keepDrafts(isResting: true)
      drafts.close()
      imports.close()
      reader.close()
    }
    if speech != nil { terminal.say(desk.words[.linearWelcome] + "\r\n") }
    show()
    let clock = ContinuousClock()
    var looked = clock.now
    while !desk.isClosed {
      let events = terminal.events(timeoutMilliseconds: Self.idleMilliseconds)
      var isChanged = events.isEmpty && desk.handle(.idle)
      // Who never stops typing sees other people's commits too.
      if events.isEmpty || clock.now - looked > .milliseconds(Self.idleMilliseconds) {
        isChanged = desk.handle(.tick) || isChanged
        looked = clock.now
      }
      for event in events {
        if let signal = event.ending { return signal }
        let change = take(event)
        isChanged = isChanged || change
      }
      if isChanged, !desk.isClosed { show() }
      keepDrafts(isResting: events.isEmpty)
    }
    return nil
  }

  private func keepDrafts(isResting: Bool) {
    drafts.keep(desk.unfinished, isResting: isResting)
  }

  /// Gives an event to the desk.
  ///
  /// - Returns: whether the screen may look different now.
  private func take(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(let stroke): return desk.handle(.key(stroke))
    case .paste(let text): return desk.handle(.paste(text))
    case .pasteCut: return false
    case .mouse(let mouse): return take(mouse)
    case .resize: return true
    case .wake:
      return answers.take().reduce(false) { isChanged, event in desk.handle(event) || isChanged }
    case .resumed:
      terminal.redraw()
      desk.handle(.tick)
      return true
    case .hangup, .terminate: return false
    }
  }

  private func take(_ mouse: MouseEvent) -> Bool {
    switch mouse.kind {
    case .left: frame.target(at: mouse.point).map { desk.handle(.click($0)) } ?? false
    case .wheelUp: desk.handle(.wheel(frame.place(at: mouse.point) ?? desk.focus, -config.wheelRows))
    case .wheelDown: desk.handle(.wheel(frame.place(at: mouse.point) ?? desk.focus, config.wheelRows))
    case .middle, .right: false
    }
  }

  /// Reads what is to be shown, paints it, and reads once more where the frame has room for more rows than before.
  private func show() {
    keepMacros()
    keepColumns()
    desk.handle(.settled)
    paint()
    if desk.handle(.painted(frame.visibleRows)) { paint() }
    for request in desk.takeRequests() { reader.submit(request) }
    for wish in desk.takeImportWishes() { imports.carryOut(wish) }
    if desk.wantsRedraw {
      desk.wantsRedraw = false
      terminal.redraw()
    }
    if desk.wantsSuspension {
      desk.wantsSuspension = false
      keepDrafts(isResting: true)
      drafts.wait()
      terminal.stop()
    }
    if let text = desk.takeCopy(), !terminal.copyToClipboard(text) { desk.handle(.surroundings(.notCopied)) }
    openEditor()
    if desk.theme != theme.name { theme = ThemeFolder.themes().first { $0.name == desk.theme } ?? theme }
    present()
    ring()
  }

  /// Gives the terminal to an editor, if one is wished, for as long as it is open; the book is nobody's meanwhile.
  private func openEditor() {
    guard let text = desk.wantsEditor else { return }
    desk.wantsEditor = nil
    keepDrafts(isResting: true)
    drafts.wait()
    let result = terminal.suspend { () -> Result<String, EditorFault> in ExternalEditor.result(of: text) }
    desk.handle(.edited(result))
    desk.handle(.tick)
    desk.handle(.settled)
    paint()
  }

  private func keepMacros() {
    let changes = desk.takeMacroChanges()
    guard !changes.isEmpty else { return }
    do { try MacroFile.apply(changes, to: macros) } catch { desk.handle(.faults(["\(error)"])) }
  }

  private func keepColumns() {
    guard let chosen = desk.takeColumnChoice() else { return }
    do { try ColumnFile.keep(customers: chosen, at: columns) } catch { desk.handle(.faults(["\(error)"])) }
  }

  /// Rings once for each refusal, where that is wished.
  private func ring() {
    let isNews = desk.message != told
    told = desk.message
    if config.bell, isNews, told?.tone == .failure { terminal.ring() }
  }

  private func paint() {
    frame = Screen.view(desk, size: speech == nil ? terminal.size : LinearView.size, glyphs: glyphs, after: frame)
  }

  private func present() {
    guard speech != nil else {
      return terminal.present(frame.surface, theme: theme, depth: terminal.capabilities.depth)
    }
    if let text = speech?.text(for: LinearView(desk, frame)) { terminal.say(text) }
  }
}

extension Config.Signs {
  /// The signs; nil where the terminal is asked.
  fileprivate var glyphs: Glyphs? {
    switch self {
    case .auto: nil
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }
}

extension TerminalEvent {
  /// The signal that asks the program to end; a terminal that is gone is one too.
  fileprivate var ending: Int32? {
    switch self {
    case .hangup: SIGHUP
    case .terminate(let signal): signal
    default: nil
    }
  }
}
