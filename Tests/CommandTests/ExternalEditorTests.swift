import Foundation
import Testing
import Workbench

@testable import guanxi

@Suite("An editor for long text")
struct ExternalEditorTests {
  private func edit(_ script: String, _ text: String = "before") throws -> Result<String, EditorFault> {
    let program = try Program()
    try program.write(script, to: "editor")
    let editor = ExternalEditor(command: "sh '\(program.folder.path)/editor'")
    do throws(EditorFault) { return .success(try editor.edit(text)) } catch { return .failure(error) }
  }

  @Test("is given the text in a file of one's own and gives back what it wrote")
  func writes() throws {
    #expect(try edit("stat -c %a \"$1\" >>\"$1\"") == .success("before\n600\n"))
    #expect(try edit("printf '王\\n' >\"$1\"", "") == .success("王\n"))
  }

  @Test("that fails or is not there leaves the text as it was")
  func fails() throws {
    guard case .failure(.ended(_, 3)) = try edit("exit 3") else { return #expect(Bool(false), "not told") }
    #expect(throws: EditorFault.notStarted(editor: "/no/such/editor", reason: "No such file or directory")) {
      try ExternalEditor(command: "/no/such/editor").edit("before")
    }
  }

  @Test("that writes no text keeps what it wrote where one finds it")
  func noText() throws {
    guard case .failure(.notText(let kept)) = try edit("printf '\\377' >\"$1\"") else {
      return #expect(Bool(false), "taken for text")
    }
    defer { try? FileManager.default.removeItem(atPath: (kept as NSString).deletingLastPathComponent) }
    #expect(try Data(contentsOf: URL(filePath: kept)) == Data([0xFF]))
    guard case .failure(.tooLong(let long)) = try edit("head -c 100001 /dev/zero | tr '\\0' x >\"$1\"") else {
      return #expect(Bool(false), "taken whole")
    }
    try? FileManager.default.removeItem(atPath: (long as NSString).deletingLastPathComponent)
  }
}
