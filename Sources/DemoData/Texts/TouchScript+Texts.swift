extension TouchScript {
  static let english = [
    TouchScript("call", "Asked for the new price list.", tone: 1, next: "Send the price list"),
    TouchScript("call", "Not reached, left a message.", next: "Call again"),
    TouchScript("call", "Happy with the last delivery. Needs more in spring.", tone: 2, next: "Ask about spring"),
    TouchScript("call", "Complained that a parcel came two days late.", tone: -1, next: "Check with the carrier"),
    TouchScript("call", "New buyer in charge, introduced myself.", tone: 1, next: "Arrange a visit"),
    TouchScript("mail", "Sent the catalogue and the delivery terms."),
    TouchScript("mail", "Asks for a quote for 20 cordless drills.", tone: 1, next: "Write the quote"),
    TouchScript("mail", "Wants the invoices by e-mail from now on.", tone: 0),
    TouchScript("mail", "Thanks for the quick help with the wrong item.", tone: 2),
    TouchScript(
      "mail", "Says that our prices went up too often this year.", tone: -2, next: "Offer a yearly agreement"),
    TouchScript(
      "visit", "Walked through the workshop; old grinders will be replaced.", tone: 1, next: "Offer bench grinders"),
    TouchScript("visit", "Showed the laser on site. They will try it for two weeks.", tone: 2, next: "Fetch the laser"),
    TouchScript("visit", "Storeroom is full, nothing needed before the summer.", tone: 0),
    TouchScript("visit", "They also buy fasteners elsewhere, 8 % below us.", tone: -1, next: "Check fastener prices"),
    TouchScript("meeting", "Yearly talk: volume up, asks for 3 % at 50,000.", tone: 1, next: "Clear the discount"),
    TouchScript("meeting", "Demonstration for six fitters, good mood.", tone: 2),
    TouchScript("meeting", "Went through open items with purchasing.", tone: 0, next: "Send the minutes"),
    TouchScript("note", "Moves to a larger hall next year."),
    TouchScript("note", "Met them at the trade fair, interested in calibration.", next: "Send the calibration leaflet"),
    TouchScript("note", "Pays late, but always pays."),
    TouchScript("task", "Prepare the maintenance contract.", next: "Send the draft"),
    TouchScript("task", "Collect samples of safety shoes, sizes 42 to 45.", next: "Take the samples along"),
  ]

  static let german = [
    TouchScript("call", "Bittet um die neue Preisliste.", tone: 1, next: "Preisliste schicken"),
    TouchScript("call", "Nicht erreicht, Nachricht hinterlassen.", next: "Noch einmal anrufen"),
    TouchScript("call", "Lieferung war pünktlich, alles bestens.", tone: 2),
    TouchScript("call", "Ärger über falsche Rechnung, ist geklärt.", tone: -1),
    TouchScript("mail", "Fragt nach einem Angebot für Arbeitsschuhe, 30 Paar.", tone: 1, next: "Angebot schreiben"),
    TouchScript("mail", "Katalog und Lieferbedingungen geschickt."),
    TouchScript(
      "visit", "Rundgang durch die Werkstatt; die alten Schleifer müssen weg.", tone: 1, next: "Schleifer anbieten"),
    TouchScript("visit", "Lager voll, vor dem Sommer kein Bedarf.", tone: 0),
    TouchScript("meeting", "Jahresgespräch: mehr Menge, wünscht 3 % Bonus.", tone: 1, next: "Bonus klären"),
    TouchScript("meeting", "Vorführung für sechs Monteure, gute Stimmung.", tone: 2, next: "Nachfassen"),
    TouchScript("note", "Neuer Einkäufer ab Januar: Herr Böhm."),
    TouchScript("note", "Zieht nächstes Jahr in die größere Halle um."),
    TouchScript("task", "Wartungsvertrag vorbereiten.", next: "Entwurf schicken"),
  ]

  static let chinese = [
    TouchScript("call", "客户询问新的价格表。", tone: 1, next: "发送价格表"),
    TouchScript("call", "电话无人接听，已留言。", next: "再次致电"),
    TouchScript("call", "对上次交货很满意，春季还要加订。", tone: 2, next: "确认春季订单"),
    TouchScript("call", "投诉包裹晚到两天。", tone: -1, next: "联系物流公司"),
    TouchScript("mail", "需要二十台电钻的报价。", tone: 1, next: "准备报价单"),
    TouchScript("mail", "已发送产品目录和交货条款。"),
    TouchScript("visit", "参观车间，旧砂轮机需要更换。", tone: 1, next: "推荐台式砂轮机"),
    TouchScript("visit", "仓库已满，夏天之前没有需求。", tone: 0),
    TouchScript("meeting", "年度会谈：采购量增加，希望优惠百分之三。", tone: 1, next: "确认折扣"),
    TouchScript("meeting", "为六位技师演示产品，气氛很好。", tone: 2),
    TouchScript("note", "明年搬到更大的厂房。"),
    TouchScript("task", "准备维护合同。", next: "发送合同草案"),
  ]
}
