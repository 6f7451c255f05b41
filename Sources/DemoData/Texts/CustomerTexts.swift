import Domain

/// Tags and notes of customers.
enum CustomerTexts {
  /// Sorted, as tags are; none is the commonest.
  static let tags: [FieldValue] = [
    .none, .none, .none, .none, .none, .none, .tags(["newsletter"]), .tags(["newsletter"]), .tags(["trade fair"]),
    .tags(["wholesale"]), .tags(["key account", "newsletter"]), .tags(["export"]), .tags(["newsletter", "workshop"]),
    .tags(["public"]), .tags(["blocked"]),
  ]

  /// By language.
  static let notes: [[FieldValue]] = Language.allCases.map { language in
    switch language {
    case .english:
      texts([
        "Delivery to the back entrance only.", "Prefers to be called in the morning.",
        "Orders by e-mail, never online.",
        "Asks for one invoice a month.", "Recommended by a neighbour.",
      ])
    case .german:
      texts([
        "Anlieferung nur über den Hof.", "Am besten vormittags anrufen.", "Wünscht eine Sammelrechnung im Monat.",
        "Empfehlung eines Nachbarbetriebs.",
      ])
    case .chinese:
      texts(["请上午联系。", "货物送到二号仓库。", "每月开一张发票。", "由老客户推荐。"])
    }
  }

  private static func texts(_ words: [String]) -> [FieldValue] { words.map { .text($0) } }
}
