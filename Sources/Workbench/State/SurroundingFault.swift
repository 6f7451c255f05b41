/// What went wrong outside the book, with files that the workstation keeps for a person.
package enum SurroundingFault: Error, Hashable, Sendable {
  /// What is typed in forms cannot be kept for the case that the program ends.
  case cannotKeepDrafts(folder: String, reason: String)
  /// A form was not finished, but what was typed cannot be read; it was set aside there.
  case unreadableDraft(path: String)
  case noDemo(reason: String)
  /// The terminal has no clipboard, or none for so long a text.
  case notCopied

  /// What a person reads of it.
  package func sentence(_ words: Words) -> String {
    switch self {
    case .cannotKeepDrafts(let folder, let reason): words(.draftsNotKept, folder, reason)
    case .unreadableDraft(let path): words(.draftUnreadable, path)
    case .noDemo(let reason): words(.demoFailed, reason)
    case .notCopied: words[.copyFailed]
    }
  }
}
