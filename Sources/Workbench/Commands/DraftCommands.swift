/// Forms that were not finished when a session ended.
enum DraftCommands {
  static let all: [Command] = [
    Command(
      "draft.open", "Open the unfinished form",
      help: "Opens the form that was open when the program last ended, with what was typed in it.", keys: ["g u"],
      scope: .desk, needs: [.draft]
    ) { _ in .view { $0.openDraft() } },
    Command(
      "draft.drop", "Drop the unfinished form",
      help: "Forgets what was typed when the program last ended, after a question that shows it.", keys: ["g U"],
      scope: .desk, needs: [.draft]
    ) { desk in desk.droppingDraft },
  ]
}
