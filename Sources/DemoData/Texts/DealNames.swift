import Domain

/// What deals are called, by language and product group, made once.
struct DealNames: Sendable {
  private let names: [[[FieldValue]]]

  init() {
    names = Language.allCases.map { language in
      let (groups, patterns) = DealNames.words(language)
      return groups.map { group in patterns.map { .text($0.before + group + $0.after) } }
    }
  }

  /// The names for a product group.
  func names(_ language: Language, group: Int) -> [FieldValue] { names[language.rawValue][group] }

  /// Why deals were won, lost and archived.
  static let wonReasons = texts([
    "quick delivery", "best price", "good service in the past", "convinced by the trial", "one supplier for everything",
  ])
  static let lostReasons = texts([
    "too expensive", "a competitor was faster", "no budget this year", "stays with the old supplier", "wrong product",
  ])
  static let archivedReasons = texts(["no answer any more", "project postponed", "buyer has left the company"])

  /// Sorted, as tags are; most deals have none.
  static let tags: [FieldValue] = [
    .none, .none, .none, .none, .none, .tags(["frame agreement"]), .tags(["tender"]), .tags(["upgrade"]),
    .tags(["frame agreement", "tender"]),
  ]

  private typealias Pattern = (before: String, after: String)

  private static func texts(_ words: [String]) -> [FieldValue] { words.map { .text($0) } }

  /// Product groups, in the order of ``ProductRange/groupNames``, and what is said around them.
  private static func words(_ language: Language) -> (groups: [String], patterns: [Pattern]) {
    switch language {
    case .english:
      (
        ProductRange.groupNames,
        [
          ("", ": yearly agreement"), ("", " for the new hall"), ("", ": first order"), ("", ": replacement"),
          ("Trial of ", ""), ("", ": renewal"),
        ]
      )
    case .german:
      (
        [
          "Elektrowerkzeuge", "Handwerkzeuge", "Befestigungstechnik", "Arbeitsschutz", "Messtechnik",
          "Elektromaterial", "Schmierstoffe", "Dienstleistungen",
        ],
        [("Rahmenvertrag ", ""), ("", " für die neue Halle"), ("Erstauftrag ", ""), ("", ": Ersatzbeschaffung")]
      )
    case .chinese:
      (
        ["电动工具", "手动工具", "紧固件", "劳保用品", "测量仪器", "电气材料", "润滑油", "技术服务"],
        [("", "年度采购合同"), ("新厂房", "项目"), ("", "首批订单"), ("", "更新")]
      )
    }
  }
}
