import Formats
import Testing

/// A few rows in the form in which another program exports them, made up for the tests.
struct Miniature: CustomTestStringConvertible, Sendable {
  let program: String
  let kind: ImportKind
  /// The file's name, whose end says the format.
  var name = "file.csv"
  let text: String
  /// Imported and rejected rows.
  let counts: [Int]
  var wantsNewFields = false

  var testDescription: String { program }

  static let all = [
    Miniature(
      program: "HubSpot companies", kind: .customers,
      text: """
        Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry,Company Domain Name
        9001,Example Villa,owner@example.com,2024-03-12 09:14,+33 6 00 00 00 00,Paris,France,CONSTRUCTION,villa.example
        9002,Harbour SA,,2024-03-13 10:00,,Lyon,France,,
        """, counts: [2, 0]),
    Miniature(
      program: "HubSpot contacts", kind: .contacts,
      text: """
        Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Associated Company IDs
        101,Camille,Durand,camille@example.com,+33 6 00 00 00 00,NEW,2024-03-12 09:14,Example Villa,9001
        102,John,Smith,JOHN@Example.com,,OPEN_DEAL,3/15/2024 2:30 PM,,
        103,,,,,,2024-01-01 00:00,,
        105,,,noname@example.com,,,,,9002;9999
        """, counts: [4, 0], wantsNewFields: true),
    Miniature(
      program: "HubSpot deals", kind: .opportunities,
      text: """
        Record ID,Deal Name,Deal Stage,Amount,Close Date,Pipeline,Deal owner,Associated Company IDs,Associated Contact IDs
        7001,Renewal,Closed Won,15000,2026-12-01 00:00,Sales,Sam Sales,9001,101;102
        7002,"Harbour, phase 2",Proposal,"1,250,000.50",,Sales,,9002;9999,105
        7003,Zero deal,Closed Lost,,2024-02-30 00:00,Sales,Nobody,,
        """, counts: [2, 1]),
    Miniature(
      program: "Salesforce leads", kind: .contacts,
      text: """
        Lead ID,FirstName,LastName,Email,Phone,Company,LeadSource,Status,OwnerId
        00Q1a000001AAAAEA4,John,Doe,john@example.com,555-3001,Acme Corp,Web,Open - Not Contacted,005xx
        00Q1a000001aaaaEA4,Jane,Smith,jane@example.com,555-3002,Beta LLC,Partner Referral,Working,005xy
        00Q3,,Unknown,invalid,,Gamma Inc,Cold Call,Closed,005xx
        """, counts: [3, 0], wantsNewFields: true),
    Miniature(
      program: "Google contacts", kind: .contacts,
      text: """
        Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,\
        E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title
        Zoë Ångström,Zoë,Ångström,1980-02-29,,* myContacts ::: Customers,* Work,zoe@example.com,Home,zoe@example.net,\
        Mobile,+46 70 000 00 01 ::: +46 70 000 00 02,Fjäll AB,CEO
        Bob O'Neil,Bob,O'Neil,--03-15,"line one
        line two",* myContacts,* Work,bob@example.com,,,,,,
        ,,,,,,,,,,Mobile,010-0000-0001,,
        """, counts: [3, 0]),
    Miniature(
      program: "Outlook", kind: .contacts,
      text: """
        Title,First Name,Last Name,Company,Job Title,Business Street,Business City,Business Phone,Mobile Phone,Business Fax,\
        E-mail Address,E-mail 2 Address,Categories
        Dr.,Ada,Lovelace,Engines Ltd,Analyst,St James Sq 12,London,+44 20 7946 0001,+44 7700 900001,+44 20 7946 0002,\
        ada@example.com,ada@example.net,Key;London
        """, counts: [1, 0]),
    Miniature(
      program: "Pipedrive deals", kind: .opportunities,
      text: """
        Deal - ID,Deal - Title,Deal - Value,Deal - Organization,Deal - Stage,Deal - Status,Deal - Owner,Deal - Deal created
        1,Ten pumps,1200.00,Müller GmbH,Proposal Made,Open,Lena,2024-03-12
        2,Two pumps,240.00,Müller GmbH,Qualified,Won,Lena,2024-03-15
        """, counts: [2, 0]),
    Miniature(
      program: "Zoho accounts", kind: .customers,
      text: """
        Record Id,Account Name,Phone,Website,Billing City,Billing Country,Account Owner,Description,Parent Account,Type
        zcrm_1,Acme,+49 221 5550,acme.example,Köln,Germany,Lena,good,,Customer
        zcrm_2,Acme Nord,+49 40 5550,,Hamburg,Germany,Lena,,Acme,Prospect
        """, counts: [2, 0]),
    Miniature(
      program: "Shopify orders", kind: .transactions,
      text: """
        Name,Email,Financial Status,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,\
        Billing Name,Billing City,Billing Country,Cancelled at
        #1001,ada@example.com,paid,20.00,23.80,2024-03-12 10:00:00 +0100,2,Cup,5.00,CUP,Ada Lovelace,London,GB,
        #1001,ada@example.com,,,,2024-03-12 10:00:00 +0100,1,Pot,10.00,POT,,,,
        #1002,bob@example.com,voided,5.00,5.95,2024-03-13 11:00:00 +0100,1,Cup,5.00,CUP,Bob,Oslo,NO,
        """, counts: [3, 0]),
    Miniature(
      program: "Stripe customers", kind: .customers,
      text: """
        id,Email,Name,Created (UTC),Description
        cus_1,ada@example.com,Ada Lovelace,2024-03-12 10:00,first
        cus_2,bob@example.com,,2024-03-13 10:00,
        """, counts: [2, 0]),
    Miniature(
      program: "Zendesk tickets", kind: .tickets,
      text: """
        Id,Requester,Subject,Status,Priority,Created at,Assignee,Due At,Via,Tags,Type,Description
        1,Acme,Printer on fire,Open,Urgent,2024-03-12 10:00,Lena,2024-03-12 12:00,Mail,"fire, office",Incident,It burns.
        2,Beta,How to pay?,Solved,Low,2024-03-12 11:00,Max,,Web,,Question,
        """, counts: [2, 0]),
    Miniature(
      program: "Freshdesk tickets", kind: .tickets,
      text: """
        Ticket ID,Subject,Status,Priority,Source,Type,Agent,Created time,Due by Time,Resolved time,Tags,Company Name
        11,No sound,Pending,Medium,Phone,Problem,Lena,2024-03-12 10:00:00,2024-03-14 10:00:00,,audio,Acme
        """, counts: [1, 0]),
    Miniature(
      program: "a help desk's log", kind: .tickets,
      text: """
        Case ID,Activity,Resource,Complete Timestamp,priority
        Case 1,Assign seriousness,ana,2024-01-02 10:00:00,P1
        Case 1,Closed,ana,2024-01-03 10:00:00,P2
        Case 1,Closed,ana,2024-01-03 10:00:00,P2
        """, counts: [3, 0]),
    Miniature(
      program: "Odoo sale orders", kind: .orders,
      text: """
        Order Reference,Order Date,Customer,Salesperson,Total,Status
        S0001,2024-03-12 09:00:00,Acme,Lena,119.00,Sales Order
        S0002,2024-03-13 09:00:00,Beta,Max,59.50,Cancelled
        """, counts: [2, 0]),
    Miniature(
      program: "Odoo products", kind: .products,
      text: """
        External ID,Internal Reference,Name,Product Category,Sales Price,Cost,Unit of Measure,Active
        p1,CUP,Cup,Kitchen,5.00,2.10,Units,True
        p2,POT,Pot,Kitchen,10.00,4.75,Units,False
        """, counts: [2, 0]),
    Miniature(
      program: "a database of customers", kind: .customers,
      text: """
        customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax
        ALFKI,Alfreds Futterkiste,Maria Anders,Sales Representative,Obere Str. 57,Berlin,NULL,12209,Germany,030-0074321,030-0076545
        BERGS,Berglunds snabbköp,Christina Berglund,Order Administrator,Berguvsvägen 8,Luleå,NULL,S-958 22,Sweden,0921-12 34 65,NULL
        """, counts: [2, 0]),
    Miniature(
      program: "a German list", kind: .customers, name: "liste.csv",
      text: """
        Kundennummer;Firma;Straße;Hausnummer;PLZ;Ort;Land;Telefon;E-Mail;Umsatz 2023;Bemerkung
        K1;Müller KG;Hauptstr.;7a;01067;Dresden;Deutschland;0351 5550;info@mueller.example;1.234,50;
        K2;Meier OHG;Ring;2;80331;München;Deutschland;;;-2.500,00;zahlt spät
        """, counts: [2, 0], wantsNewFields: true),
    Miniature(
      program: "a Japanese list", kind: .customers,
      text: "顧客番号,会社名,電話番号,メールアドレス,備考\n1,有限会社例,03-1234-5678,info@example.jp,重要\n2,株式会社山田,,,\n", counts: [2, 0]),
    Miniature(
      program: "telephone churn", kind: .customers, name: "telco.csv",
      text: """
        customerID,gender,SeniorCitizen,tenure,Contract,MonthlyCharges,TotalCharges,Churn
        A1,Female,0,1,Month-to-month,29.85,29.85,No
        A2,Male,0,34,One year,56.95,1889.5,No
        A3,Male,1,2,Month-to-month,53.85,108.15,Yes
        A4,Female,0,0,One year,20.25, ,No
        """, counts: [4, 0], wantsNewFields: true),
    Miniature(
      program: "a bank's campaign", kind: .customers, name: "bank.csv",
      text: """
        "age";"job";"balance";"housing";"contact";"day";"y"
        30;"unemployed";1787;"no";"cellular";19;"no"
        33;"services";4789;"yes";"cellular";11;"no"
        30;"unemployed";1787;"no";"cellular";19;"no"
        35;"services";-1350;"yes";"unknown";16;"yes"
        """, counts: [4, 0], wantsNewFields: true),
    Miniature(
      program: "calls", kind: .touches,
      text: """
        id,customer,activity type,date,assigned to,notes,next step,follow up date
        1,Acme,Phone call,2024-03-12 10:00,Lena,asked for pumps,send a quote,2024-03-15
        2,Acme,Lunch,2024-03-20 12:00,Lena,,,
        """, counts: [2, 0]),
    Miniature(
      program: "things to do", kind: .tasks,
      text: """
        Task ID,Subject,Status,Due Date,Assigned To,Company
        1,Send a quote,Not Started,2024-03-15,Lena,Acme
        2,Call back,Completed,2024-03-16,Max,
        """, counts: [2, 0]),
    Miniature(
      program: "answers", kind: .surveys,
      text: "response id,customer,date,NPS score,comment\n1,Acme,2024-03-12,9,good\n2,Beta,2024-03-13,3,slow\n",
      counts: [2, 0]),
    Miniature(
      program: "colleagues", kind: .users,
      text:
        "sales_agent,manager,regional_office\nAnna Snelling,Dustin Brinkmann,Central\nCecily Lampkin,Dustin Brinkmann,East\n",
      counts: [2, 0]),
    Miniature(
      program: "who owns whom", kind: .relations,
      text:
        "customer,relation,other,since\nAcme Nord,parent company,Acme,2020-01-01\nBeta,supplier,Acme,\nBeta,supplier,Beta,\n",
      counts: [2, 1]),
    Miniature(
      program: "baskets", kind: .baskets,
      text: "citrus fruit,margarine,ready soups\nwhole milk\nwhole milk\nyogurt,coffee,whole milk\n", counts: [4, 0]),
    Miniature(
      program: "JSON lines", kind: .customers, name: "file.jsonl",
      text: """
        {"id":1,"name":"Acme","email":["a@example.com","b@example.com"],"city":"Köln"}
        {"id":2,"name":"Beta","country":null}
        {"id":3
        """, counts: [2, 1]),
    Miniature(
      program: "cards", kind: .contacts, name: "file.vcf",
      text: """
        BEGIN:VCARD
        VERSION:3.0
        FN:Ada Lovelace
        N:Lovelace;Ada;;;
        ORG:Engines Ltd
        EMAIL;TYPE=WORK:ada@example.com
        TEL;TYPE=CELL:+44 7700 900001
        UID:card-1
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        FN:Bob
        END:VCARD

        """, counts: [2, 0]),
  ]
}
