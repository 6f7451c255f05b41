extension ImportKind {
  /// The fields of the kind with the names that their columns bear in common exports.
  ///
  /// Names are compared folded, so `Invoice No`, `invoice_no` and `InvoiceNo` are one. Where a column could mean two
  /// fields, the field that stands first here takes it.
  package var fields: [ImportField] {
    switch self {
    case .transactions: ImportField.transactions
    case .customers: ImportField.customers
    case .orders: ImportField.orders
    case .opportunities: ImportField.opportunities
    case .tickets: ImportField.tickets
    }
  }
}

extension ImportField {
  /// One row per order line, or per order.
  static let transactions = [
    ImportField("customer", customerKeys, sharing: ["email", "customerName"]),
    // Shopify calls its order number "Name".
    ImportField("order", orderKeys, beside: ["lineitem name": ["name"]]),
    ImportField("date", orderDates, need: .required),
    ImportField(
      "product",
      [
        "stock code", "product id", "product code", "product number", "sku", "lineitem sku", "item sku", "item code",
        "item id", "item number", "article", "article number", "article id", "artikelnummer", "variant sku",
        "product sku", "order lines product", "material", "ean", "upc", "asin", "item", "product name", "lineitem name",
      ]),
    ImportField(
      "description",
      [
        "product description", "item description", "product name", "lineitem name", "item name", "product title",
        "line description", "order lines description", "title", "bezeichnung",
      ]),
    ImportField(
      "quantity",
      [
        "qty", "lineitem quantity", "quantity ordered", "qty ordered", "ordered quantity", "order quantity",
        "order lines quantity", "units", "pieces", "number of items", "item quantity", "menge", "anzahl",
      ]),
    ImportField(
      "price",
      [
        "unit price", "price per unit", "price each", "lineitem price", "item price", "sales price", "list price",
        "unit cost", "order lines unit price", "einzelpreis", "price per piece", "prix unitaire",
      ]),
    ImportField(
      "amount", ["line total", "row total", "line amount", "total price", "order lines subtotal"] + totals,
      need: .requiredUnless("price"),
      // Beside a price per line item, Shopify's total is that of the whole order, not of the row.
      unless: ["lineitem price"]),
    ImportField("discount", ["discount amount", "line discount", "lineitem discount", "rebate", "rabatt"]),
    ImportField("customerName", customerNames),
    ImportField("email", emails),
    ImportField("country", countries),
    ImportField("city", cities),
    ImportField("channel", ["sales channel", "source name", "purchase point", "order source", "store name"]),
    ImportField("cancelled", cancellations),
  ]

  static let customers = [
    ImportField(
      "ref",
      [
        "record id", "external id", "customer key", "account key", "company key",
      ] + customerKeys + ["lead id", "contact id", "partner id", "company id", "id", "key", "number", "no", "code"],
      need: .required, sharing: ["name"]),
    ImportField(
      "name",
      ["display name", "full name", "legal name"] + customerNames + ["organisation", "organization", "firm", "nom"],
      sharing: ["ref"]),
    ImportField("firstName", ["given name", "forename", "vorname", "prénom"]),
    ImportField("lastName", ["surname", "family name", "nachname"]),
    ImportField("kind", ["type", "account type", "customer type", "company type", "contact type", "customer group"]),
    ImportField("email", emails),
    ImportField(
      "phone",
      [
        "phone number", "telephone", "telephone number", "mobile", "mobile phone", "mobile phone number",
        "phone 1 value",
        "default address phone", "cell", "tel", "téléphone", "telefon",
      ]),
    ImportField(
      "street",
      [
        "address", "street address", "billing street", "mailing street", "address line 1", "address 1", "address1",
        "default address address1", "strasse", "straße",
      ]),
    ImportField(
      "postcode",
      [
        "postal code", "zip", "zip code", "zip/postal code", "billing zip", "billing zip/postal code",
        "billing postal code", "mailing zip/postal code", "mailing postal code", "default address zip", "plz",
      ]),
    ImportField("city", cities),
    ImportField(
      "region",
      [
        "state", "province", "state/region", "state/province", "billing state", "billing state/province",
        "mailing state", "default address province code", "county",
      ]),
    ImportField("country", countries + ["office location"]),
    ImportField("industry", ["sector", "branch", "branche"]),
    ImportField("website", ["website url", "company domain name", "web", "url", "homepage", "home page"]),
    ImportField(
      "parent", ["subsidiary of", "parent account", "parent company", "parent account id", "related company"]),
    ImportField("owner", owners + ["account owner", "company owner", "contact owner", "lead owner"]),
    ImportField("tags", ["labels", "categories", "keywords", "customer tags"]),
    ImportField("source", ["lead source", "original source", "acquisition source"]),
    ImportField("since", created + ["customer since", "first seen", "member since"]),
    ImportField("note", ["notes", "comment", "comments", "internal notes", "remarks"]),
  ]

  static let orders = [
    ImportField(
      "ref", orderKeys + ["reference", "key", "id", "number", "no"], beside: ["financial status": ["name"]]),
    ImportField("customer", customerKeys + emails, sharing: ["customerName"]),
    ImportField("date", orderDates, need: .required),
    ImportField("total", ["order amount", "order value", "amount total"] + totals, need: .required),
    ImportField("customerName", customerNames + ["ship to name", "ship name"]),
    ImportField("country", countries),
    ImportField("channel", ["sales channel", "source name", "purchase point", "order source", "store name"]),
    ImportField("owner", owners),
    ImportField("cancelled", cancellations),
  ]

  static let opportunities = [
    ImportField(
      "ref",
      ["opportunity id", "deal id", "record id", "external id", "lead id", "opportunity ref", "id", "key", "number"],
      need: .required),
    ImportField(
      "customer",
      [
        "account id", "customer id", "company id", "associated company ids", "associated company id",
        "primary associated company id", "account", "account name", "associated company", "associated companies",
        "primary associated company", "company", "company name", "customer name", "partner", "client", "organization",
        "organisation", "contact name",
      ]),
    ImportField("owner", owners + ["deal owner", "opportunity owner", "sales agent"]),
    ImportField("product", ["product name", "product code", "product id", "product interest"]),
    ImportField("name", ["deal name", "opportunity name", "opportunity", "deal", "title", "subject", "topic"]),
    ImportField("stage", ["deal stage", "stage name", "sales stage", "opportunity stage", "pipeline stage", "status"]),
    ImportField("opened", ["engage date", "open date", "opened on", "start date"] + created),
    ImportField(
      "closed",
      [
        "close date", "closed date", "closed on", "closed at", "expected close date", "expected closing",
        "estimated close date", "won date", "end date",
      ]),
    ImportField(
      "amount",
      [
        "close value", "deal value", "deal amount", "opportunity amount", "amount in company currency",
        "expected revenue", "expected amount", "estimated value", "value", "total", "revenue",
      ]),
    ImportField("probability", ["deal probability", "probability %", "win probability"]),
    ImportField("source", ["lead source", "original source", "original traffic source"]),
    ImportField("reason", ["loss reason", "lost reason", "closed lost reason", "closed won reason", "reason lost"]),
  ]

  /// One row per ticket, or one per event of a ticket.
  static let tickets = [
    ImportField(
      "ref",
      [
        "case concept name", "ticket id", "ticket number", "ticket", "case id", "case number", "case", "issue key",
        "issue id", "request id", "incident", "incident number", "record id", "external id", "id", "key", "number",
      ],
      need: .required),
    ImportField(
      "customer",
      customerKeys + [
        "requester id", "requester email", "requester", "company id", "associated company", "associated company ids",
        "account name", "company", "company name", "organization", "organisation", "customer name", "contact name",
        "contact email", "full name", "email", "reporter",
      ]),
    ImportField(
      "subject", ["ticket name", "ticket subject", "summary", "title", "topic", "short description", "name"]),
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
    ImportField("priority", ["ticket priority", "severity", "urgency"]),
    ImportField("state", ["status", "ticket status", "case status", "issue status"]),
    ImportField("due", ["due at", "due date", "due by", "due by time", "deadline", "sla due"]),
    ImportField("opened", ["date time opened", "opened at", "date opened", "opened on"] + created),
    ImportField("closed", ["date time closed", "closed at", "close date", "solved at", "resolved time", "resolved"]),
    ImportField("channel", ["source", "via", "origin", "case origin", "ticket source"]),
    ImportField("text", ["description", "body", "message", "content", "ticket description"]),
  ]

  // Names that several kinds share.

  private static let customerKeys: [FoldedName] = [
    "customer id", "customer no", "customer number", "customer code", "customer ref", "account id", "account no",
    "account number", "account", "client id", "client", "client number", "user id", "member id", "cust id", "buyer id",
    "partner", "shopper id", "debtor", "kundennummer", "kunde", "kunden nr", "numéro client",
  ]

  private static let customerNames: [FoldedName] = [
    "customer name", "account name", "company name", "client name", "buyer name", "billing name", "bill to name",
    "shipping name", "company", "entreprise", "firma", "unternehmen",
  ]

  private static let orderKeys: [FoldedName] = [
    "order id", "order no", "order number", "order ref", "order reference", "order name", "invoice", "invoice no",
    "invoice id", "invoice number", "receipt", "receipt no", "receipt number", "transaction", "transaction id",
    "increment id", "sales order", "bestellnummer", "rechnungsnummer", "ticket no", "basket id",
  ]

  private static let orderDates: [FoldedName] =
    [
      "order date", "invoice date", "purchase date", "transaction date", "sale date", "sales date", "date order",
      "datetime", "date time", "day", "timestamp", "paid at", "processed at", "datum", "bestelldatum", "rechnungsdatum",
      "event time", "time",
    ] + created

  private static let created: [FoldedName] = [
    "created", "created at", "created date", "create date", "created on", "creation date", "created time",
    "date created", "date added",
  ]

  private static let totals: [FoldedName] = [
    "total", "order total", "grand total", "grand total base", "grand total purchased", "total amount", "net amount",
    "sales", "sales amount", "revenue", "net total", "total sales", "untaxed amount", "subtotal", "value", "betrag",
    "summe", "gesamtbetrag", "montant",
  ]

  private static let emails: [FoldedName] = [
    "email", "email address", "customer email", "e mail", "e mail 1 value", "contact email", "mail",
  ]

  private static let cities: [FoldedName] = [
    "billing city", "mailing city", "shipping city", "town", "default address city", "ort", "stadt", "ville",
  ]

  private static let countries: [FoldedName] = [
    "country/region", "country code", "billing country", "billing country code", "mailing country", "shipping country",
    "ship country", "default address country code", "country name", "land", "pays",
  ]

  private static let owners: [FoldedName] = [
    "owner id", "owner name", "salesperson", "sales rep", "sales representative", "rep", "assigned to", "agent",
    "responsible", "employee id",
  ]

  private static let cancellations: [FoldedName] = [
    "canceled", "is cancelled", "is canceled", "cancelled at", "canceled at", "cancellation date", "void", "voided",
    "storno", "storniert",
  ]
}
