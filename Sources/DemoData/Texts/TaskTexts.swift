import Domain

/// What tasks are called.
struct TaskTexts: Sendable {
  let deal: [FieldValue]
  let ticket: [FieldValue]
  let general: [FieldValue]
  let repeating: [(subject: FieldValue, repeats: FieldValue)]

  private init(deal: [String], ticket: [String], general: [String], repeating: [(String, String)]) {
    self.deal = deal.map { .text($0) }
    self.ticket = ticket.map { .text($0) }
    self.general = general.map { .text($0) }
    self.repeating = repeating.map { (subject: .text($0.0), repeats: .text($0.1)) }
  }

  /// By language.
  static let all = [english, german, chinese]

  private static let english = TaskTexts(
    deal: ["Ask about the quote", "Send references", "Agree on a date for the trial", "Clear the delivery time"],
    ticket: ["Ask the supplier", "Call back about the complaint", "Check whether the parcel arrived"],
    general: [
      "Send the new catalogue", "Introduce the new colleague", "Ask for a reference", "Update the address",
      "Invite to the open day", "Send the price list", "Offer inspection of electric tools",
    ],
    repeating: [
      ("Quarterly visit", "3m"), ("Monthly call", "monthly"), ("Yearly talk about volumes", "yearly"),
      ("Refill the fastener shelf", "2w"),
    ])

  private static let german = TaskTexts(
    deal: ["Angebot nachfassen", "Referenzen schicken", "Termin für die Vorführung abstimmen", "Lieferzeit klären"],
    ticket: ["Beim Lieferanten nachfragen", "Wegen der Reklamation zurückrufen", "Sendung verfolgen"],
    general: [
      "Neuen Katalog schicken", "Neue Kollegin vorstellen", "Um Referenz bitten", "Anschrift prüfen",
      "Zum Hausmesse-Tag einladen", "Prüfung der Elektrogeräte anbieten",
    ],
    repeating: [
      ("Besuch im Quartal", "3m"), ("Monatlicher Anruf", "monthly"), ("Jahresgespräch", "yearly"),
      ("Schraubenregal auffüllen", "2w"),
    ])

  private static let chinese = TaskTexts(
    deal: ["跟进报价", "发送客户案例", "约定试用时间", "确认交货期"],
    ticket: ["询问供应商", "回电处理投诉", "查询物流"],
    general: ["寄送新目录", "介绍新同事", "核对地址", "邀请参加开放日", "发送价格表"],
    repeating: [("季度拜访", "3m"), ("每月回访", "monthly"), ("年度会谈", "yearly")])
}
