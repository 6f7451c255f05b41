import Foundation
import Testing

/// Flows of a person at the real program in a real terminal.
@Suite("At the desk", .serialized, .enabled("tmux is not installed") { TerminalSession.isPossible })
struct SessionTests {
  /// A demo book, and a person at it.
  ///
  /// - Parameter command: what stands before the program's name, and the arguments after the book's.
  private func desk(
    customers: Int = 40, width: Int = 120, height: Int = 40, _ command: (before: String, after: String) = ("", "")
  ) throws -> (Program, TerminalSession) {
    let program = try Program()
    try program.run("demo", "book.guanxi", "--customers", String(customers), "--as-of", "2026-11-21")
    return (program, try seat(at: program, width: width, height: height, command))
  }

  /// One more person at a book.
  private func seat(
    at program: Program, width: Int = 120, height: Int = 40, _ command: (before: String, after: String) = ("", "")
  ) throws -> TerminalSession {
    let executable = try Program.executable.path
    return try TerminalSession(
      "\(command.before) '\(executable)' open book.guanxi \(command.after)", in: program.folder, width: width,
      height: height)
  }

  @Test("filter to a customer, add an order, see the class change, take it back: everything is as before")
  func orderAndUndo() throws {
    let (program, session) = try desk()
    let before = try program.run("check", "--hash").output
    let small = ["list", "customers", "--where", "pyramid:small", "--sort", "-orders", "--limit", "1", "--json"]
    let customers = try program.run(small).json
    let name = try #require(customers.array?.first?["name"]?.string)
    try session.see("Enter open")
    try session.press("/")
    try session.type("\"\(name)\"")
    try session.press("Enter")
    try session.see("1 of 1")
    try session.press("o")
    try session.see("Order of")
    try session.type("250000")
    try session.press("C-s")
    try session.see("✓ Order 250,000.00")
    try session.see("champions")
    try session.see("vip · A ·")
    try #expect(program.run("check", "--hash").output != before)
    try #expect(program.run("recalculate", "--check").status == 0)
    try session.press("u")
    try session.see("✓ Taken back")
    try #expect(program.run("check", "--hash").output == before)
    try #expect(program.run("recalculate", "--check").status == 0)
    try session.press("Q")
    try session.see("status 0")
  }

  @Test("arrows, Enter, Esc and ? are enough to look round, at any size, and the terminal is left as it was")
  func lookRound() throws {
    let (program, session) = try desk(width: 80, height: 24)
    defer { withExtendedLifetime(program) {} }
    try session.see("Enter open")
    try session.press("Down", "Down", "Up", "Enter")
    try session.see("overview")
    try session.press("Escape")
    try session.see("name ▲")
    try session.press("?")
    try session.see("Esc close")
    try session.press("Escape")
    try session.see("Enter open")
    for (width, height) in [(40, 10), (20, 5), (1, 1), (200, 60), (120, 40)] {
      try session.resize(width: width, height: height)
      // tmux tells a program of sizes that follow each other quickly only now and then.
      Thread.sleep(forTimeInterval: 0.6)
    }
    try session.see("Funnel")
    try session.press("Q")
    try session.see("status 0")
    try session.see(" echo ")
    try session.see(" icanon ")
  }

  @Test("on a terminal that can only print, one thing stands in a line, and the same keys work")
  func linear() throws {
    let (program, session) = try desk(("TERM=dumb", "--linear"))
    try session.see("Customers, 40")
    try session.press("j")
    try session.see("2 of 40: ")
    try session.press("N")
    try session.see("what was said\ntext:")
    try session.type("likes tea")
    try session.press("C-s")
    try session.see("saved")
    try session.press("Q")
    try session.see("status 0")
    try session.see(" icanon ")
    #expect(try program.run("list", "touches", "--where", "\"likes tea\"", "--json").json.array?.count == 1)
  }

  @Test("where only ASCII is shown, names are readable all the same")
  func plainSigns() throws {
    let program = try Program()
    try program.run("create", "book.guanxi")
    try program.run("add", "customer", "name=Müller · Åkesson — Łódź", "--book", "book.guanxi")
    let session = try seat(at: program, ("LC_ALL=C LANG=C", ""))
    try session.see("Muller - Akesson - Lodz")
    try session.press("Q")
    try session.see("status 0")
  }

  @Test("in a Chinese locale the desk speaks Chinese")
  func chinese() throws {
    let (program, session) = try desk(("LC_ALL= LC_CTYPE=C.UTF-8 LC_MESSAGES=zh_CN.UTF-8", ""))
    defer { withExtendedLifetime(program) {} }
    try session.see("Enter 打开")
    try session.press("?")
    try session.see("Esc 关闭")
    try session.press("Escape")
    try session.press("Q")
    try session.see("status 0")
  }

  @Test("two people change the same field: the second sees both values, and what is chosen is on both screens")
  func sameField() throws {
    let (program, first) = try desk()
    let second = try seat(at: program)
    for session in [first, second] {
      try session.see("Enter open")
      try session.press("e")
      try session.type("city")
      try session.press("Enter")
      try session.see("leave")
      try session.press("C-u")
    }
    try second.type("Ghent")
    try second.press("C-s")
    try second.see("saved")
    try first.type("Bruges")
    try first.press("C-s")
    try first.see("somebody else saved first")
    try first.see("Ghent")
    try first.press("Enter")
    try first.see("✓")
    try second.see("Bruges")
    for session in [first, second] {
      try session.press("Q")
      try session.see("status 0")
    }
  }

  @Test("what another program commits is on the screen within a moment")
  func otherPeople() throws {
    let (program, session) = try desk()
    try session.see("of 40")
    try program.run("add", "customer", "name=Aachener Zeitung")
    try session.see("of 41")
    try session.see("Aachener Zeitung")
    try session.press("Q")
    try session.see("status 0")
  }

  @Test("what was typed survives a kill, is offered at the next start, and is saved as if nothing had been")
  func killedInAForm() throws {
    let (program, first) = try desk(customers: 5)
    first.closeTerminal()
    let executable = try Program.executable.path
    let session = try TerminalSession("sh -c 'echo $$ >pid; exec \(executable) open book.guanxi'", in: program.folder)
    try session.see("Enter open")
    try session.press("c")
    try session.type("she said 王 yes")
    try session.see("she said 王 yes")
    for _ in 0..<200 where try !program.drafts().contains(where: { $0.contains("王 yes") }) {
      Thread.sleep(forTimeInterval: 0.05)
    }
    let text = try program.read("pid")
    let id = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    kill(id, SIGKILL)
    try session.see("status")
    let second = try TerminalSession("'\(executable)' open book.guanxi", in: program.folder)
    try second.see("A form was not finished (g u opens it, g U drops it): Call with")
    try second.press("g", "u")
    try second.see("she said 王 yes")
    try second.press("C-s")
    try second.see("logged")
    try second.press("Q")
    try second.see("status 0")
    #expect(try program.drafts().isEmpty)
    #expect(try program.run("recalculate", "--check").status == 0)
    #expect(try program.run("list", "touches", "--json").output.contains("she said 王 yes"))
  }

  @Test("a terminal that is closed takes nothing of what was typed with it")
  func hangUpInAForm() throws {
    let (program, session) = try desk(customers: 5)
    try session.see("Enter open")
    try session.press("N")
    try session.type("half a note")
    // What is still on its way in the terminal goes with it.
    try session.see("half a note")
    session.closeTerminal()
    for _ in 0..<200 where try !program.drafts().contains(where: { $0.contains("half a note") }) {
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(try program.drafts().count == 1)
  }

  @Test("an empty book leads through the tour of a demo book and back, and is filled from a file")
  func firstMinutes() throws {
    let program = try Program()
    try program.run("create", "book.guanxi")
    try program.write("Name,City\nMüller GmbH,Köln\n株式会社 山田製作所,東京\n", to: "customers.csv")
    let session = try seat(at: program, width: 80, height: 24)
    try session.see("This book is empty.")
    try session.press("g", "?")
    try session.see("Tour, 1 of 11")
    try session.press("j")
    try session.see("Tour, 2 of 11")
    try session.press("Escape")
    try session.see("The tour is left.")
    try session.press("q")
    try session.see("This book is empty.")
    try session.press("g", "i")
    try session.see("customers.csv")
    try session.press("Enter")
    try session.see("customers.csv, 2 rows: what are they?")
    try session.press("Enter")
    try session.see("Bring in customers.csv as customers?")
    try session.press("y")
    try session.see("customers.csv: 2 new")
    try session.see("株式会社 山田製作所")
    try session.press("u")
    try session.see("Take back import of customers.csv?")
    try session.press("y")
    try session.see("This book is empty.")
    try session.press("Q")
    try session.see("status 0")
    #expect(try program.run("check").status == 0)
  }

  @Test("a long text is written in the person's editor while others go on editing the book")
  func editor() throws {
    let (program, other) = try desk(customers: 5)
    other.closeTerminal()
    let executable = try Program.executable.path
    try program.write(
      """
      #!/bin/sh
      '\(executable)' add customer name=Meanwhile --book book.guanxi
      printf 'one\\ntwo 王\\n' >"$1"
      """, to: "editor.sh")
    let session = try TerminalSession(
      "VISUAL='sh \(program.folder.path)/editor.sh' '\(executable)' open book.guanxi", in: program.folder)
    try session.see("Enter open")
    try session.press("N", "C-e")
    try session.see("2 lines; Ctrl-e opens them in an editor")
    try session.press("C-s")
    try session.see("saved")
    try session.press("Q")
    try session.see("status 0")
    #expect(try program.run("list", "touches", "--json").output.contains("one\\ntwo 王"))
    #expect(try program.run("list", "customers", "--json").output.contains("Meanwhile"))
  }
}

extension Program {
  /// The texts of the drafts that are kept.
  fileprivate func drafts() throws -> [String] {
    let place = folder.appendingPathComponent("state/guanxi/drafts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.compactMap { try? read("state/guanxi/drafts/\($0)") }
  }
}
