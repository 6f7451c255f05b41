import Domain

extension CustomerStory {
  /// Of 1,000 orders that may be one, how many are returns.
  private static let returns = 37
  private static let cancelled = 10
  /// Orders without a customer for each 1,000 customers.
  private static let unattributed = 216
  private static let lineCounts = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4]

  /// Where an order comes from, and whether a colleague took it.
  private typealias Channel = (name: FieldValue, isByHand: Bool)
  private static let shop: Channel = (.text("shop"), false)
  private static let channels: [Channel] = [
    (.text("web"), false), (.text("web"), false), (.text("web"), false), (.text("mail"), true),
    (.text("telephone"), true), (.text("visit"), true), shop,
  ]

  mutating func tellOrders(into buffer: inout RowBuffer) {
    var bought: OrderLine?
    for index in 0..<profile.rhythm.orders {
      let day = profile.rhythm.day(index, shift: chance.within(-6...6))
      var lines: [OrderLine]
      if let last = bought, chance.happens(perMille: CustomerStory.returns) {
        lines = [returned(last)]
      } else {
        lines = makeLines(chance.pick(CustomerStory.lineCounts))
        bought = lines.last
      }
      add(lines, on: day, of: .reference(customer), into: &buffer)
    }
    tellUnattributed(into: &buffer)
  }

  /// Sales over the counter to nobody known, spread evenly between the customers.
  private mutating func tellUnattributed(into buffer: inout RowBuffer) {
    let share = Int64(CustomerStory.unattributed)
    guard customer * share / 1000 > (customer - 1) * share / 1000 else { return }
    let day = world.options.today + -chance.below(DemoOptions.window)
    add(makeLines(chance.within(1...2)), on: day, of: .none, into: &buffer)
  }

  private mutating func add(_ lines: [OrderLine], on day: Day, of buyer: FieldValue, into buffer: inout RowBuffer) {
    let total = lines.reduce(Money.zero) { $0 + $1.amount }
    let channel = buyer.isNone ? CustomerStory.shop : chance.pick(CustomerStory.channels)
    buffer.add(
      .order,
      [
        .none, .none, buyer, .day(day), .money(total),
        .flag(chance.happens(perMille: CustomerStory.cancelled)), .lines(lines),
        channel.isByHand ? .reference(profile.owner) : .none, channel.name, .none, .none,
      ])
  }

  private mutating func makeLines(_ count: Int) -> [OrderLine] {
    var lines: [OrderLine] = []
    lines.reserveCapacity(count)
    for _ in 0..<count { lines.append(makeLine()) }
    return lines
  }

  private mutating func makeLine() -> OrderLine {
    let groups = world.range.groups
    let group = groups[chance.happens(perMille: 650) ? profile.favourite : chance.below(groups.count)]
    let place = min(chance.below(group.count), chance.below(group.count))
    let product = group.lowerBound + place
    let item = world.range.items[product]
    return line(product: Int64(product + 1), quantity: quantity(of: item), price: price(of: item))
  }

  private mutating func quantity(of item: ProductRange.Item) -> Quantity {
    switch item.selling {
    case .dozens: Quantity(thousandths: Int64(chance.within(1...8) * profile.size) * 1000)
    case .pieces: Quantity(thousandths: Int64(1 + chance.below(2 * profile.size)) * 1000)
    case .hours: Quantity(thousandths: Int64(chance.within(1...16)) * 500)
    }
  }

  private func price(of item: ProductRange.Item) -> UnitPrice {
    let discount = profile.size < 4 ? 0 : profile.size < 10 ? 5 : 10
    return world.range.price(of: item, less: discount)
  }

  /// Part of a line that was bought, taken back at its price.
  private mutating func returned(_ line: OrderLine) -> OrderLine {
    let pieces = max(Int(line.quantity.thousandths / 1000), 1)
    let quantity = Quantity(thousandths: Int64(-chance.within(1...pieces)) * 1000)
    return self.line(product: line.product, quantity: quantity, price: line.price)
  }

  private func line(product: Int64?, quantity: Quantity, price: UnitPrice) -> OrderLine {
    let amount = quantity.amount(at: price, in: world.options.currency) ?? .zero
    return OrderLine(product: product, quantity: quantity, price: price, amount: amount)
  }
}
