/// Who: customers, the people at them, our own people, and how customers hang together.
extension ImportField {
  static let customers = [
    ImportField(
      "ref",
      ["record id", "external id", "customer key", "account key", "company key", "organization id"] + customerKeys
        + ["rec id", "lead id", "contact id", "partner id", "company id", "id", "key", "number", "no", "code"],
      sharing: ["name", "email"]),
    source,
    ImportField("name", ["legal name"] + names + customerNames, sharing: ["ref"]),
    ImportField("company", customerNames),
    ImportField("firstName", firstNames),
    ImportField("middleName", middleNames),
    ImportField("lastName", lastNames),
    ImportField("contactName", ["contact person", "main contact", "ansprechpartner", "interlocuteur", "联系人", "担当者名"]),
    ImportField("contactTitle", ["contact position", "job title", "organization 1 title", "organization title"]),
    ImportField(
      "kind",
      ["type", "account type", "customer type", "company type", "contact type", "customer group", "is a company"]),
    ImportField("email", emails, columns: .several),
    ImportField("phone", phones, columns: .several),
    ImportField("streetNumber", ["street number", "street no"]),
    ImportField("street", streets, columns: .joined(", ")),
    ImportField("houseNumber", ["house number", "house no", "hausnummer", "hausnr", "hnr"]),
    ImportField("postcode", postcodes),
    ImportField("city", cities),
    ImportField("region", regions),
    ImportField("country", countries + ["office location"]),
    ImportField("industry", ["sector", "branch", "branche", "secteur", "sector", "行业", "業種", "القطاع"]),
    ImportField("website", websites),
    ImportField(
      "parent", ["subsidiary of", "parent account", "parent company", "parent account id", "related company"]),
    ImportField("owner", owners),
    ImportField("tags", tags, columns: .several),
    ImportField("leadSource", leadSources),
    ImportField("created", created + ["since", "customer since", "first seen", "member since"]),
    ImportField("ended", ["end date", "ended at", "churn date", "closed date", "gekündigt am"]),
    ImportField("note", notes, columns: .joined("\n")),
  ]

  static let contacts = [
    ImportField(
      "ref",
      [
        "record id", "contact id", "person id", "external id", "contact key", "lead id", "rec id", "user id",
        "supplier id", "id", "key", "number", "no",
      ]),
    source,
    ImportField(
      "customer",
      [
        "associated company ids", "associated company id", "primary associated company id", "primary company id",
        "account id", "company id", "organization id", "customer id", "customer no", "customer number", "account",
        "kundennummer", "kunde", "客户编号", "顧客id",
      ], sharing: ["customerName"]),
    ImportField(
      "customerName", ["associated company", "primary associated company", "associated companies"] + customerNames),
    ImportField("name", names + ["contact name", "contact", "kontakt", "联系人", "担当者名"], beside: ["file as": ["name"]]),
    ImportField("firstName", firstNames),
    ImportField("middleName", middleNames),
    ImportField("lastName", lastNames),
    ImportField(
      "title",
      [
        "job title", "position", "contact title", "organization 1 title", "organization title", "occupation",
        "funktion",
        "poste", "fonction", "cargo", "puesto", "职位", "职务", "役職", "المنصب",
      ], beside: ["job title": ["job title"]]),
    ImportField("roles", ["role", "buying role", "contact role", "rolle", "rôle"], columns: .several),
    ImportField("email", emails, columns: .several),
    ImportField("phone", phones, columns: .several),
    ImportField("streetNumber", ["street number", "street no"]),
    ImportField("street", streets, columns: .joined(", ")),
    ImportField("houseNumber", ["house number", "house no", "hausnummer", "hausnr", "hnr"]),
    ImportField("postcode", postcodes),
    ImportField("city", cities),
    ImportField("region", regions),
    ImportField("country", countries),
    ImportField(
      "birthday",
      [
        "date of birth", "birth date", "birthdate", "geburtstag", "geburtsdatum", "date de naissance",
        "fecha de nacimiento",
        "生日", "出生日期", "生年月日", "誕生日", "تاريخ الميلاد",
      ]),
    ImportField("website", websites),
    ImportField("owner", owners),
    ImportField("tags", tags, columns: .several),
    ImportField("created", created),
    ImportField("note", notes, columns: .joined("\n")),
  ]

  static let users = [
    ImportField(
      "ref", ["employee id", "user id", "staff id", "agent id", "owner id", "record id", "id", "key"],
      sharing: ["name", "email"]),
    source,
    ImportField(
      "name",
      [
        "sales agent", "username", "user name", "login", "agent", "agent name", "employee", "employee name",
        "sales rep",
        "salesperson",
      ] + names),
    ImportField("firstName", firstNames),
    ImportField("middleName", middleNames),
    ImportField("lastName", lastNames),
    ImportField("fullName", []),
    ImportField("role", ["user role", "profile", "rolle"]),
    ImportField(
      "team", ["regional office", "region", "department", "group", "office", "abteilung", "équipe", "equipo"]),
    ImportField("manager", ["reports to", "supervisor", "boss", "vorgesetzter", "responsable"]),
    ImportField("email", emails),
    ImportField("disabled", ["is disabled", "deactivated", "suspended", "inactive"]),
    ImportField("active", ["is active", "enabled", "aktiv", "actif", "activo"]),
  ]

  static let relations = [
    ImportField("ref", ["relation id", "relationship id", "record id", "id", "key"]),
    source,
    ImportField(
      "customer",
      [
        "customer id", "account id", "account", "from", "child", "company", "company id", "one", "customer name",
        "account name", "subsidiary",
      ], need: .required),
    ImportField(
      "type", ["relation", "relationship", "relation type", "relationship type", "kind", "label"], need: .required),
    ImportField(
      "other",
      [
        "other id", "other customer", "related account", "related company", "related customer", "to", "parent",
        "parent account", "other name", "partner",
      ], need: .required),
    ImportField("since", ["from date", "start date"] + created),
    ImportField("note", notes, columns: .joined("\n")),
  ]

}
