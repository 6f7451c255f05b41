import Domain
import Testing

@testable import BookStore

@Suite("Every cell of the table of rights")
struct RightsGridTests {
  typealias Keeper = RightsTown.Keeper

  @Test("does what it says, under every scope that a book can give it", arguments: Role.allCases)
  func cells(_ role: Role) throws {
    let town = try RightsTown(role: role)
    let book = try town.fixture.another("lena")
    defer { book.close() }
    for kind in Rights.kinds {
      for action in RecordAction.allCases {
        for scope in RecordScope.allCases {
          try inTrial(book) {
            try set("rights.\(role).finance", "yes", book)
            try set("rights.\(role).personal", "yes", book)
            try set("rights.\(role).\(kind).\(action)", scope.rawValue, book)
            let expected = expected(role, kind, action, scope)
            try check(action, kind, RightsTown.reached(expected), town, book, "\(role) \(kind) \(action) \(scope)")
          }
        }
      }
    }
  }

  /// The scope that counts: one's own tasks and views stay, and what is not read is not written.
  private func expected(_ role: Role, _ kind: Kind, _ action: RecordAction, _ scope: RecordScope) -> RecordScope {
    let floor = role != .auditor && [.task, .view].contains(kind) ? RecordScope.own : .none
    let own = max(scope, floor)
    guard [.change, .delete, .export].contains(action) else { return own }
    let read = Setting.named("rights.\(role).\(kind).read").flatMap { RecordScope(rawValue: $0.standard) } ?? .none
    return min(own, max(read, floor))
  }

  private func inTrial(_ book: Book, _ body: () throws -> Void) throws {
    try book.beginTrial()
    defer { book.endTrial() }
    try body()
  }

  private func set(_ name: String, _ value: String, _ book: Book) throws {
    try book.connection.statement(.writeSetting).run(.text(name), .text(value))
    book.accessKeeper.forget()
  }

  private func check(
    _ action: RecordAction, _ kind: Kind, _ reached: Set<Keeper>, _ town: RightsTown, _ book: Book, _ cell: String
  ) throws {
    let records = town.records[kind] ?? [:]
    switch action {
    case .read: try checkReading(kind, reached, town, book, cell)
    case .export:
      let ids = Set(records.filter { isReached(kind, $0.key, reached) }.values)
      var exported: Set<Int64> = []
      let denial = denial {
        try book.export(kind) { row, _ in
          exported.insert(row.record.reference.id)
          return true
        }
      }
      #expect(denial == reached.isEmpty, "\(cell)")
      #expect(exported.intersection(records.values) == ids, "\(cell)")
    case .add:
      for keeper in Keeper.allCases where keeper == .nobody || RightsTown.hasKeeper(kind) {
        let values = town.values(kind, keeper, "New")
        let own = keeper == .nobody && RightsTown.defaultsToMe[kind] != nil ? Keeper.mine : keeper
        let isAllowed = kind == .user ? reached.count == Keeper.allCases.count : isReached(kind, own, reached)
        let outcome = attempt { try book.commit(.add(kind, values)) }
        #expect(outcome == (isAllowed ? .done : .denied), "\(cell) \(keeper)")
      }
    case .change:
      for (keeper, id) in records {
        let outcome = attempt { try book.commit(.change(kind, id, RightsTown.change(kind))) }
        #expect(outcome == (isReached(kind, keeper, reached) ? .done : .denied), "\(cell) \(keeper)")
      }
    case .delete:
      for (keeper, id) in records {
        let outcome = attempt { try book.commit(.delete(kind, id)) }
        #expect((outcome == .denied) == !isReached(kind, keeper, reached), "\(cell) \(keeper)")
      }
    }
  }

  /// Records without a keeper of any kind are nobody's.
  private func isReached(_ kind: Kind, _ keeper: Keeper, _ reached: Set<Keeper>) -> Bool {
    reached.contains(RightsTown.hasKeeper(kind) ? keeper : .nobody)
  }

  private func checkReading(
    _ kind: Kind, _ reached: Set<Keeper>, _ town: RightsTown, _ book: Book, _ cell: String
  ) throws {
    let records = town.records[kind] ?? [:]
    guard !reached.isEmpty else {
      #expect(denial { _ = try book.records(kind, limit: 9) }, "\(cell)")
      #expect(denial { _ = try book.record(RecordReference(kind, 1)) }, "\(cell)")
      #expect(denial { _ = try book.lookup(kind, "Old\(kind) mine") }, "\(cell)")
      #expect(denial { _ = try book.names(kind, prefix: "Old\(kind)", limit: 9) }, "\(cell)")
      return
    }
    let ids = Set(records.filter { isReached(kind, $0.key, reached) }.values)
    #expect(try Set(book.records(kind, limit: 99).map(\.reference.id)).intersection(records.values) == ids, "\(cell)")
    for id in records.values {
      #expect(try (book.record(RecordReference(kind, id)) != nil) == ids.contains(id), "\(cell) \(id)")
      #expect(try (book.lookup(kind, String(id)) != nil) == ids.contains(id), "\(cell) \(id)")
    }
    if kind.field("name") != nil, kind != .user, kind != .field {
      let names = try book.names(kind, prefix: "old\(kind)", limit: 9).map(\.id)
      #expect(Set(names) == ids, "\(cell)")
      #expect(
        try Set(book.records(kind, matching: .word("old\(kind)"), limit: 99).map(\.reference.id)) == ids, "\(cell)")
    }
    try checkLists(kind, ids, town, book, cell)
  }

  private func checkLists(_ kind: Kind, _ ids: Set<Int64>, _ town: RightsTown, _ book: Book, _ cell: String) throws {
    let all = Set((town.records[kind] ?? [:]).values)
    switch kind {
    case .customer:
      let bases = try book.customers(limit: 99)
      #expect(Set(bases.map(\.id)).intersection(all) == ids, "\(cell)")
      #expect(try book.customerCount() == bases.count, "\(cell)")
      #expect(try book.customerCount(matching: .word("oldcustomer")) == ids.count, "\(cell)")
      #expect(try book.segments(.lifecycle).classes.reduce(0) { $0 + $1.customers } == bases.count, "\(cell)")
      #expect(try book.overview().customers == bases.count, "\(cell)")
    case .order:
      for (keeper, customer) in town.customers {
        let orders = try book.orders(of: customer, limit: 9).map(\.id)
        #expect(orders == [town.records[.order]?[keeper]].compactMap(\.self).filter(ids.contains), "\(cell)")
      }
      #expect(try book.overview().orders == ids.count, "\(cell)")
    case .touch:
      for (keeper, customer) in town.customers {
        let touches = try book.touches(of: customer, limit: 9).map(\.id)
        #expect(touches == [town.records[.touch]?[keeper]].compactMap(\.self).filter(ids.contains), "\(cell)")
      }
    case .opportunity:
      #expect(try Set(book.opportunities(limit: 9).map(\.id)) == ids, "\(cell)")
      #expect(try book.funnel().reduce(0) { $0 + $1.count } == ids.count, "\(cell)")
    case .ticket:
      #expect(try Set(book.tickets(limit: 9).map(\.id)) == ids, "\(cell)")
      #expect(try book.ticketCount() == ids.count, "\(cell)")
    case .alert:
      #expect(try book.alerts(AlertFilter(rule: .segmentFell), limit: 9).count == ids.count, "\(cell)")
      #expect(try book.alertCount(AlertFilter(rule: .segmentFell)).all == ids.count, "\(cell)")
    default: break
    }
  }

  // MARK: - What came of it

  private enum Result: Hashable { case done, denied, refused }

  private func attempt(_ body: () throws -> Outcome) -> Result {
    do {
      _ = try body()
      return .done
    } catch let error as BookError where error.isDenial { return .denied } catch { return .refused }
  }

  private func denial(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return false
    } catch { return (error as? BookError)?.isDenial == true }
  }
}
