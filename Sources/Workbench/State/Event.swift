import Keyboard

/// Anything that happens to the desk: there is no other way for it to change.
package enum Event: Sendable {
  case key(KeyStroke)
  /// Text put in by the terminal: never keys.
  case paste(String)
  /// A click on something that was painted.
  case click(Target)
  /// The wheel over a pane, in rows; negative is up.
  case wheel(Place, Int)
  /// All pending input was taken: what is to be shown now is read.
  case settled
  /// A frame was painted: how many rows of each pane could be seen.
  case painted([Place: Int])
  /// Time passed, or another process may have committed.
  case tick
  /// No key for a while: time for upkeep.
  case idle
  /// Files of the person were read, and something is wrong with them: a sentence for each fault.
  case faults([String])
  /// Forms that were not finished in earlier sessions are there, the newest last.
  case drafts([Draft])
  /// An editor that was opened for a long text is closed: the text, or why there is none.
  case edited(Result<String, EditorFault>)
  /// Something is wrong with files beside the book.
  case surroundings(SurroundingFault)
  /// A file is being looked at or brought into the book.
  case importing(ImportNews)
  /// The demo book was opened, with the tour or without.
  case welcome(tour: Bool)
  /// A background read came back.
  case answered(ReadAnswer)
}

/// What a painted part of the screen stands for.
package enum Target: Hashable, Sendable {
  case place(Place)
  /// A row of a list by the id of its record.
  case row(Place, Int64)
  /// A row of a list that is held whole, of the card or of a grid, by its place.
  case line(Place, Int)
  /// The title of a column, by the field it sorts by.
  case column(String)
  case tab(CardTab)
  case side(SegmentSide)
  /// A key hint, by the id of its command.
  case command(String)
  case menuItem(Int)
  case formField(Int)
}
