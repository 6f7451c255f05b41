import Analytics
import Domain
import Foundation
import TestSupport
import Testing

@testable import BookStore

@Suite("Who moved between classes")
struct MovementTests {
  private static let since = BookFixture.today + -30

  /// A book of many customers with sales on both sides of a day.
  private func town() throws -> BookFixture {
    let fixture = try BookFixture()
    for index in 0..<40 {
      let customer = try fixture.customer("Customer \(index)")
      for order in 0..<(index % 5) {
        let day = BookFixture.today.number - (index * 37 + order * 53) % 400
        try fixture.order(customer, "\(10 + index * 7 % 90).00", day: day)
      }
    }
    return fixture
  }

  @Test(
    "the classes of then are those of the book as it was, those of now are those of the book", arguments: Model.allCases
  )
  func sums(model: Model) throws {
    let fixture = try town()
    var session = BookFixture.session("lena")
    session.today = { Self.since }
    let flows = try #require(try fixture.book.movement(since: Self.since).flows[model])
    let then = try Book(at: fixture.path, session: session, asOf: Self.since)
    defer { then.close() }
    for (place, group) in try fixture.book.segments(model).classes.enumerated() {
      #expect(flows.customers.reduce(0) { $0 + $1[place] } == group.customers, "\(group.name) now")
    }
    for (place, group) in try then.segments(model).classes.enumerated() {
      // Of those without a sale some were not in the book yet.
      if group.name == LifecycleStage.prospect.rawValue { continue }
      #expect(flows.customers[place].reduce(0, +) == group.customers, "\(group.name) then")
    }
  }

  @Test("who came and who left a class are the customers that the two readings tell apart")
  func cameAndLeft() throws {
    let fixture = try town()
    let flows = try #require(try fixture.book.movement(since: Self.since).flows[.segment])
    let now = try fixture.book.segments(.segment).classes.map(\.customers)
    for place in now.indices {
      let stayed = flows.customers[place][place]
      #expect(stayed + flows.came(to: place) == now[place])
      #expect(stayed + flows.left(place) == flows.customers[place].reduce(0, +))
    }
    #expect(now.indices.contains { flows.came(to: $0) > 0 })
  }

  @Test("those who went the same way are listed, all of them")
  func movers() throws {
    let fixture = try BookFixture()
    let old = try fixture.customer("Old")
    try fixture.order(old, "10.00", day: BookFixture.today.number - 200)
    let new = try fixture.customer("New")
    try fixture.order(new, "20.00", day: BookFixture.today.number - 2)
    let flows = try #require(try fixture.book.movement(since: Self.since).flows[.abc])
    let ways = (0..<3).compactMap { flows.movers(from: flows.none, to: $0) }
    #expect(ways.joined().map(\.self) == [new])
    #expect(flows.movers(from: 0, to: 0) == nil)
  }

  @Test("more than a hundred who went the same way are counted and not listed")
  func manyMovers() {
    var flows = ClassFlows(.abc)
    flows.add(Array(1...60), count: 60, from: 0, to: 1)
    #expect(flows.movers(from: 0, to: 1)?.count == 60)
    flows.add(Array(61...101), count: 41, from: 0, to: 1)
    #expect(flows.movers(from: 0, to: 1) == nil)
    #expect(flows.came(to: 1) == 101)
    #expect(flows.left(0) == 101)
  }

  @Test("a customer whose record was made since, without a sale, was not in the book")
  func notYetThere() throws {
    let fixture = try BookFixture()
    try fixture.customer("Prospect")
    let flows = try #require(try fixture.book.movement(since: Self.since).flows[.lifecycle])
    let prospect = LifecycleStage.prospect.rank
    #expect(flows.customers[flows.none][prospect] == 1)
    let later = try #require(try fixture.book.movement(since: BookFixture.today).flows[.lifecycle])
    #expect(later.customers[prospect][prospect] == 1)
  }

  @Test("a reading that was interrupted says so and goes no further")
  func interrupted() throws {
    let fixture = try town()
    let reader = try fixture.another(readOnly: true)
    reader.interrupt()
    #expect(throws: BookError.interrupted) { try reader.movement(since: Self.since) }
    reader.close()
  }

  @Test("who may read only their own customers is told of those alone")
  func scoped() throws {
    let town = try RightsTown(role: .sales)
    let mine = try town.fixture.another("lena", readOnly: true)
    defer { mine.close() }
    let flows = try #require(try mine.movement(since: Self.since).flows[.lifecycle])
    let counted = try mine.segments(.lifecycle).classes.reduce(0) { $0 + $1.customers }
    #expect(flows.customers.joined().reduce(0, +) == counted)
  }
}

@Suite("The Pareto curve")
struct ParetoTests {
  @Test("ends at all customers and all revenue, and its cuts are the classes of abc")
  func ends() throws {
    let fixture = try BookFixture()
    for index in 1...30 {
      let customer = try fixture.customer("Customer \(index)")
      try fixture.order(customer, "\(index * index).00", day: 20_700)
    }
    let curve = try fixture.book.pareto()
    let total = (1...30).reduce(0) { $0 + $1 * $1 }
    #expect(curve.total == ParetoCurve.Point(customers: 30, revenue: Money(minor: Int64(total * 100))))
    let classes = try fixture.book.segments(.abc).classes
    #expect(
      curve.cuts.map(\.customers) == [
        classes[0].customers, classes[0].customers + classes[1].customers, 30,
      ])
    #expect(curve.points.first?.customers == 0)
    #expect(zip(curve.points, curve.points.dropFirst()).allSatisfy { $0.customers < $1.customers })
  }

  @Test("every point is what that many of the best customers really bring")
  func isExact() throws {
    let fixture = try BookFixture()
    var generator = SeededGenerator(seed: 7)
    var revenues: [Int64] = []
    for index in 1...60 {
      let cents = Int64.random(in: 100...500_000, using: &generator)
      revenues.append(cents)
      let customer = try fixture.customer("Customer \(index)")
      try fixture.add(
        .order,
        ["customer": .reference(customer), "date": .day(Day(number: 20_700)), "total": .money(Money(minor: cents))])
    }
    revenues.sort(by: >)
    let curve = try fixture.book.pareto()
    for point in curve.points {
      #expect(point.revenue.minor == revenues.prefix(point.customers).reduce(0, +))
    }
    #expect(curve.revenueShare(ofBest: 1) == 1)
    #expect(curve.revenueShare(ofBest: 0) == 0)
  }

  @Test("without revenue there is no share of it")
  func empty() throws {
    let fixture = try BookFixture()
    #expect(try fixture.book.pareto().revenueShare(ofBest: 0.2) == nil)
  }
}
