import Domain
import Testing

@Suite("Rights")
struct RightsTests {
  /// Read, add, change, delete and export as letters: a of all, t of the team, o one's own, - nothing.
  private func letters(_ role: Role, _ kind: Kind, _ settings: [String: String] = [:]) -> String {
    let rights = Rights(role, settings: settings)
    let letters: [RecordScope: String] = [.none: "-", .own: "o", .team: "t", .all: "a"]
    return RecordAction.allCases.map { letters[rights.scope($0, kind)] ?? "?" }.joined()
  }

  private static let kinds: [Kind] = [
    .customer, .contact, .product, .order, .opportunity, .ticket, .touch, .task, .survey, .relation, .view, .field,
    .alert, .user,
  ]

  @Test(
    "the table of a book that says nothing about rights",
    arguments: [
      (Role.admin, "aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa"),
      (.manager, "aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa a---a"),
      (.sales, "aaaot aaaot aa--a aatot aatot aaaot aaaot aaaot aaaot aaaot aaoot aa--a aaaot a----"),
      (.support, "a-a-o aaa-o a---o a---o a---o aaa-o aaaoo aaaoo aaa-o a---o aoooo a---o a-a-- a----"),
      (.marketing, "a---a a---a a---a a---a a---a a---a aaaoa aaaoa aaaoa a---a aaaoa a---a a---a -----"),
      (.auditor, "a---a a---a a---a a---a a---a a---a a---a a---a a---a a---a a---a a---a a---a a---a"),
    ])
  func table(_ role: Role, _ row: String) {
    #expect(RightsTests.kinds.map { letters(role, $0) }.joined(separator: " ") == row)
    #expect(Set(RightsTests.kinds) == Set(Rights.kinds))
  }

  @Test("support sees no amounts, marketing no addresses, everybody else every field")
  func fieldGroups() {
    for role in Role.allCases {
      #expect(Rights(role).sees(.finance) == (role != .support))
      #expect(Rights(role).sees(.personal) == (role != .marketing))
    }
    #expect(Rights(.support).hiddenFields(of: .product) == ["price", "cost"])
    #expect(Rights(.support).hiddenFields(of: .order) == ["total", "lines"])
    #expect(Rights(.support).hiddenFields(of: .opportunity) == ["amount"])
    #expect(Rights(.support).hiddenFields(of: .customer).contains("revenue"))
    #expect(Rights(.marketing).hiddenFields(of: .contact).contains("birthday"))
    #expect(Rights(.support).hiding(own: Field("fee", .money, "")) == .finance)
    #expect(Rights(.support).hiding(own: Field("seats", .integer, "")) == nil)
  }

  @Test("admins and managers change settings")
  func settings() {
    #expect(Role.allCases.filter { Rights($0).allowsSettings } == [.admin, .manager])
    #expect(!Rights(.manager, settings: ["rights.manager.settings": "no"]).allowsSettings)
    #expect(Rights(.admin, settings: ["rights.admin.settings": "no"]).allowsSettings)
  }

  @Test("every right has a setting that says what the table says, and takes nothing else than scopes")
  func settingNames() throws {
    #expect(Rights.settings.count == Role.allCases.count * (Rights.kinds.count * RecordAction.allCases.count + 3) - 1)
    for setting in Rights.settings { #expect(Setting.named(setting.name)?.problem(with: setting.standard) == nil) }
    let setting = try #require(Setting.named("rights.sales.customer.delete"))
    #expect(setting.standard == "own")
    #expect(setting.problem(with: "mine") == "expected one of none, own, team, all")
    for name in [
      "rights.sales.customer.eat", "rights.chef.customer.read", "rights.sales.stageChange.read", "rights.sales",
      "rights.admin.settings", "rights.sales.customers.read", "rights..customer.read", "rights.sales.customer.read.x",
    ] { #expect(Setting.named(name) == nil, "\(name)") }
  }

  @Test("what a book says replaces what the table says, for that role, kind and action alone")
  func overrides() {
    let settings = ["rights.sales.customer.delete": "all", "rights.support.finance": "yes", "country": "DE"]
    #expect(letters(.sales, .customer, settings) == "aaaat")
    #expect(letters(.sales, .contact, settings) == "aaaot")
    #expect(letters(.support, .customer, settings) == "a-a-o")
    #expect(Rights(.support, settings: settings).sees(.finance))
  }

  @Test("nobody changes, deletes or exports what is not to be read")
  func readingFirst() {
    #expect(letters(.admin, .order, ["rights.admin.order.read": "own"]) == "oaooo")
    #expect(letters(.admin, .order, ["rights.admin.order.read": "none"]) == "-a---")
  }

  @Test("one's own tasks and views cannot be taken away, except from an auditor, who changes nothing")
  func ownMatters() {
    let none = Dictionary(
      uniqueKeysWithValues: Rights.settings.filter { $0.name.hasSuffix("e") }.map { ($0.name, "none") })
    #expect(letters(.sales, .task, none.merging(["rights.sales.task.read": "none"]) { $1 }) == "oaooo")
    #expect(letters(.support, .view, ["rights.support.view.read": "none"]) == "ooooo")
    #expect(letters(.auditor, .task, ["rights.auditor.task.read": "none"]) == "-----")
  }

  @Test("parts of a record go with it")
  func parts() {
    #expect(letters(.support, .stageChange) == "a---o")
    #expect(letters(.support, .ticketEvent) == "aaaao")
    #expect(letters(.marketing, .alias) == "-----")
    #expect(letters(.sales, .alias) == "a----")
  }

  @Test("a missing right is named with what the role may do")
  func words() {
    #expect(Rights(.sales).missing(.delete, .customer) == "delete customers of others (delete customers: own)")
    #expect(Rights(.sales).missing(.change, .order) == "change orders of other teams (change orders: team)")
    #expect(Rights(.auditor).missing(.add, .task) == "add tasks")
    #expect(
      Rights(.support).missing(.finance, "amount", of: .opportunity)
        == "use the field amount of opportunities (finance: no)")
  }
}
