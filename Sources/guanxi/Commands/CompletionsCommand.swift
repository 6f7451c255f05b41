import ArgumentParser

/// Carries out `guanxi completions SHELL`.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completions of all commands for a shell.",
    discussion: """
      EXAMPLES:
        guanxi completions bash > ~/.local/share/bash-completion/completions/guanxi
        guanxi completions zsh > ~/.zfunc/_guanxi
        guanxi completions fish > ~/.config/fish/completions/guanxi.fish
      """)

  /// The shells there are completions for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: ArgumentHelp("For which shell.", valueName: "shell"))
  var shell: Shell

  func run() throws {
    let shells: [Shell: CompletionShell] = [.bash: .bash, .zsh: .zsh, .fish: .fish]
    try StandardOutput.shared.line(GuanxiCommand.completionScript(for: shells[shell] ?? .bash))
  }
}
