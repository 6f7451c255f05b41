/// A colleague who works with the book.
package enum User {
  package static let fields =
    Field.identity + [
      Field("name", .text, required: true, "the name used to sign edits and to own records"),
      Field("fullName", .text, "the person's whole name"),
      Field("role", .choice(Role.allCases.map(\.rawValue)), "what the colleague may do"),
      Field("team", .text, "the team"),
      Field("manager", .text, "the manager"),
      Field("email", .text, "e-mail address"),
      Field("disabled", .flag, "has left and may do nothing any more"),
    ]
}

/// What a colleague may do, as a row of the table ``Rights``.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case admin, manager, sales, support, marketing, auditor
}
