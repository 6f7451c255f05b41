import ArgumentParser
import BookStore
import Formats

/// Carries out `guanxi check [--hash]`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the file, its references and its chain of edits, or print the hash of its facts.",
    discussion: """
      The head is the hash of the last edit; keep it elsewhere to know later that nothing was cut off. With --hash only \
      one line is printed: a hash of all facts by source and key, which is the same for two books with the same facts.

      EXAMPLES:
        guanxi check
        guanxi check --hash --book copy.guanxi
      """)

  @Flag(help: "Print only the hash of the facts.")
  var hash = false

  @OptionGroup var options: ReadOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try options.open()
    if hash { try printHash(of: book) } else { try printCheck(of: book) }
  }

  private func printHash(of book: Book) throws {
    let hash = try book.factsHash()
    guard form.json else { return try StandardOutput.shared.line(hash) }
    try StandardOutput.shared.printJSON { json in
      json.object { $0.member("hash", hash) }
    }
  }

  private func printCheck(of book: Book) throws {
    let report = try book.check()
    let output = StandardOutput.shared
    if form.json {
      try output.printJSON { json in
        json.object { object in
          object.member("problems", report.problems) { $0.string($1) }
          object.member("journalEntries", report.journalEntries)
          object.member("head", report.head)
        }
      }
    } else {
      for problem in report.problems { try output.line(output.shown(problem)) }
      try output.line(
        report.problems.isEmpty ? "The book is sound." : "\(counted(report.problems.count, "problem")) found.")
      try output.line("\(counted(report.journalEntries, "edit")); head \(report.head ?? "none")")
    }
    if !report.problems.isEmpty { throw ExitCode(Guanxi.Status.refused) }
  }
}
