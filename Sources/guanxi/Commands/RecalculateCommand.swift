import ArgumentParser
import BookStore
import Formats

/// Carries out `guanxi recalculate [--check]`.
struct RecalculateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recalculate",
    abstract: "Compute everything that is derived again from the raw rows, or check that it is right.",
    discussion: """
      Nothing that people entered is touched. With --check nothing at all is changed: what differs is printed, and the \
      exit status is 1 if anything does.

      EXAMPLES:
        guanxi recalculate
        guanxi recalculate --check --json
      """)

  @Flag(help: "Change nothing; print what differs.")
  var check = false

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    if check { try compare() } else { try rebuild() }
  }

  private func rebuild() throws {
    let book = try book.open()
    let start = SystemClock.uptime()
    try book.recalculate()
    let seconds = SystemClock.uptime() - start
    let customers = try book.customerCount()
    let output = StandardOutput.shared
    guard form.json else {
      return try output.line("\(counted(customers, "customer")) recalculated in \(tenths(seconds)) s.")
    }
    try output.printJSON { json in
      json.object {
        $0.member("recalculated", customers)
        $0.member("seconds", (seconds * 1000).rounded() / 1000)
      }
    }
  }

  private func compare() throws {
    let book = try Book.open(at: book.path(), session: .system(), readOnly: true)
    let differences = try book.recalculateCheck()
    let checked = try book.customerCount()
    let output = StandardOutput.shared
    if form.json {
      try output.printJSON { json in
        json.object { object in
          object.member("checked", checked)
          object.member("differences", differences) { list, difference in
            list.object {
              $0.member("what", difference.what)
              $0.member("kept", difference.kept)
              $0.member("computed", difference.computed)
            }
          }
        }
      }
    } else {
      for difference in differences { try output.line(output.shown(difference.description)) }
      try output.line("\(counted(checked, "customer")) checked, \(counted(differences.count, "difference")).")
    }
    if !differences.isEmpty { throw ExitCode(Guanxi.Status.refused) }
  }
}
