import Domain

/// What somebody does at a customer, and is for us.
struct Position: Sendable {
  /// By language.
  let titles: [FieldValue]
  let roles: FieldValue

  private init(_ english: String, _ german: String, _ chinese: String, _ roles: [String]) {
    titles = [english, german, chinese].map { .text($0) }
    self.roles = .tags(roles.sorted())
  }

  /// Those whom one meets first.
  static let first = [
    Position("Managing director", "Geschäftsführung", "总经理", ["decides"]),
    Position("Owner", "Inhaber", "董事长", ["decides", "pays"]),
    Position("Head of purchasing", "Einkaufsleitung", "采购经理", ["decides", "orders"]),
    Position("Plant manager", "Werksleitung", "厂长", ["decides", "uses"]),
  ]

  /// The others; neighbours differ.
  static let all = [
    Position("Buyer", "Einkauf", "采购员", ["orders"]),
    Position("Workshop foreman", "Werkstattleitung", "车间主任", ["uses"]),
    Position("Accounts payable", "Buchhaltung", "财务", ["pays"]),
    Position("Site manager", "Bauleitung", "项目经理", ["influences", "uses"]),
    Position("Maintenance engineer", "Instandhaltung", "设备工程师", ["influences", "uses"]),
    Position("Warehouse", "Lager", "仓库主管", ["uses"]),
    Position("Safety officer", "Arbeitssicherheit", "安全主管", ["influences"]),
    Position("Office", "Sekretariat", "办公室", ["orders", "pays"]),
  ]
}

/// Tags and notes of people.
enum PersonTexts {
  private static let tags: [FieldValue] = [
    .tags(["newsletter"]), .tags(["christmas card"]), .tags(["trade fair"]), .tags(["newsletter", "workshop"]),
  ]

  static func tag(_ chance: inout Chance) -> FieldValue { chance.pick(tags) }

  /// By language.
  static let notes: [[FieldValue]] = [
    [
      "Best reached before nine.", "On leave every Friday.", "Knows our products well.",
      "Wants to be written to in English.",
    ],
    [
      "Am besten vor neun erreichbar.", "Freitags nicht im Haus.", "Kennt unser Sortiment gut.",
      "Legt Wert auf Muster.",
    ],
    ["上午九点前联系最好。", "熟悉我们的产品。", "喜欢用微信联系。"],
  ].map { texts in texts.map { .text($0) } }
}
