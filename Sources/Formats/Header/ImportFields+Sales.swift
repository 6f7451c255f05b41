/// What is sold: order lines, orders, deals and products.
extension ImportField {
  /// One row per order line, or per order.
  static let transactions = [
    ImportField("customer", customerKeys, sharing: ["email", "customerName"]),
    // Shopify calls its order number "Name".
    ImportField("order", orderKeys, beside: ["lineitem name": ["name"]]),
    ImportField("date", orderDates, need: .requiredUnless("order")),
    ImportField(
      "product",
      [
        "stock code", "product id", "product code", "product number", "sku", "lineitem sku", "item sku", "item code",
        "item id", "item number", "article", "article number", "article id", "artikelnummer", "artikel", "variant sku",
        "product sku", "order lines product", "material", "ean", "upc", "asin", "item", "product name", "lineitem name",
        "référence", "code article", "código de producto", "producto", "产品编号", "商品编号", "产品", "商品コード", "商品",
        "رقم المنتج", "المنتج",
      ]),
    ImportField(
      "description",
      [
        "product description", "item description", "product name", "lineitem name", "item name", "product title",
        "line description", "order lines description", "title", "bezeichnung", "désignation", "descripción", "产品名称",
        "商品名称", "商品名",
      ]),
    ImportField(
      "quantity",
      [
        "qty", "lineitem quantity", "quantity ordered", "qty ordered", "ordered quantity", "order quantity",
        "order lines quantity", "units", "pieces", "number of items", "item quantity", "menge", "anzahl", "quantité",
        "cantidad", "数量", "الكمية",
      ]),
    ImportField(
      "price",
      [
        "unit price", "price per unit", "price each", "lineitem price", "item price", "sales price", "list price",
        "unit cost", "order lines unit price", "einzelpreis", "stückpreis", "preis", "price per piece", "prix unitaire",
        "prix", "precio unitario", "precio", "单价", "価格", "単価", "السعر",
      ]),
    ImportField(
      "amount", ["line total", "row total", "line amount", "total price", "order lines subtotal"] + totals,
      need: .requiredUnless("price"),
      // Beside a price per line item, Shopify's total is that of the whole order, not of the row.
      unless: ["lineitem price"]),
    ImportField(
      "discount",
      ["discount amount", "line discount", "lineitem discount", "rebate", "rabatt", "remise", "descuento", "折扣", "割引"]),
    ImportField(
      "discountRate", ["discount rate", "discount percent", "discount percentage", "discount %", "rabattsatz"]),
    ImportField("customerName", customerNames),
    ImportField("email", emails),
    ImportField("country", countries),
    ImportField("city", cities),
    ImportField("channel", channels),
    ImportField("cancelled", cancellations),
    ImportField("status", statuses),
  ]

  static let orders = [
    ImportField(
      "ref", orderKeys + ["record id", "reference", "key", "id", "number", "no"], beside: ["financial status": ["name"]]
    ),
    source,
    ImportField(
      "customer", customerKeys + emails + ["associated company ids", "company id"], sharing: ["customerName"]),
    ImportField("date", orderDates, need: .required),
    ImportField("total", ["order amount", "order value", "amount total"] + totals),
    ImportField("customerName", customerNames + ["ship to name", "ship name"]),
    ImportField("email", emails),
    ImportField("country", countries),
    ImportField("city", cities),
    ImportField("channel", channels),
    ImportField("owner", owners),
    ImportField("cancelled", cancellations),
    ImportField("status", statuses),
    ImportField("note", notes, columns: .joined("\n")),
  ]

  static let opportunities = [
    ImportField(
      "ref",
      ["opportunity id", "deal id", "record id", "external id", "lead id", "opportunity ref", "id", "key", "number"],
      need: .required),
    source,
    ImportField(
      "customer",
      [
        "account id", "customer id", "company id", "organization id", "associated company ids", "associated company id",
        "primary associated company id", "account", "account name", "associated company", "associated companies",
        "primary associated company", "deal organization", "company", "company name", "customer name", "partner",
        "client", "organization", "organisation", "kunde", "firma", "entreprise", "client", "empresa", "cliente", "客户",
        "客户名称", "顧客", "会社名", "取引先名", "العميل", "contact name",
      ]),
    ImportField(
      "contact",
      [
        "contact id", "associated contact ids", "associated contact id", "primary contact id", "deal contact person",
        "contact person", "primary contact", "contact name", "ansprechpartner",
      ]),
    ImportField("owner", owners + ["deal owner", "opportunity owner", "sales agent"]),
    ImportField("product", ["product name", "product code", "product id", "product interest", "produkt", "produit"]),
    ImportField(
      "name",
      [
        "deal name", "opportunity name", "opportunity", "deal title", "deal", "title", "subject", "topic", "商机名称",
        "案件名",
        "商談名", "الصفقة",
      ]),
    ImportField(
      "stage",
      [
        "deal stage", "stage name", "sales stage", "opportunity stage", "pipeline stage", "phase", "verkaufsphase",
        "étape",
        "etapa", "阶段", "销售阶段", "フェーズ", "ステージ", "المرحلة", "status", "deal status",
      ]),
    ImportField("status", ["deal status"]),
    ImportField("opened", ["engage date", "open date", "opened on", "start date"] + created),
    ImportField(
      "closed",
      [
        "close date", "closed date", "closed on", "closed at", "expected close date", "deal expected close date",
        "expected closing", "closing date", "estimated close date", "won date", "deal won time", "end date",
        "abschlussdatum", "date de clôture", "fecha de cierre", "预计成交日期", "完了予定日",
      ]),
    ImportField(
      "amount",
      [
        "close value", "deal value", "deal amount", "opportunity amount", "amount in company currency",
        "expected revenue", "expected amount", "estimated value", "value", "total", "revenue", "betrag", "wert",
        "montant",
        "importe", "金额", "金額", "المبلغ",
      ]),
    ImportField("probability", ["deal probability", "probability %", "win probability", "wahrscheinlichkeit"]),
    ImportField("leadSource", leadSources),
    ImportField(
      "reason",
      ["loss reason", "lost reason", "deal lost reason", "closed lost reason", "closed won reason", "reason lost"]),
    ImportField("tags", ["labels", "deal label", "deal labels", "tag", "etiketten"], columns: .several),
    ImportField("note", notes, columns: .joined("\n")),
  ]

  static let products = [
    ImportField(
      "ref",
      [
        "product id", "sku", "variant sku", "stock code", "product code", "product number", "item code", "item number",
        "internal reference", "artikelnummer", "handle", "record id", "external id", "产品编号", "商品编号", "商品コード",
        "رقم المنتج", "id", "key", "code", "number", "no",
      ], sharing: ["name"]),
    source,
    ImportField(
      "name",
      [
        "product name", "title", "item name", "display name", "product", "item", "description", "bezeichnung",
        "artikel",
        "produktname", "désignation", "nom", "nom du produit", "nombre", "producto", "产品名称", "商品名称", "商品名",
        "اسم المنتج",
      ],
      sharing: ["ref"]),
    ImportField(
      "group",
      [
        "product group", "category", "category name", "product category", "category id", "series", "product type",
        "type",
        "product family", "family", "warengruppe", "kategorie", "catégorie", "categoría", "分类", "类别", "カテゴリ", "الفئة",
      ]),
    ImportField(
      "price",
      [
        "unit price", "list price", "sales price", "sale price", "variant price", "standard price", "price amount",
        "preis", "verkaufspreis", "prix", "prix de vente", "precio", "单价", "价格", "価格", "単価", "السعر",
      ]),
    ImportField(
      "cost",
      [
        "cost price", "unit cost", "cost per item", "purchase price", "einkaufspreis", "kosten", "coût", "prix d'achat",
        "costo", "coste", "成本", "原価", "التكلفة",
      ]),
    ImportField(
      "unit", ["unit of measure", "uom", "quantity per unit", "einheit", "unité", "unidad", "单位", "単位", "الوحدة"]),
    ImportField("discontinued", ["is discontinued", "archived", "inactive", "eingestellt"]),
    ImportField("active", ["is active", "enabled", "published", "aktiv", "actif", "activo"]),
  ]
}
