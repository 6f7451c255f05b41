/// Names of columns that several kinds share.
extension ImportField {
  static let customerKeys: [FoldedName] = [
    "customer id", "customer no", "customer number", "customer code", "customer ref", "account id", "account no",
    "account number", "account", "client id", "client", "client number", "user id", "member id", "cust id", "buyer id",
    "partner", "shopper id", "debtor", "kundennummer", "kunde", "kunden nr", "kunden id", "numéro client",
    "code client", "id cliente", "cliente", "código de cliente", "客户编号", "客户id", "客户", "顧客id", "顧客番号", "顧客コード",
    "得意先コード", "رقم العميل", "العميل",
  ]

  static let customerNames: [FoldedName] = [
    "customer name", "account name", "company name", "client name", "buyer name", "billing name", "bill to name",
    "shipping name", "company", "organization name", "organization", "organisation", "organization 1 name",
    "organisation name", "deal organization", "person organization", "firm", "entreprise", "société", "firma",
    "firmenname", "unternehmen", "empresa", "compañía", "nombre del cliente", "客户名称", "公司", "公司名称", "企业名称", "会社名",
    "会社", "顧客名", "取引先名", "الشركة", "اسم الشركة", "اسم العميل",
  ]

  static let names: [FoldedName] = [
    "display name", "full name", "whole name", "person name", "nom", "nom complet", "nombre", "nombre completo",
    "vollständiger name", "姓名", "名称", "名字", "氏名", "名前", "お名前", "الاسم", "الاسم الكامل",
  ]

  static let firstNames: [FoldedName] = [
    "given name", "forename", "vorname", "prénom", "nombre de pila", "名", "الاسم الأول",
  ]
  static let middleNames: [FoldedName] = ["additional name", "second name", "zweiter vorname"]
  static let lastNames: [FoldedName] = [
    "surname", "family name", "nachname", "familienname", "nom de famille", "apellido", "apellidos", "姓", "اسم العائلة",
  ]

  static let orderKeys: [FoldedName] = [
    "order id", "order no", "order number", "order ref", "order reference", "order name", "invoice", "invoice no",
    "invoice id", "invoice number", "receipt", "receipt no", "receipt number", "transaction", "transaction id",
    "increment id", "sales order", "charge id", "payment id", "bestellnummer", "auftragsnummer", "rechnungsnummer",
    "ticket no", "basket id", "numéro de commande", "n° commande", "numéro de facture", "número de pedido",
    "número de factura", "pedido", "订单编号", "订单号", "注文番号", "受注番号", "رقم الطلب", "رقم الفاتورة",
  ]

  static let orderDates: [FoldedName] =
    [
      "order date", "invoice date", "purchase date", "transaction date", "sale date", "sales date", "date order",
      "datetime", "date time", "day", "timestamp", "paid at", "processed at", "datum", "bestelldatum",
      "rechnungsdatum", "auftragsdatum", "date de commande", "date de facture", "fecha", "fecha de pedido",
      "fecha de factura", "日期", "订单日期", "下单时间", "日付", "注文日", "購入日", "التاريخ", "تاريخ الطلب", "event time", "time",
    ] + created

  static let created: [FoldedName] = [
    "created", "created at", "created date", "create date", "created on", "creation date", "created time",
    "created utc", "created date utc", "date created", "date added", "deal created", "person created", "erstellt",
    "erstellt am", "angelegt am", "date de création", "fecha de creación", "创建时间", "创建日期", "作成日", "作成日時", "登録日",
    "تاريخ الإنشاء",
  ]

  static let totals: [FoldedName] = [
    "total", "order total", "grand total", "grand total base", "grand total purchased", "total amount", "net amount",
    "sales", "sales amount", "revenue", "net total", "total sales", "untaxed amount", "subtotal", "value", "amount",
    "betrag", "summe", "gesamtbetrag", "gesamt", "umsatz", "montant", "montant total", "importe", "importe total",
    "monto", "金额", "总金额", "总计", "订单金额", "金額", "合計", "合計金額", "المبلغ", "الإجمالي",
  ]

  static let emails: [FoldedName] = [
    "email address", "customer email", "e mail", "e mail 1 value", "contact email", "mail", "email addresses",
    "emails", "person email work", "person email home", "person email other", "person email", "work email",
    "business email", "home email", "private email", "secondary email", "additional email addresses", "other email",
    "e mail adresse", "email adresse", "adresse e mail", "adresse email", "courriel", "correo", "correo electrónico",
    "邮箱", "电子邮件", "电子邮箱", "メール", "メールアドレス", "البريد", "البريد الإلكتروني",
  ]

  static let phones: [FoldedName] = [
    "phone number", "phone 1 value", "phones", "phone numbers", "telephone", "telephone number", "person phone work",
    "person phone mobile", "person phone home", "person phone other", "person phone", "work phone", "business phone",
    "company main phone", "primary phone", "office phone", "mobile", "mobile phone", "mobile phone number", "cell",
    "cell phone", "home phone", "private phone", "other phone", "car phone", "assistant phone", "asst phone",
    "default address phone", "billing phone", "tel", "fax", "fax number", "business fax", "home fax", "téléphone",
    "téléphone portable", "portable", "téléphone mobile", "télécopie", "telefon", "telefonnummer", "mobiltelefon",
    "handy", "mobil", "rufnummer", "telefax", "teléfono", "teléfono móvil", "móvil", "celular", "电话", "手机", "手机号",
    "联系电话", "传真", "電話", "電話番号", "携帯電話", "携帯", "الهاتف", "رقم الهاتف", "الجوال",
  ]

  static let streets: [FoldedName] = [
    "address", "street address", "billing street", "mailing street", "address line 1", "address 1", "address1",
    "address 1 street", "billing address line 1", "billing address 1", "business street", "business street 2",
    "home street", "default address address1", "default address address2", "address line 2", "address 2",
    "person postal address", "organization address", "ship address", "strasse", "straße", "anschrift", "adresse", "rue",
    "dirección", "calle", "地址", "详细地址", "住所", "番地", "العنوان", "الشارع",
  ]

  static let postcodes: [FoldedName] = [
    "postal code", "post code", "zip", "zip code", "zip/postal code", "billing zip", "billing zip/postal code",
    "billing postal code", "mailing zip/postal code", "mailing postal code", "mailing zip", "address 1 postal code",
    "business postal code", "home postal code", "default address zip", "ship postal code", "plz", "postleitzahl",
    "code postal", "código postal", "cp", "邮编", "邮政编码", "郵便番号", "الرمز البريدي",
  ]

  static let cities: [FoldedName] = [
    "billing city", "mailing city", "shipping city", "address 1 city", "business city", "home city", "town", "suburb",
    "locality", "default address city", "ship city", "ort", "stadt", "ville", "ciudad", "población", "localidad", "城市",
    "市", "市区町村", "المدينة",
  ]

  static let regions: [FoldedName] = [
    "state", "province", "state/region", "state/province", "billing state", "billing state/province", "mailing state",
    "mailing state/province", "address 1 region", "business state", "home state", "default address province code",
    "ship region", "county", "bundesland", "kanton", "région", "département", "provincia", "estado",
    "comunidad autónoma",
    "省", "省份", "都道府県", "المنطقة", "المحافظة",
  ]

  static let countries: [FoldedName] = [
    "country/region", "country code", "billing country", "billing country code", "mailing country", "shipping country",
    "address 1 country", "business country/region", "business country", "home country/region", "home country",
    "ship country", "default address country code", "country name", "land", "pays", "país", "国家", "国", "国/地域",
    "الدولة", "البلد",
  ]

  static let owners: [FoldedName] = [
    "owner id", "owner name", "salesperson", "sales rep", "sales representative", "rep", "assigned to", "agent",
    "responsible", "employee id", "account owner", "company owner", "contact owner", "lead owner", "person owner",
    "organization owner", "user responsible", "betreuer", "verantwortlich", "zuständig", "commercial", "responsable",
    "propietario", "负责人", "销售员", "担当者", "営業担当", "المسؤول",
  ]

  static let notes: [FoldedName] = [
    "notes", "comment", "comments", "description", "internal notes", "remarks", "notizen", "notiz", "bemerkung",
    "bemerkungen", "kommentar", "remarques", "remarque", "commentaire", "commentaires", "notas", "observaciones",
    "comentarios", "备注", "备考", "備考", "メモ", "ملاحظات",
  ]

  static let tags: [FoldedName] = [
    "labels", "categories", "category", "keywords", "customer tags", "group membership", "person labels",
    "person label",
    "organization labels", "organization label", "tag", "schlagwörter", "kategorien", "étiquettes", "catégories",
    "etiquetas",
    "categorías", "标签", "タグ", "分類", "الوسوم",
  ]

  static let leadSources: [FoldedName] = [
    "lead source", "original source", "original traffic source", "acquisition source", "source name", "source",
    "quelle",
    "herkunft",
    "origine", "origen", "来源", "流入元", "المصدر",
  ]

  static let websites: [FoldedName] = [
    "website url", "company domain name", "web", "url", "homepage", "home page", "web page", "website 1 value",
    "organization website", "webseite", "site web", "sitio web", "página web", "网站", "网址", "ホームページ",
    "الموقع الإلكتروني",
  ]

  static let statuses: [FoldedName] = [
    "status", "order status", "payment status", "fulfillment status", "financial status", "statut", "estado", "状态",
    "状態",
    "الحالة",
  ]

  static let cancellations: [FoldedName] = [
    "canceled", "is cancelled", "is canceled", "cancelled at", "canceled at", "cancellation date", "void", "voided",
    "storno", "storniert", "annulé", "anulado", "已取消", "キャンセル",
  ]

  static let channels: [FoldedName] = [
    "sales channel", "source name", "purchase point", "order source", "store name", "vertriebskanal", "canal",
  ]

  /// The source of each row, as this program's own exports have it beside the key.
  static let source = ImportField("source", [], only: "ref")
}
