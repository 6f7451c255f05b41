import Domain

extension TemporaryBook {
  /// The people, tasks, relations and views of the sample's customers.
  static let cards: [Edit] =
    people + tasks + [
      .add(
        .view,
        ["name": .text("Quiet"), "kind": .text("customer"), "query": .text("last>90d"), "sort": .text("-revenue")]),
      .add(
        .relation,
        ["customer": .reference(1), "type": .text("supplier"), "other": .reference(2), "since": .day(today + -900)]),
    ]

  private static let people: [Edit] = [
    .add(
      .contact,
      [
        "customer": .reference(1), "name": .text("Ursula Groß"), "title": .text("purchasing manager"),
        "roles": .tags(["decides", "pays"]), "email": .list(["gross@mueller.example", "u.gross@home.example"]),
        "phone": .list(["+49 221 5550143 (work)", "+49 171 5550144"]),
      ]),
    .add(.contact, ["customer": .reference(1), "name": .text("王 小明"), "title": .text("foreman, line 3")]),
    .add(.contact, ["customer": .reference(3), "name": .text("Åsa Lind"), "email": .list(["asa@akesson.example"])]),
  ]

  private static let tasks: [Edit] = [
    task(1, "Send the offer for line 4", inDays: -2), task(1, "Ask how the year went", inDays: 0, repeats: "yearly"),
    task(3, "Clear up invoice 8812", inDays: 3), task(nil, "Order new leaflets", inDays: nil),
  ]

  private static func task(_ customer: Int64?, _ subject: String, inDays days: Int?, repeats: String? = nil) -> Edit {
    .add(
      .task,
      [
        "customer": customer.map(FieldValue.reference) ?? .none, "subject": .text(subject), "state": .text("open"),
        "due": days.map { .day(today + $0) } ?? .none, "repeats": repeats.map(FieldValue.text) ?? .none,
      ])
  }
}
