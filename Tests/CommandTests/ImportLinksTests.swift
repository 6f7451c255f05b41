import BookStore
import Domain
import Formats
import Testing

@testable import guanxi

@Suite("Files that refer to each other")
struct ImportLinksTests {
  @Test("Lines of known orders need neither day nor customer; a discount below one is a share of the price")
  func orderLines() throws {
    let book = try ImportBook()
    try book.take(.orders, "orderID,customerID,orderDate\n1,A,1996-07-04\n2,B,1996-07-05\n", name: "orders.csv")
    #expect(try book.texts(.order, "total") == ["0.00", "0.00"])
    let lines = """
      orderID,productID,unitPrice,quantity,discount
      1,11,14.00,12,0
      1,42,9.80,10,0.15
      2,11,14.00,1,0.05
      3,11,14.00,1,0
      """
    let report = try book.take(.transactions, lines, name: "lines.csv")
    #expect(report.counts.fates == [3, 0, 0, 1])
    #expect(report.refusals.map(\.reason) == ["order 3 is not in the book, and the row does not say its day."])
    #expect(try book.texts(.order, "total") == ["251.30", "13.30"])
    #expect(try book.take(.transactions, lines, name: "lines.csv").counts.fates == [0, 3, 0, 1])
    let orders = try book.take(.orders, "orderID,customerID,orderDate\n1,A,1996-07-04\n", name: "orders.csv")
    #expect(orders.counts.fates == [0, 1, 0, 0])
    try book.expectExact()
  }

  @Test("Lines explain the total of an order that came before them; they are not added to it")
  func totalAndLines() throws {
    let book = try ImportBook()
    try book.take(.orders, "order id,customer,date,total\n1,A,2024-01-02,24.00\n", name: "orders.csv")
    try book.take(.transactions, "order id,sku,quantity,unit price\n1,X,2,5.00\n1,Y,1,14.00\n", name: "lines.csv")
    #expect(try book.texts(.order, "total") == ["24.00"])
    let again = try book.take(.orders, "order id,customer,date,total\n1,A,2024-01-02,26.00\n", name: "orders.csv")
    #expect(again.counts.fates == [0, 1, 0, 0])
    #expect(again.remarks.map(\.text) == ["total: the lines of the order add up to 24.00, which counts, not 26.00."])
    try book.expectExact()
  }

  @Test("A discount that a person maps as an amount is one, whatever it looks like")
  func discountAmount() throws {
    let book = try ImportBook()
    let lines = "order,date,product,price,quantity,discount\n1,2024-01-02,X,5.00,1,0.50\n"
    try book.take(.transactions, lines) { $0.layout.mappings = ["discount=discount"] }
    #expect(try book.texts(.order, "total") == ["4.50"])
    try book.take(.transactions, "order,date,product,price,quantity,off\n2,2024-01-02,X,5.00,1,10%\n") {
      $0.layout.mappings = ["discountRate=off"]
    }
    #expect(try book.texts(.order, "total") == ["4.50", "4.50"])
  }

  @Test("A product is found whatever the spaces and case of its name; an account by its own")
  func names() throws {
    let book = try ImportBook()
    try book.take(.products, "product,series,sales_price\nGTX Pro,GTX,4821\n", name: "products.csv")
    try book.take(.customers, "account,sector\nCancity,retail\nMüller,tools\n", name: "accounts.csv") {
      $0.source = "crm"
    }
    try book.take(
      .opportunities,
      "opportunity_id,sales_agent,product,account,deal_stage,close_value\n1,Ann,GTXPro,Cancity,Won,5\n2,Ann,GTX Pro,MULLER,Won,5\n"
    )
    #expect(try book.texts(.opportunity, "product") == ["GTX Pro", "GTX Pro"])
    #expect(try book.texts(.opportunity, "customer") == ["Cancity", "Müller"])
    #expect(try book.records(.product).count == 1)
    #expect(try book.records(.user).count == 1)
  }

  @Test("Of a list of keys the known ones count, and the others are said; a single unknown contact refuses its row")
  func associations() throws {
    let book = try ImportBook()
    try book.take(.customers, "Record ID,Company name\n9001,Villa\n9002,Harbour\n", name: "companies.csv")
    let deals = """
      Record ID,Deal Name,Deal Stage,Associated Company IDs,Associated Contact IDs
      1,A,Proposal,9999;9002,
      2,B,Proposal,9001,77;78
      """
    let report = try book.take(.opportunities, deals)
    #expect(try book.texts(.opportunity, "customer") == ["Harbour", "Villa"])
    #expect(
      report.remarks.map(\.text) == [
        "customer: there is no customer 9999; left out.", "contact: there is no contact 77, 78; left out.",
      ])
    let single = try book.take(.opportunities, "deal id,deal name,stage,contact id\n3,C,Proposal,77\n")
    #expect(single.counts.rejected == 1)
    #expect(single.refusals.first?.reason == "contact ref: there is no contact “77” in the book.")
  }

  @Test("A customer that a deal only named is told by its own row later, not made twice")
  func namedFirst() throws {
    let book = try ImportBook()
    try book.take(.opportunities, "deal id,deal name,stage,account\n1,A,Proposal,Acme\n", name: "deals.csv")
    let report = try book.take(.customers, "account id,account name,city\n77,Acme,Köln\n", name: "accounts.csv")
    #expect(report.counts.fates == [0, 0, 1, 0])
    #expect(try book.texts(.customer, "city") == ["Köln"])
    try book.take(.opportunities, "deal id,deal name,stage,account id\n2,B,Proposal,77\n", name: "more.csv")
    #expect(try book.texts(.opportunity, "customer") == ["Acme", "Acme"])
  }

  @Test("Customers of two shops stay apart although their numbers agree")
  func twoShops() throws {
    let book = try ImportBook()
    for shop in ["one", "two"] {
      try book.take(.transactions, "customer,date,total\n17,2024-01-02,5.00\n", name: "\(shop).csv") {
        $0.source = shop
      }
    }
    #expect(try book.records(.customer).count == 2)
  }

  @Test("What a list of this program says of its sources is kept")
  func ownExport() throws {
    let book = try ImportBook()
    try book.take(.customers, "source,ref,name\ncrm,1,Acme\nshop,1,Beta\n")
    #expect(try book.texts(.customer, "source") == ["crm", "shop"])
    #expect(try book.take(.customers, "ref,name\n1,Acme\n") { $0.source = "crm" }.counts.unchanged == 1)
  }
}
