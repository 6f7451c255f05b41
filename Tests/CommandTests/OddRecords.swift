/// Records of every kind, with all that makes files hard to read.
enum OddRecords {
  /// Lines for `apply`.
  static let edits = #"""
    {"add":"user","name":"lena","fullName":"Lena \"Leni\" König","role":"sales"}
    {"add":"field","name":"tenure","kind":"customer","type":"integer"}
    {"add":"field","name":"plans","kind":"customer","type":"list","help":"what they have"}
    {"add":"field","name":"born","kind":"contact","type":"day"}
    {"add":"field","name":"rate","kind":"opportunity","type":"number"}
    {"add":"field","name":"limit","kind":"order","type":"money"}
    {"add":"field","name":"colour","kind":"product","type":"choice","choices":["red","green"]}
    {"add":"field","name":"paid","kind":"task","type":"flag"}
    {"add":"field","name":"story","kind":"ticket","type":"note"}
    {"add":"customer","name":"Müller & Söhne","city":"Köln","owner":"lena","tags":["key","north"],"email":["a@example.com","b@example.com"],"phone":["+49221555 (work)","+49221556"],"tenure":7,"plans":["Fiber","TV"]}
    {"add":"customer","name":"株式会社 山田製作所","note":"line one\nline \"two\", with\ttab\n\nline four 🎉"}
    {"add":"customer","name":"=HYPERLINK(1)","note":"'=already guarded","kind":"person","ended":"2026-01-31"}
    {"add":"customer","name":"Doppelgänger"}
    {"add":"customer","name":"Gone"}
    {"add":"contact","name":"Anna Müller","customer":1,"firstName":"Anna","lastName":"Müller","email":["anna@example.com (work)"],"roles":["decides","pays"],"born":"1980-02-29"}
    {"add":"contact","name":"@nobody","birthday":"1970-01-01","note":"-1+2"}
    {"add":"product","name":"Widget","price":"19","cost":"12.3456","colour":"red","unit":"box"}
    {"add":"product","name":"Bolt","price":"1","discontinued":true}
    {"add":"order","customer":1,"date":"2026-11-02","lines":[{"product":1,"quantity":2.125,"price":"19"},{"product":2,"quantity":-1,"price":"1"},{"quantity":1,"price":"3"}],"limit":"500"}
    {"add":"order","customer":2,"date":"2026-11-03","total":"-40","channel":"shop"}
    {"add":"order","date":"2026-11-04","total":"17","note":"orders of nobody\r\nhave notes too"}
    {"add":"order","customer":1,"date":"2025-01-01","total":"9","cancelled":true}
    {"add":"opportunity","name":"Big; \"deal\"","customer":1,"contact":1,"product":1,"amount":"9000","rate":"0.1234","probability":40}
    {"edit":"opportunity","id":1,"set":{"stage":"won"}}
    {"add":"opportunity","name":"Small","customer":2,"stage":"quote"}
    {"add":"ticket","subject":"Line 3, stops","customer":1,"contact":1,"type":"complaint","story":"long\nstory","due":"2026-11-30T10:00:00Z"}
    {"add":"touch","customer":1,"channel":"call","at":"2026-11-20T09:30:00Z","user":"lena","text":"said: \"=1+1\"","tone":2,"next":"ring","nextOn":"2026-12-01"}
    {"add":"task","subject":"Ring back","customer":1,"opportunity":1,"ticket":1,"owner":"lena","due":"2026-12-01","repeats":"2w","paid":true}
    {"add":"survey","customer":1,"type":"nps","score":9,"scale":10,"at":"2026-11-01T00:00:00Z","comment":"fine"}
    {"add":"relation","customer":1,"other":2,"type":"partner","since":"2020-05-05"}
    {"add":"view","name":"Köln","kind":"customer","query":"city:Köln","sort":"-revenue","columns":["name","city"]}
    {"merge":"customers","keep":1,"other":4}
    {"delete":"customer","id":5}

    """#

  /// The edits that make the fields of the book's own.
  static var fields: String {
    edits.split(separator: "\n").filter { $0.contains(#""add":"field""#) }.joined(separator: "\n")
  }

  /// Kinds in the order in which they refer to each other.
  static let kinds = [
    "users", "customers", "contacts", "products", "orders", "opportunities", "tickets", "touches", "tasks", "surveys",
    "relations",
  ]
}
