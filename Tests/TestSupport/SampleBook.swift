import Domain

extension TemporaryBook {
  /// A small firm's book: names of many scripts, orders, deals, tickets, touches, people and tasks.
  package static func sample() throws -> TemporaryBook {
    let made = try TemporaryBook()
    try made.commit(customers.map { .add(.customer, $0) })
    try made.commit(extras.map { .add(.customer, ["name": .text($0)]) })
    try made.commit(orders)
    try made.commit(deals)
    try made.commit(tickets)
    try made.commit(touches)
    try made.commit(cards)
    return made
  }

  /// The ids of the sample's customers, in the order they were added.
  package enum Sample {
    package static let muller: Int64 = 1
    package static let yamada: Int64 = 2
    package static let akesson: Int64 = 3
    package static let kite: Int64 = 4
    package static let malicious: Int64 = 5
    package static let silent: Int64 = 6
    /// Customers in all.
    package static let count = 46
  }

  private static let customers: [FieldValues] = [
    [
      "name": .text("Müller Maschinenbau GmbH"), "kind": .text("organisation"), "city": .text("Köln"),
      "country": .text("Germany"), "email": .text("einkauf@mueller.example"), "phone": .text("+49 221 5550142"),
      "tags": .tags(["fair", "key"]), "note": .text("Prefers to be called before ten."),
    ],
    ["name": .text("株式会社 山田製作所"), "city": .text("大阪"), "country": .text("日本")],
    // The ring is a combining character.
    ["name": .text("A\u{30A}kesson & So\u{308}ner AB"), "city": .text("Malmö"), "country": .text("Sweden")],
    ["name": .text("Blue Kite Ltd"), "city": .text("Leeds"), "country": .text("United Kingdom")],
    ["name": .text("Evil\u{1B}[31m Corp\u{7}\u{202E}txt"), "city": .text("No\nwhere")],
    ["name": .text("Zeta Silent OHG"), "city": .text("Bonn"), "country": .text("Germany")],
  ]

  private static let extras = (1...40).map { "Northwind \($0 < 10 ? "0" : "")\($0)" }

  private static let orders: [Edit] =
    [
      order(1, daysAgo: 3, "8120.00"), order(1, daysAgo: 34, "7900.00"), order(1, daysAgo: 66, "6400.50"),
      order(1, daysAgo: 97, "5210.00"), order(2, daysAgo: 12, "9600.00"), order(2, daysAgo: 70, "4300.00"),
      order(3, daysAgo: 94, "4120.00"), order(3, daysAgo: 200, "3900.00"), order(3, daysAgo: 300, "-120.00"),
      order(4, daysAgo: 40, "512.30"), order(5, daysAgo: 500, "19.90"),
    ] + (0..<40).map { order(Int64(7 + $0), daysAgo: 5 + $0 * 9, "\(100 + $0 * 13).00") }

  private static func order(_ customer: Int64, daysAgo: Int, _ total: String) -> Edit {
    let amount = Money(total, in: .euro) ?? .zero
    return .add(
      .order, ["customer": .reference(customer), "date": .day(today + -daysAgo), "total": .money(amount)])
  }

  private static let deals: [Edit] = [
    deal(1, "Line 4", "lead", "48000"), deal(1, "Spare parts 2027", "contract", "12500"),
    deal(2, "Press refit", "quote", "87000"), deal(3, "Service plan", "visit", "6400"),
    deal(4, "Kite frames", "lead", "950"), deal(3, "Old press", "lost", "20000"), deal(2, "Jig", "won", "7300"),
  ]

  private static func deal(_ customer: Int64, _ name: String, _ stage: String, _ amount: String) -> Edit {
    .add(
      .opportunity,
      [
        "customer": .reference(customer), "name": .text(name), "stage": .text(stage),
        "amount": .money(Money(amount, in: .euro) ?? .zero), "opened": .day(today + -30),
      ])
  }

  private static let tickets: [Edit] = [
    ticket(1, "Line 3 stops after warm-up", "urgent", minutes: -42),
    ticket(3, "Invoice 8812 wrong", "high", minutes: 18),
    ticket(4, "How to export?", "normal", minutes: 185), ticket(nil, "Hello\u{1B}]0;owned\u{7}", "low", minutes: 6000),
  ]

  private static func ticket(_ customer: Int64?, _ subject: String, _ priority: String, minutes: Int) -> Edit {
    .add(
      .ticket,
      [
        "customer": customer.map(FieldValue.reference) ?? .none, "subject": .text(subject),
        "priority": .text(priority), "state": .text("open"), "opened": .instant(now + -7200),
        "due": .instant(now + minutes * 60),
      ])
  }

  private static let touches: [Edit] = [
    .add(
      .touch,
      [
        "customer": .reference(1), "channel": .text("visit"), "at": .instant(now + -40 * 86_400),
        "text": .text("Saw line 3. They want a second shift from spring and asked for spare parts on stock."),
        "tone": .integer(1),
      ]),
    .add(
      .touch,
      [
        "customer": .reference(1), "channel": .text("call"), "at": .instant(now + -3 * 86_400),
        "text": .text("Order confirmed."), "tone": .integer(2), "next": .text("send the offer for line 4"),
        "nextOn": .day(today + 9),
      ]),
  ]
}
