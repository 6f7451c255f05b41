extension Registry {
  /// The same commands with the keys that a person chose for some of them.
  ///
  /// - Parameter wishes: keys by command; ids of no command are passed over.
  /// - Returns: the commands, and what is wrong with the wishes. A command whose wish has a fault keeps its own keys,
  ///   so that all others can be had as they are wished.
  package func rebound(_ wishes: [Command.ID: [String]]) -> (registry: Registry, faults: [KeyFault]) {
    guard !wishes.isEmpty else { return (self, []) }
    var (kept, faults) = (wishes, [KeyFault]())
    for command in commands {
      guard let fault = wishes[command.id].flatMap(command.fault) else { continue }
      faults.append(fault)
      kept[command.id] = nil
    }
    while true {
      let registry = Registry(commands.map { $0.bound(to: kept[$0.id]) })
      guard let fault = registry.clashes(of: { kept[$0.id] != nil }).lazy.compactMap({ $0.fault(among: kept) }).first
      else { return (registry, faults) }
      faults.append(fault)
      kept[fault.command] = nil
    }
  }
}

extension Command {
  /// The command with other keys; as it is without any.
  fileprivate func bound(to keys: [String]?) -> Command {
    var command = self
    if let keys { command.keys = keys }
    return command
  }
}

extension KeyClash {
  /// The fault of the wish that is given up for it: of two, the one whose command is listed later.
  fileprivate func fault(among wishes: [Command.ID: [String]]) -> KeyFault? {
    guard let id = [second.id, first.id].first(where: { wishes[$0] != nil }) else { return nil }
    let (own, other) = sides(of: id)
    return KeyFault(command: id, reason: .clash(own: own.keys, other: other.keys, of: other.id))
  }
}
