import ArgumentParser
import BookStore
import Domain
import Formats

/// Carries out `guanxi apply FILE.jsonl`.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Carry out a stream of edits, one JSON object a line, and print one outcome a line.",
    discussion: """
      A refused line prints {"error":…,"line":n} and the rest goes on; the exit status is 3 then. Without --batch each \
      line is durable before its outcome is printed; with it each batch is.

      EXAMPLES:
        guanxi apply edits.jsonl
        producer | guanxi apply - --batch 1000

      The lines:
        {"add":"order","customer":1,"date":"2026-11-20","total":"19.90"}
        {"edit":"customer","id":7,"set":{"city":"Köln","phone":null}}
        {"delete":"order","id":9}
        {"merge":"customers","keep":1,"other":2}
        {"undo":{"last":1}}   {"undo":{"edit":512}}   {"redo":{}}
      """)

  @Argument(help: ArgumentHelp("A file of JSON lines, or - for standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("How many lines make one transaction.", valueName: "n"))
  var batch = 1

  @Flag(help: "Stop at the first line that is refused.")
  var stopOnError = false

  @OptionGroup var book: BookOptions

  @Flag(help: "Accepted for scripts: the output is always JSON.")
  var json = false

  func validate() throws {
    guard (1...10_000).contains(batch) else { throw ValidationError("--batch must lie between 1 and 10,000.") }
  }

  func run() throws {
    let lines = try LineReader(path: file)
    let book = try book.open()
    var stream = EditStream(book, batch: batch, stopsOnError: stopOnError)
    let reader = EditReader(FieldReader(book))
    Interruption.watch()
    do {
      while !stream.isStopped, !Interruption.isWanted {
        let wasRead: Void? = try lines.next(beforeReading: StandardOutput.shared.flush) { bytes in
          guard !bytes.isBlank else { return }
          try stream.take(number: lines.number) { read(bytes, reader) }
        }
        guard wasRead != nil else { break }
      }
      try stream.finish()
    } catch {
      // What came before is done and was printed.
      guard stream.done > 0 else { throw error }
      printError("\(error)")
      throw ExitCode(Guanxi.Status.partly)
    }
    book.close()
    if stream.refused > 0 { throw ExitCode(Guanxi.Status.partly) }
  }

  /// The edit of a line, or why there is none.
  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: EditReader) -> EditStream.Line {
    do {
      return .edit(try reader.edit(try JSONValue(parsing: bytes)))
    } catch {
      return .refused("\(error)")
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there are only spaces and tabs.
  fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
