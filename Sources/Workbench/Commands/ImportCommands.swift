/// Bringing what other programs hold into the book.
enum ImportCommands {
  static let all: [Command] = [
    Command(
      "book.import", "Import a file",
      help: "Asks for a file of customers, people, orders or other rows, says what it holds, and brings it in.",
      keys: ["g i"], scope: .desk, needs: [.right(.add, .customer)]
    ) { desk in
      guard desk.startsPrograms else { return .say(desk.words[.noFiles]) }
      guard desk.importing == nil else { return .say(desk.words[.importUnderWay]) }
      return desk.found == nil ? desk.choosingFile() : .view { $0.showFound() }
    }
  ]
}
