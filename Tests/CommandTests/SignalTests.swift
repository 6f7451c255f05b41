import Foundation
import Testing

/// Somebody ends the program from outside: what it has printed as done stays.
@Suite("A signal takes nothing back", .serialized)
struct SignalTests {
  @Test("an apply that is ended keeps every edit whose outcome it printed", arguments: [SIGTERM, SIGHUP, SIGINT])
  func apply(signal: Int32) throws {
    let program = try Program()
    try program.run("create", "book.guanxi")
    try program.run("add", "customer", "name=Müller")
    let process = try program.process(["apply", "-"])
    let (entry, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (entry, output)
    try start(process)
    let lines = String(repeating: #"{"add":"order","customer":1,"total":"19.90"}"# + "\n", count: 20)
    try entry.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    var printed = output.fileHandleForReading.availableData
    kill(process.processIdentifier, signal)
    // Whoever is asked by Ctrl-C ends after the line at hand.
    try entry.fileHandleForWriting.close()
    printed += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let acknowledged = printed.count { $0 == UInt8(ascii: "\n") }
    let kept = try program.run("list", "orders", "--json", "--limit", "1000").json.array?.count ?? 0
    #expect(acknowledged > 0)
    #expect((acknowledged...20).contains(kept))
    if signal != SIGINT { #expect(process.terminationStatus == signal) }
    try expectSound(program)
  }

  @Test("an import that is ended leaves whole batches, and the same file again brings the rest")
  func importing() throws {
    let program = try Program()
    try program.run("create", "book.guanxi")
    let rows = (1...3_000).map { "A\($0),K\($0 % 50),2026-11-\($0 % 20 + 1),P\($0 % 9),10.00" }
    try program.write("order,customer,date,product,amount\n" + rows.joined(separator: "\n") + "\n", to: "sales.csv")
    let process = try program.process(["import", "transactions", "sales.csv"])
    (process.standardOutput, process.standardError) = (Pipe(), Pipe())
    try start(process)
    Thread.sleep(forTimeInterval: 0.1)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == SIGTERM)
    try expectSound(program)
    try program.run("import", "transactions", "sales.csv")
    let overview = try program.run("report", "overview", "--json").json
    #expect(overview["orders"]?.integer == 3_000)
    try expectSound(program)
  }

  @Test(
    "a workstation that is ended gives the terminal back and says by what",
    .enabled("tmux is not installed") { TerminalSession.isPossible },
    arguments: [(SIGTERM, "status 143"), (SIGHUP, "status 129")])
  func workstation(signal: Int32, status: String) throws {
    let (program, session) = try desk()
    try session.press("u")
    try session.see("Taken back")
    kill(try process(of: program), signal)
    try session.see(status)
    try session.see(" icanon ")
    try session.see(" echo ")
    #expect(try program.run("list", "customers", "--json").json.array?.count == 1)
    try expectSound(program)
  }

  @Test(
    "a terminal that is closed takes the workstation along and nothing else",
    .enabled("tmux is not installed") { TerminalSession.isPossible })
  func closedTerminal() throws {
    let (program, session) = try desk()
    try session.press("u")
    try session.see("Taken back")
    let process = try process(of: program)
    session.closeTerminal()
    for _ in 0..<200 where kill(process, 0) == 0 { Thread.sleep(forTimeInterval: 0.05) }
    #expect(kill(process, 0) != 0)
    #expect(try program.run("list", "customers", "--json").json.array?.count == 1)
    try expectSound(program)
  }

  /// A workstation on a book of two customers, of whom the second can be taken back.
  private func desk() throws -> (Program, TerminalSession) {
    let program = try Program()
    try program.run("create", "book.guanxi")
    try program.run("add", "customer", "name=Müller")
    try program.run("add", "customer", "name=Åkesson")
    let executable = try Program.executable.path
    let session = try TerminalSession(
      "sh -c 'echo $$ > process; exec \"\(executable)\" open book.guanxi'", in: program.folder)
    try session.see("of 2")
    return (program, session)
  }

  /// Tests run on threads that block signals, and a program inherits that.
  private func start(_ process: Process) throws {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  private func process(of program: Program) throws -> pid_t {
    try #require(pid_t(program.read("process").trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  private func expectSound(_ program: Program, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try #expect(program.run("check").status == 0, sourceLocation: sourceLocation)
    try #expect(program.run("recalculate", "--check").status == 0, sourceLocation: sourceLocation)
  }
}
