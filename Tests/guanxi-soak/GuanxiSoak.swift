import ArgumentParser

/// Tries to lose what a book has acknowledged, and says what it found.
@main
struct GuanxiSoak: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxi-soak",
    abstract: "Kills, cuts, fills and damages books, and checks what is left.",
    discussion: """
      Each run prints its figures and its seed. The exit status is 0 when nothing was lost; else what was found is \
      printed, and the folder of the run is kept.
      """,
    subcommands: [
      KillsCommand.self, PowerCommand.self, FullCommand.self, DamageCommand.self, CrowdCommand.self, BusyCommand.self,
      WorkerCommand.self, LimitedCommand.self, ProbeCommand.self, CrowdWorkerCommand.self,
    ])
}

/// What a run found, or why it could not be made.
enum SoakError: Error, CustomStringConvertible {
  case found([String], folder: String)
  case ended(command: String, how: String, said: String)
  case system(what: String, path: String, detail: String)

  var description: String {
    switch self {
    case .found(let problems, let folder):
      (problems.prefix(20) + ["\(problems.count) found. The files are kept in \(folder)."]).joined(separator: "\n")
    case .ended(let command, let how, let said):
      "“guanxi-soak \(command)” \(how), which it must not. It said: \(said.isEmpty ? "nothing" : said)"
    case .system(let what, let path, let detail):
      "\(path) could not be \(what): \(detail). Set TMPDIR to another folder."
    }
  }
}
