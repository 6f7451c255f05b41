import Domain
import Testing

@testable import DemoData

@Suite("The customers of a demo book")
struct IdentityTests {
  static let rows = DemoBookTests.rows(20_000)

  @Test("share an e-mail address or telephone number with nobody but their duplicates", arguments: ["email", "phone"])
  func unique(field: String) {
    var owners: [String: Set<Int64>] = [:]
    for customer in Self.rows where customer.kind == .customer {
      let original = CustomerProfile.original(of: customer.id) ?? customer.id
      for text in customer[field]?.words ?? [] { owners[plain(text), default: []].insert(original) }
    }
    #expect(owners.count > 10_000)
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test("have people who share an address or a number with nobody else", arguments: ["email", "phone"])
  func uniquePeople(field: String) {
    let texts = Self.rows.filter { $0.kind == .contact }.flatMap { $0[field]?.words ?? [] }.map(plain)
    #expect(texts.count > 10_000)
    #expect(Set(texts).count == texts.count)
  }

  @Test("have numbers of their own up to the millionth", arguments: Country.all.indices)
  func numbers(country: Int) {
    let country = Country.all[country]
    for town in country.towns {
      let towns = Set(stride(from: 1, through: 1_000_000, by: 97).map { country.phone($0, in: town) })
      #expect(towns.count == 10_310)
    }
  }

  @Test("are now and then entered twice: the same name, and the same address or number")
  func duplicates() throws {
    let customers = Self.rows.filter { $0.kind == .customer }
    let doubles = customers.filter { CustomerProfile.original(of: $0.id) != nil }
    #expect(doubles.count == 100)
    for double in doubles {
      let id = try #require(CustomerProfile.original(of: double.id))
      let original = customers[Int(id) - 1]
      #expect(double["name"]?.text.map(Folding.fold) == original["name"]?.text.map(Folding.fold))
      #expect(double["city"] == original["city"] && double["kind"] == original["kind"])
    }
    #expect(doubles.contains { shares("email", $0, customers) } && doubles.contains { shares("phone", $0, customers) })
  }

  @Test("know only others who came before, and parents of their own country")
  func ties() throws {
    let customers = Self.rows.filter { $0.kind == .customer }
    let relations = Self.rows.filter { $0.kind == .relation }
    #expect(Set(relations.compactMap { $0["type"]?.text }) == ["parent", "partner", "supplier", "referred by"])
    for relation in relations {
      let one = try #require(relation["customer"]?.reference)
      let other = try #require(relation["other"]?.reference)
      #expect(other < one)
      guard relation["type"]?.text == "parent" else { continue }
      #expect(customers[Int(one) - 1]["country"] == customers[Int(other) - 1]["country"])
    }
  }

  private func shares(_ field: String, _ double: FactRow, _ customers: [FactRow]) -> Bool {
    guard let id = CustomerProfile.original(of: double.id) else { return false }
    let texts = customers[Int(id) - 1][field]?.words ?? []
    return (double[field]?.words ?? []).contains { text in texts.map(plain).contains(plain(text)) }
  }

  /// The address in lower case, or the digits of the number, without the label behind.
  private func plain(_ text: String) -> String {
    let text = text.split(separator: " (")[0].lowercased()
    return text.contains("@") ? text : text.filter { $0.isNumber }
  }
}
