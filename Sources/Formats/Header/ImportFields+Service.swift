/// What was said and done: tickets, touches, tasks and surveys.
extension ImportField {
  /// One row per ticket, or one per event of a ticket.
  static let tickets = [
    ImportField(
      "ref",
      [
        "case concept name", "ticket id", "ticket number", "ticket", "case id", "case number", "case", "issue key",
        "issue id", "request id", "incident", "incident number", "record id", "external id", "id", "key", "number",
        "ticketnummer", "vorgang", "工单编号", "チケット番号", "رقم التذكرة",
      ],
      need: .required),
    source,
    ImportField(
      "customer",
      customerKeys + [
        "requester id", "requester email", "requester", "company id", "associated company", "associated company ids",
        "account name", "company", "company name", "organization", "organisation", "customer name", "contact name",
        "contact email", "full name", "email", "reporter",
      ]),
    ImportField("contact", ["contact id", "associated contact ids"]),
    ImportField(
      "subject",
      [
        "ticket name", "ticket subject", "summary", "title", "topic", "short description", "name", "betreff", "sujet",
        "asunto", "主题", "标题", "件名", "الموضوع",
      ]),
    ImportField("event", ["activity", "concept name", "event type", "event name", "action", "step"]),
    ImportField(
      "at",
      ["time timestamp", "timestamp", "event time", "event date", "complete timestamp", "time", "date"],
      need: .requiredUnless("opened")),
    ImportField(
      "author",
      [
        "resource", "org resource", "agent", "agent name", "assignee", "assignee name", "assigned to", "ticket owner",
        "case owner", "owner", "user", "performer",
      ]),
    ImportField(
      "priority", ["ticket priority", "severity", "urgency", "priorität", "priorité", "prioridad", "优先级", "優先度"]),
    ImportField("state", ["status", "ticket status", "case status", "issue status", "statut", "estado", "状态", "状態"]),
    ImportField(
      "due", ["due at", "due date", "due by", "due by time", "resolution due", "deadline", "sla due", "fällig"]),
    ImportField("opened", ["date time opened", "opened at", "date opened", "opened on"] + created),
    ImportField(
      "closed",
      ["date time closed", "closed at", "close date", "solved at", "resolved time", "closed time", "resolved"]),
    ImportField("channel", ["source", "via", "origin", "case origin", "ticket source", "kanal", "canal"]),
    ImportField("type", ["ticket type", "case type", "issue type", "ticket category", "category", "ticket form"]),
    ImportField("product", ["product name", "product id", "product code", "sku", "produkt", "produit"]),
    ImportField("tags", ["labels", "tag"], columns: .several),
    ImportField("text", ["description", "body", "message", "content", "ticket description", "beschreibung"]),
  ]

  static let touches = [
    ImportField("ref", ["activity id", "engagement id", "event id", "task id", "touch id", "record id", "id", "key"]),
    source,
    ImportField(
      "customer",
      customerKeys + ["associated company ids", "company id", "organization id"] + customerNames + ["related to"],
      need: .required),
    ImportField(
      "contact", ["contact id", "associated contact ids", "contact person", "ansprechpartner"]),
    ImportField(
      "channel",
      ["type", "activity type", "engagement type", "communication type", "kind", "medium", "art", "kanal", "canal"]),
    ImportField(
      "at",
      ["date", "activity date", "time", "timestamp", "start date", "occurred at", "logged at", "datum", "日期", "日付"]
        + created),
    ImportField("user", owners + ["logged by", "created by", "owner", "colleague", "mitarbeiter"]),
    ImportField(
      "text",
      [
        "notes", "note", "body", "description", "comment", "comments", "summary", "subject", "call notes", "message",
        "betreff", "notiz", "notizen", "备注", "内容", "メモ", "ملاحظات",
      ], columns: .joined("\n")),
    ImportField("tone", ["sentiment", "mood", "stimmung"]),
    ImportField("next", ["next step", "next action", "follow up", "nächster schritt"]),
    ImportField("nextOn", ["next on", "next date", "follow up date", "next action date", "wiedervorlage"]),
  ]

  static let tasks = [
    ImportField("ref", ["task id", "activity id", "to do id", "record id", "id", "key"]),
    source,
    ImportField(
      "subject",
      [
        "title", "task", "task name", "name", "summary", "to do", "betreff", "aufgabe", "tâche", "tarea", "任务",
        "タスク", "المهمة",
      ], need: .required),
    ImportField("customer", customerKeys + ["associated company ids", "company id"] + customerNames),
    ImportField("contact", ["contact id", "associated contact ids", "contact person"]),
    ImportField(
      "opportunity", ["opportunity id", "deal id", "associated deal ids", "deal", "opportunity name", "deal name"]),
    ImportField("ticket", ["ticket id", "case id", "associated ticket ids"]),
    ImportField("owner", owners + ["assignee", "assigned user"]),
    ImportField(
      "due",
      [
        "due date", "due at", "deadline", "date", "fällig", "fällig am", "échéance", "vencimiento", "截止日期",
        "期限",
      ]),
    ImportField("state", ["status", "task status", "completed", "is completed", "erledigt", "statut", "estado"]),
    ImportField("repeats", ["recurrence", "repeat", "interval", "wiederholung"]),
    ImportField("note", notes, columns: .joined("\n")),
  ]

  static let surveys = [
    ImportField("ref", ["response id", "answer id", "survey response id", "submission id", "record id", "id", "key"]),
    source,
    ImportField("customer", customerKeys + ["company id"] + customerNames + emails),
    ImportField("contact", ["contact id", "respondent id"]),
    ImportField(
      "at", ["date", "submitted at", "response date", "answered at", "timestamp", "completed at", "datum"] + created),
    ImportField("type", ["survey type", "survey", "kind", "metric"]),
    ImportField(
      "score",
      [
        "rating", "nps", "nps score", "csat", "csat score", "ces", "satisfaction", "answer", "bewertung",
        "note globale",
        "puntuación", "评分", "評価",
      ], need: .required),
    ImportField("scale", ["out of", "max score", "best", "maximum"]),
    ImportField("question", ["prompt", "frage", "pregunta"]),
    ImportField(
      "comment",
      ["comments", "feedback", "verbatim", "reason", "kommentar", "commentaire", "comentario", "评论", "コメント"],
      columns: .joined("\n")),
    ImportField("ticket", ["ticket id", "case id"]),
  ]
}
