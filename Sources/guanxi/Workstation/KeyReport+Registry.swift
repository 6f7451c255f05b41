import Workbench

extension KeyReport {
  /// The keys of the workstation, from the registry that its help and its palette use.
  static let standard = KeyReport(
    Registry.standard.commands(in: Scope.allCases).map { command in
      Line(
        scope: Words.english[command.scope.title], keys: command.keys, id: command.id,
        title: Words.english.title(of: command), help: Words.english.help(of: command))
    })
}
