import Testing

@testable import Formats

@Suite struct HeaderTests {
  @Test func everyColumnHasANameOfItsOwn() {
    let header = Header([" name ", "Name", "NAME", "", "name 2", "email"])
    #expect(header.names == ["name", "Name 2", "NAME 3", "column 4", "name 2 2", "email"])
  }

  @Test(arguments: [("date", 1), ("INVOICE date", 2), ("invoice-date", 2), ("3", 2), ("1", 0)])
  func columnsAreFoundByNameOrNumber(wanted: String, index: Int) {
    #expect(Header(["Order", "Date", "Invoice Date"]).index(of: wanted) == index)
  }

  @Test(arguments: ["0", "4", "-1", "nothing", ""]) func noOtherColumnIsFound(wanted: String) {
    #expect(Header(["Order", "Date", "Invoice Date"]).index(of: wanted) == nil)
  }

  @Test(arguments: [
    ("Invoice-No.", "invoiceno"), ("Téléphone", "telephone"), ("Straße", "straße"),
    ("CASE:concept:name", "caseconceptname"),
    ("Ort ⟨Łódź⟩", "ortlodz"), ("e\u{301}te", "ete"), ("البريد", "البريد"), ("#", ""),
  ]) func namesAreComparedWithoutCaseAccentsAndMarks(name: String, folded: String) {
    #expect(FoldedName(name).text == folded)
  }

  @Test func raggedRecordsAreToldApart() throws {
    let reader = try reader("a,b\n1\n1,2\n1,2,3\n")
    let header = try Header(reader.next(), of: "test.csv")
    var problems: [RecordProblem?] = []
    while let record = try reader.next() { problems.append(header.problem(of: record)) }
    #expect(problems == [.fieldCount(found: 1, expected: 2), nil, .fieldCount(found: 3, expected: 2)])
  }

  @Test func aFileWithoutAGoodHeaderIsRefused() throws {
    #expect(throws: FormatsError.noHeader(path: "f.csv")) { try Header(reader("\n\n").next(), of: "f.csv") }
    let bytes: [UInt8] = Array("name;t".utf8) + [0xE9, 10]
    #expect(throws: FormatsError.badHeader(path: "f.csv", line: 1, problem: .invalidUTF8(column: 2))) {
      try Header(reader(bytes, capacity: 64).next(), of: "f.csv")
    }
  }
}

@Suite struct HeaderGuessTests {
  /// A header as other programs write it, and what is to be made of it.
  struct Sample: CustomTestStringConvertible {
    let program: String
    let kind: ImportKind
    let header: String
    let expected: [String: String]
    var testDescription: String { program }
  }

  static let samples = [
    Sample(
      program: "Online Retail", kind: .transactions,
      header: "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
      expected: [
        "order": "InvoiceNo", "product": "StockCode", "description": "Description", "quantity": "Quantity",
        "date": "InvoiceDate", "price": "UnitPrice", "customer": "CustomerID", "country": "Country",
      ]),
    Sample(
      program: "CDNOW", kind: .transactions, header: "customer,date,quantity,amount",
      expected: ["customer": "customer", "date": "date", "quantity": "quantity", "amount": "amount"]),
    Sample(
      program: "Shopify orders", kind: .transactions,
      header: "Name,Email,Financial Status,Currency,Subtotal,Taxes,Total,Created at,Lineitem quantity,Lineitem name,"
        + "Lineitem price,Lineitem sku,Billing Name,Billing City,Billing Country,Cancelled at,Id,Source",
      expected: [
        "order": "Name", "customer": "Email", "email": "Email", "date": "Created at", "product": "Lineitem sku",
        "description": "Lineitem name", "quantity": "Lineitem quantity", "price": "Lineitem price",
        "customerName": "Billing Name", "country": "Billing Country", "city": "Billing City",
        "cancelled": "Cancelled at", "status": "Financial Status",
      ]),
    Sample(
      program: "Shopify order totals", kind: .orders,
      header:
        "Name,Email,Financial Status,Paid at,Subtotal,Total,Created at,Billing Name,Billing Country,Cancelled at,Id",
      expected: [
        "ref": "Name", "customer": "Email", "date": "Paid at", "total": "Total", "customerName": "Billing Name",
        "country": "Billing Country", "cancelled": "Cancelled at", "status": "Financial Status",
      ]),
    Sample(
      program: "Zendesk tickets", kind: .tickets,
      header: "Id,Requester,Subject,Status,Priority,Created at,Updated at,Assignee,Due At,Via",
      expected: [
        "ref": "Id", "customer": "Requester", "subject": "Subject", "state": "Status", "priority": "Priority",
        "opened": "Created at", "author": "Assignee", "due": "Due At", "channel": "Via",
      ]),
    Sample(
      program: "names and sums only", kind: .transactions, header: "Name,Datum,Betrag,Kunde",
      expected: ["date": "Datum", "amount": "Betrag", "customer": "Kunde"]),
    Sample(
      program: "CRM opportunities", kind: .opportunities,
      header: "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
      expected: [
        "ref": "opportunity_id", "owner": "sales_agent", "product": "product", "customer": "account",
        "stage": "deal_stage", "opened": "engage_date", "closed": "close_date", "amount": "close_value",
      ]),
    Sample(
      program: "CRM accounts", kind: .customers,
      header: "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
      expected: [
        "ref": "account", "name": "account", "industry": "sector", "country": "office_location",
        "parent": "subsidiary_of",
      ]),
    Sample(
      program: "help desk log", kind: .tickets,
      header: "concept:name,lifecycle:transition,org:resource,time:timestamp,Activity,Resource,case:concept:name,"
        + "case:variant,case:variant-index,case:creator",
      expected: ["ref": "case:concept:name", "event": "Activity", "at": "time:timestamp", "author": "Resource"]),
    Sample(
      program: "HubSpot deals", kind: .opportunities,
      header: "Record ID,Deal Name,Deal Stage,Amount,Close Date,Pipeline,Deal owner,Associated Company IDs",
      expected: [
        "ref": "Record ID", "name": "Deal Name", "stage": "Deal Stage", "amount": "Amount", "closed": "Close Date",
        "owner": "Deal owner", "customer": "Associated Company IDs",
      ]),
    Sample(
      program: "HubSpot companies", kind: .customers,
      header: "Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry",
      expected: [
        "ref": "Record ID", "name": "Company name", "owner": "Company owner", "created": "Create Date",
        "phone": "Phone Number", "city": "City", "country": "Country/Region", "industry": "Industry",
      ]),
    Sample(
      program: "Salesforce opportunities", kind: .opportunities,
      header: "Id,Name,AccountId,OwnerId,StageName,Amount,CloseDate,CreatedDate,LeadSource,Probability",
      expected: [
        "ref": "Id", "name": "Name", "customer": "AccountId", "owner": "OwnerId", "stage": "StageName",
        "amount": "Amount", "closed": "CloseDate", "opened": "CreatedDate", "leadSource": "LeadSource",
        "probability": "Probability",
      ]),
    Sample(
      program: "Salesforce accounts", kind: .customers,
      header: "Account ID,Account Name,Type,Phone,Billing City,Billing Country,Account Owner",
      expected: [
        "ref": "Account ID", "name": "Account Name", "kind": "Type", "phone": "Phone", "city": "Billing City",
        "country": "Billing Country", "owner": "Account Owner",
      ]),
    Sample(
      program: "Salesforce cases", kind: .tickets,
      header: "Case Number,Subject,Status,Priority,Date/Time Opened,Case Owner,Account Name",
      expected: [
        "ref": "Case Number", "subject": "Subject", "state": "Status", "priority": "Priority",
        "opened": "Date/Time Opened", "author": "Case Owner", "customer": "Account Name",
      ]),
    Sample(
      program: "Odoo sale orders", kind: .orders,
      header: "Order Reference,Order Date,Customer,Salesperson,Total,Status",
      expected: [
        "ref": "Order Reference", "date": "Order Date", "customer": "Customer", "owner": "Salesperson",
        "total": "Total", "status": "Status",
      ]),
    Sample(
      program: "Magento orders", kind: .orders,
      header: "ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),Customer Email",
      expected: [
        "ref": "ID", "channel": "Purchase Point", "date": "Purchase Date", "customerName": "Bill-to Name",
        "total": "Grand Total (Base)", "customer": "Customer Email",
      ]),
    Sample(
      program: "shop database", kind: .customers,
      header: "customerID,companyName,contactName,address,city,region,postalCode,country,phone,fax",
      expected: [
        "ref": "customerID", "name": "companyName", "street": "address", "city": "city", "region": "region",
        "postcode": "postalCode", "country": "country", "phone": "phone fax", "contactName": "contactName",
      ]),
    Sample(
      program: "Google contacts", kind: .contacts,
      header: "Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        + "E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title",
      expected: [
        "name": "Name", "firstName": "Given Name", "lastName": "Family Name", "birthday": "Birthday", "note": "Notes",
        "tags": "Group Membership", "email": "E-mail 1 - Value E-mail 2 - Value", "phone": "Phone 1 - Value",
        "customer": "Organization 1 - Name", "customerName": "Organization 1 - Name", "title": "Organization 1 - Title",
      ]),
    Sample(
      program: "Outlook contacts", kind: .contacts,
      header: "Title,First Name,Last Name,Company,Job Title,Business Street,Business City,Business Postal Code,"
        + "Business Country/Region,Business Phone,Mobile Phone,E-mail Address,E-mail 2 Address,Categories,Web Page",
      expected: [
        "firstName": "First Name", "lastName": "Last Name", "customer": "Company", "customerName": "Company",
        "title": "Job Title", "street": "Business Street", "city": "Business City", "postcode": "Business Postal Code",
        "country": "Business Country/Region", "phone": "Business Phone Mobile Phone",
        "email": "E-mail Address E-mail 2 Address", "tags": "Categories", "website": "Web Page",
      ]),
    Sample(
      program: "a German list", kind: .customers,
      header: "Kundennummer,Firma,Straße,Hausnummer,PLZ,Ort,Land,Telefon,E-Mail,Branche,Bemerkung",
      expected: [
        "ref": "Kundennummer", "name": "Firma", "street": "Straße", "houseNumber": "Hausnummer", "postcode": "PLZ",
        "city": "Ort", "country": "Land", "phone": "Telefon", "email": "E-Mail", "industry": "Branche",
        "note": "Bemerkung",
      ]),
    Sample(
      program: "a Japanese list", kind: .customers, header: "顧客番号,会社名,電話番号,メールアドレス,住所,備考",
      expected: [
        "ref": "顧客番号", "name": "会社名", "phone": "電話番号", "email": "メールアドレス", "street": "住所", "note": "備考",
      ]),
    Sample(
      program: "an Arabic list", kind: .contacts, header: "الاسم,البريد,الهاتف,Company,Notes",
      expected: [
        "name": "الاسم", "email": "البريد", "phone": "الهاتف", "customer": "Company", "customerName": "Company",
        "note": "Notes",
      ]),
    Sample(
      program: "order lines of a database", kind: .transactions,
      header: "orderID,productID,unitPrice,quantity,discount",
      expected: [
        "order": "orderID", "product": "productID", "price": "unitPrice", "quantity": "quantity",
        "discount": "discount",
      ]),
    Sample(
      program: "this program", kind: .customers, header: "id,source,ref,name,kind,leadSource,note",
      expected: [
        "ref": "ref", "source": "source", "name": "name", "kind": "kind", "leadSource": "leadSource", "note": "note",
      ]),
  ]

  @Test(arguments: samples) func columnsAreGuessed(sample: Sample) throws {
    let header = Header(sample.header.split(separator: ",").map(String.init))
    let guess = try HeaderGuess(sample.kind, header: header)
    #expect(Dictionary(guess.pairs.map { ($0.field, $0.name) }) { "\($0) \($1)" } == sample.expected)
  }

  @Test func everyFieldOfAKindHasANameOfItsOwn() {
    for kind in ImportKind.allCases {
      let names = kind.fields.map(\.name)
      #expect(Set(names).count == names.count)
      for field in kind.fields { #expect(field.sharing.allSatisfy(names.contains)) }
    }
  }

  @Test func aMappingOverridesTheGuess() throws {
    let header = Header(["when", "amount", "total", "customer"])
    let guess = try HeaderGuess(.transactions, header: header, mappings: ["Date=WHEN", "amount=3", "customer="])
    #expect(guess.column(of: "date") == 0)
    #expect(guess.column(of: "amount") == 2)
    #expect(guess.column(of: "customer") == nil)
  }

  @Test func severalColumnsFeedOneFieldInTheOrderGiven() throws {
    let header = Header(["name", "Festnetz", "Tragbar", "phone"])
    let guess = try HeaderGuess(.contacts, header: header, mappings: ["phone=3,2"])
    #expect(guess.columns(of: "phone") == [2, 1])
  }

  @Test func theSortOfAnAddressStandsInTheColumnBeside() throws {
    let guess = try HeaderGuess(
      .contacts, header: Header(["Name", "E-mail 1 - Type", "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value"]))
    #expect(guess.labels == [2: 1, 4: 3])
  }

  @Test func theBooksOwnFieldsAreFoundByTheirNames() throws {
    let own = [ImportField(own: "tenure", isList: false), ImportField(own: "churnGiven", isList: false)]
    let guess = try HeaderGuess(.customers, header: Header(["customerID", "Tenure", "Churn"]), own: own)
    #expect(guess.column(of: "tenure") == 1)
    #expect(guess.column(of: "churnGiven") == 2)
  }

  @Test func wrongMappingsSayWhatThereIs() {
    let header = Header(["date", "total"])
    #expect(throws: FormatsError.unknownColumn(name: "sum", known: ["date", "total"])) {
      try HeaderGuess(.orders, header: header, mappings: ["total=sum"])
    }
    #expect(throws: FormatsError.malformedMapping(text: "total")) {
      try HeaderGuess(.orders, header: header, mappings: ["total"])
    }
    let error = #expect(throws: FormatsError.self) {
      try HeaderGuess(.orders, header: header, mappings: ["colour=1"])
    }
    #expect(
      error?.description.hasPrefix("There is no field “colour” in this kind. Its fields are: ref, source,") == true)
  }

  @Test func aMissingColumnIsNamedWithThoseThereAre() {
    let error = #expect(throws: FormatsError.missingFields(names: ["date", "amount"], columns: ["a", "b"])) {
      try HeaderGuess(.transactions, header: Header(["a", "b"]))
    }
    #expect(error?.description.contains("--map date=COLUMN; the file's columns are: 1 a, 2 b.") == true)
  }
}
