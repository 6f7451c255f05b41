import Canvas
import Dispatch
import Glibc
import Keyboard
import Testing

@testable import Terminal

@Suite("A session on a real terminal", .serialized)
struct TerminalSessionTests {
  private let terminal: PseudoTerminal

  init() throws {
    setenv("LC_ALL", "C.UTF-8", 1)
    terminal = try #require(PseudoTerminal())
  }

  private func open(_ name: String = "xterm-256color") throws(TerminalError) -> TerminalSession {
    try TerminalSession(.on(terminal.program, name))
  }

  private func surface(_ texts: [String], size: Size = Size(width: 80, height: 24)) -> Surface {
    var surface = Surface(size: size)
    for (y, text) in texts.enumerated() { surface.put(text, x: 0, y: y) }
    return surface
  }

  private func show(_ surface: Surface, _ session: TerminalSession) {
    session.present(surface, theme: .mono, depth: .ansi16)
  }

  @Test("the terminal is given back as it was")
  func givenBack() throws {
    let before = terminal.settings
    let session = try open()
    show(surface(["hello"]), session)
    #expect(terminal.settings != before)
    #expect(terminal.sent().contains("\u{1B}[?1049h"))
    session.close()
    session.close()
    #expect(terminal.settings == before)
    let sent = terminal.sent()
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1006l", "\u{1B}[?1l", "\u{1B}[?1049l"] {
      #expect(sent.contains(sequence))
    }
  }

  @Test("a session that is merely forgotten gives it back too")
  func forgotten() throws {
    let before = terminal.settings
    do { _ = try open() }
    #expect(terminal.settings == before)
  }

  @Test("what was typed is taken all at once")
  func typed() throws {
    let session = try open()
    defer { session.close() }
    terminal.type("jk\u{1B}[A\u{03}\u{1B}[200~a\rb\u{1B}[201~")
    #expect(
      session.events(timeoutMilliseconds: 2000) == [
        .key(KeyStroke(.character("j"))), .key(KeyStroke(.character("k"))), .key(KeyStroke(.up)),
        .key(KeyStroke(.character("c"), .control)), .paste("a\nb"),
      ])
    terminal.type("\u{1B}")
    #expect(session.events(timeoutMilliseconds: 2000) == [.key(KeyStroke(.escape))])
    #expect(session.events(timeoutMilliseconds: 0) == [])
  }

  @Test("the same surface sends nothing, and a changed line little more than itself")
  func differences() throws {
    let session = try open()
    defer { session.close() }
    show(surface(["one", "two 株式会社", "three"]), session)
    #expect(terminal.sent().contains("株式会社"))
    show(surface(["one", "two 株式会社", "three"]), session)
    #expect(terminal.sent() == "")
    show(surface(["one", "two 株式会社", "threX"]), session)
    let sent = terminal.sent()
    #expect(sent.contains("X") && !sent.contains("one") && sent.utf8.count < 20)
  }

  @Test("all is sent again when it is asked for")
  func redraw() throws {
    let session = try open()
    defer { session.close() }
    show(surface(["hello"]), session)
    _ = terminal.sent()
    session.redraw()
    #expect(terminal.sent().contains("hello"))
  }

  @Test("a surface of another size than the terminal is shown as far as it goes")
  func otherSizes() throws {
    let session = try open()
    defer { session.close() }
    for size in [Size(width: 200, height: 60), Size(width: 1, height: 1), .zero, Size(width: 79, height: 2)] {
      show(surface(Array(repeating: String(repeating: "株", count: 100), count: size.height), size: size), session)
    }
    #expect(terminal.sent().contains("株"))
  }

  @Test("the cursor is seen where the surface has it, and else is hidden")
  func cursor() throws {
    let session = try open()
    defer { session.close() }
    show(surface(["name:"]), session)
    #expect(terminal.sent().contains("\u{1B}[?25l"))
    var asking = surface(["name:"])
    asking.cursor = Point(x: 6, y: 0)
    show(asking, session)
    let sent = terminal.sent()
    #expect(sent.contains("\u{1B}[?25h"))
  }

  @Test("a new size is told")
  func resized() throws {
    let session = try open()
    defer { session.close() }
    #expect(session.size == Size(width: 80, height: 24))
    terminal.resize(width: 120, height: 40)
    kill(getpid(), SIGWINCH)
    #expect(session.events(timeoutMilliseconds: 2000) == [.resize(Size(width: 120, height: 40))])
    #expect(session.size == Size(width: 120, height: 40))
    show(surface(["", "wide"], size: session.size), session)
    #expect(terminal.sent().contains("wide"))
  }

  @Test("a request to end is told, so that all can be closed in order", arguments: [SIGTERM, SIGINT])
  func asked(signal: Int32) throws {
    let session = try open()
    defer { session.close() }
    kill(getpid(), signal)
    #expect(session.events(timeoutMilliseconds: 2000) == [.terminate(signal: signal)])
  }

  @Test("another thread can wake it, and many calls wake it once")
  func woken() throws {
    let session = try open()
    defer { session.close() }
    let waker = session.waker
    DispatchQueue.global().sync {
      for _ in 0..<1000 { waker.wake() }
    }
    #expect(session.events(timeoutMilliseconds: 2000) == [.wake])
    #expect(session.events(timeoutMilliseconds: 0) == [])
  }

  @Test("somebody else can have the terminal for a while")
  func suspended() throws {
    let before = terminal.settings
    let session = try open()
    defer { session.close() }
    show(surface(["hello"]), session)
    _ = terminal.sent()
    let during = session.suspend { (terminal.settings, terminal.sent()) }
    #expect(during.0 == before)
    #expect(during.1.contains("\u{1B}[?1049l"))
    #expect(terminal.settings != before)
    #expect(terminal.sent().contains("hello"))
  }

  @Test("a second session is refused, and the first goes on")
  func second() throws {
    let session = try open()
    defer { session.close() }
    #expect(throws: TerminalError.inUse) { _ = try open() }
    terminal.type("j")
    #expect(session.events(timeoutMilliseconds: 2000) == [.key(KeyStroke(.character("j")))])
  }

  @Test("what is no terminal, or not a usable one, is refused in words")
  func refused() throws {
    #expect(throws: TerminalError.dumb("dumb")) { _ = try open("dumb") }
    #expect(throws: TerminalError.unknown("no-such-terminal")) { _ = try open("no-such-terminal") }
    #expect(throws: TerminalError.unnamed) { _ = try open("") }
    let null = Glibc.open("/dev/null", O_RDWR)
    defer { Glibc.close(null) }
    #expect(throws: TerminalError.notATerminal(.input)) { _ = try TerminalSession(.on(null, "xterm")) }
    #expect(TerminalError.dumb("dumb").description.hasSuffix("."))
  }

  @Test("what the terminal can do is known")
  func capabilities() throws {
    let session = try open()
    #expect(session.capabilities.isUTF8)
    #expect(session.capabilities.depth == .indexed256)
    #expect(!session.capabilities.glyphs.isASCII)
    session.close()
    let console = try open("linux")
    #expect(console.capabilities.depth == .ansi16)
    #expect(console.capabilities.glyphs.isASCII)
    console.close()
  }
}

extension TerminalOptions {
  /// Both sides of one terminal.
  static func on(_ terminal: Int32, _ name: String) -> TerminalOptions {
    var options = TerminalOptions()
    options.input = terminal
    options.output = terminal
    options.name = name
    return options
  }
}
