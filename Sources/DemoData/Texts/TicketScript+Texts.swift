extension TicketScript {
  static let english = [
    TicketScript(
      "Battery does not charge", "problem", about: "Battery pack 18 V 5 Ah",
      message: "The second battery of our drill stays at one bar after a night of charging.",
      note: "Series known for a weak charger, not the battery.",
      reply: "Please try another charger; we send one today.",
      closing: "New charger works."),
    TicketScript(
      "Invoice shows the wrong address", "request",
      message: "The invoice still has our old address. Please correct it.",
      note: "Address changed in March, master data not updated.", reply: "Corrected; a new invoice is on its way.",
      closing: "New invoice accepted."),
    TicketScript(
      "Parcel has not arrived", "complaint",
      message: "Tracking has said “in transit” for five days. Where is our parcel?",
      note: "Carrier lost it in the depot.", reply: "We are sorry. A second parcel leaves today by express.",
      closing: "Second parcel delivered."),
    TicketScript(
      "Wrong size delivered", "complaint", about: "Hex bolts M8×40, 100",
      message: "We ordered M8 and got M10. What shall we do with the boxes?",
      note: "Picking mistake, shelf labels swapped.", reply: "Keep them; the right ones go out this afternoon.",
      closing: "Replaced without return."),
    TicketScript(
      "Question about calibration", "question", about: "Digital calliper 150 mm",
      message: "Does the certificate cover both jaws of the calliper?",
      note: "Ask the laboratory.", reply: "Yes, both jaws and the depth rod; see page two.", closing: "Answered."),
    TicketScript(
      "Grinder stops under load", "problem", about: "Bench grinder",
      message: "After ten minutes the bench grinder switches itself off.",
      note: "Sounds like the thermal switch. Warranty until summer.",
      reply: "We collect it tomorrow and repair it free.",
      closing: "Switch replaced, returned."),
    TicketScript(
      "Cannot log in to the shop", "problem",
      message: "The password mail never comes.",
      note: "Their filter holds our mails back.", reply: "We set a new password; please check your junk folder.",
      closing: "Log-in works."),
    TicketScript(
      "Return of unopened goods", "request", about: "Cable reel 40 m",
      message: "Can we send back four unopened cable reels?",
      note: "Within 30 days, fine.", reply: "Of course; the label is attached.", closing: "Credited."),
    TicketScript(
      "Safety data sheet missing", "request", about: "Cold cleaner, 10 l",
      message: "We need the safety data sheet of the cold cleaner for an audit.",
      note: "Newest edition is from May.", reply: "Attached in English and in your language.", closing: "Audit passed."),
    TicketScript(
      "Shoes came apart", "complaint", about: "Safety shoes S3",
      message: "The sole of a safety shoe came off after three weeks.",
      note: "Third case of this batch: tell the supplier.", reply: "We replace the pair and take the old one back.",
      closing: "Pair replaced."),
  ]

  static let german = [
    TicketScript(
      "Akku lädt nicht", "problem", about: "Battery pack 18 V 5 Ah",
      message: "Der zweite Akku bleibt nach einer Nacht bei einem Balken.",
      note: "Ladegerät der Serie ist bekannt.", reply: "Wir schicken heute ein neues Ladegerät.",
      closing: "Neues Ladegerät funktioniert."),
    TicketScript(
      "Falsche Rechnungsadresse", "request",
      message: "Auf der Rechnung steht noch die alte Anschrift.",
      note: "Stammdaten seit März geändert.", reply: "Berichtigt, die neue Rechnung ist unterwegs.",
      closing: "Rechnung angenommen."),
    TicketScript(
      "Paket nicht angekommen", "complaint",
      message: "Die Sendung steht seit fünf Tagen auf „unterwegs“.",
      note: "Im Depot verloren gegangen.", reply: "Entschuldigung. Ersatz geht heute per Express hinaus.",
      closing: "Ersatz zugestellt."),
    TicketScript(
      "Schleifer schaltet ab", "problem", about: "Bench grinder",
      message: "Nach zehn Minuten schaltet sich der Schleifer aus.",
      note: "Vermutlich Thermoschalter, Garantie läuft.", reply: "Wir holen das Gerät morgen ab.",
      closing: "Schalter getauscht."),
    TicketScript(
      "Sicherheitsdatenblatt fehlt", "request", about: "Cold cleaner, 10 l",
      message: "Für die Prüfung brauchen wir das Datenblatt des Kaltreinigers.",
      note: "Neueste Fassung vom Mai.", reply: "Im Anhang, gültig ab Mai.", closing: "Erledigt."),
    TicketScript(
      "Rückgabe originalverpackter Ware", "request", about: "Cable reel 40 m",
      message: "Können wir vier Kabeltrommeln zurückgeben?",
      note: "Innerhalb von 30 Tagen, in Ordnung.", reply: "Gern, der Rücksendeschein liegt bei.",
      closing: "Gutgeschrieben."),
  ]

  static let chinese = [
    TicketScript(
      "电池充不上电", "problem", about: "Battery pack 18 V 5 Ah",
      message: "第二块电池充了一夜还是只有一格电。", note: "该批次充电器有问题。", reply: "今天寄出新的充电器。",
      closing: "新充电器正常。"),
    TicketScript(
      "发票地址错误", "request",
      message: "发票上还是我们的旧地址，请更正。", note: "三月已改地址，资料未更新。", reply: "已更正，新发票已寄出。",
      closing: "客户已收到新发票。"),
    TicketScript(
      "包裹没有收到", "complaint",
      message: "物流五天没有更新，我们的包裹在哪里？", note: "快递站点丢件。", reply: "非常抱歉，今天用快递补发。",
      closing: "补发已签收。"),
    TicketScript(
      "规格发错", "complaint", about: "Hex bolts M8×40, 100",
      message: "订的是 M8，收到的是 M10。", note: "拣货错误。", reply: "正确的规格今天下午发出。", closing: "已更换。"),
    TicketScript(
      "关于校准的问题", "question", about: "Digital calliper 150 mm",
      message: "证书是否包括卡尺的两个量爪？", note: "请实验室确认。", reply: "包括，请看第二页。", closing: "已答复。"),
    TicketScript(
      "砂轮机自动停机", "problem", about: "Bench grinder",
      message: "运行十分钟后机器自动停止。", note: "可能是热保护开关，仍在保修期。", reply: "我们明天上门取件免费维修。",
      closing: "开关已更换。"),
  ]
}
