import Workbench

extension KeyReport {
  /// The keys of a registry, which are those that help and palette show.
  init(_ registry: Registry) {
    self.init(
      registry.commands(in: Scope.allCases).map { command in
        Line(
          scope: Words.english[command.scope.title], keys: command.keys, id: command.id,
          title: Words.english.title(of: command), help: Words.english.help(of: command))
      })
  }
}
