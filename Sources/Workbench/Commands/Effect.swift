import Domain

/// What a command's action asks for; only the desk carries it out.
indirect enum Effect {
  case none
  /// A change of what is shown.
  case view((inout Desk) -> Void)
  /// Something laid over the desk that wants an answer.
  case prompt(Overlay)
  /// A change of the book, with what it is called when it is done.
  case edit(Edit, said: String)
  /// Another command.
  case run(Command.ID)
  /// A sentence, for instance why nothing was done.
  case say(String)
}
