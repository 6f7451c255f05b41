import BookStore
import Domain

// What is shown is read here, as late as possible: when all pending input has been taken.
extension Desk {
  /// Reads what is stale and can be seen.
  ///
  /// - Returns: whether anything was read.
  mutating func settle() -> Bool {
    noticePipeline()
    noticeCursor()
    noticeMenu()
    let wanted = stale.filter { $0 == .customers || isVisible($0) }
    guard !wanted.isEmpty else { return false }
    stale.subtract(wanted)
    if wanted.contains(.customers) {
      readCustomers()
      noticeCursor()
    }
    let late = stale.filter(isVisible)
    stale.subtract(late)
    let parts = wanted.union(late)
    if parts.contains(.card) { readCard() }
    if parts.contains(.deals) { readDeals() }
    if parts.contains(.tickets) { readTickets() }
    if parts.contains(.alerts) { requestAlerts() }
    if parts.contains(.day) { requestDay() }
    if parts.contains(.segments) { requestSegments() }
    if parts.contains(.menu) { tellMenu() }
    return true
  }

  /// What depends on the cursor of the list is stale when it is on another customer.
  private mutating func noticeCursor() {
    if card?.customer.id != customers.window.cursor?.id { stale.insert(.card) }
    if narrowedTo != followed {
      narrowedTo = followed
      stale.formUnion([.deals, .tickets])
    }
  }

  /// Everything shown is read again; cursors stay on their records.
  mutating func refresh() {
    stale = Set(Part.allCases)
    segments.isMovementOld = true
  }

  /// Takes over how many rows the last frame could show.
  mutating func take(visibleRows rows: [Place: Int]) -> Bool {
    guard rows != visibleRows else { return false }
    visibleRows = rows
    for (place, height) in rows { resize(place, to: height) }
    _ = settle()
    return true
  }

  /// Takes what a background read found, if it is still wanted.
  mutating func take(_ answer: ReadAnswer) -> Bool {
    switch answer {
    case .customers(customers.generation, let rows):
      customers.isSearching = false
      customers.window.take(late: rows, count: customers.count)
    case .customerCount(customers.generation, let count): customers.count = count
    case .alerts(alerts.generation, let rows, let count): takeAlerts(rows, count)
    case .day(day.generation, let items): day.list.take(items)
    case .segments(segments.generation, let sheet): segments.sheet = sheet
    case .viewCount(viewGeneration, let view, let count): takeCount(count, ofView: view)
    case .movement(segments.movementGeneration, let movement): takeMovement(movement)
    case .duplicates(duplicateGeneration, let found): takeDuplicates(found)
    case .rolled(let report): tell(report)
    case .progress(bulkGeneration, let done): take(progress: done)
    case .edited(let outcome): take(edited: outcome)
    case .trying(trialGeneration, let percent): take(tried: percent)
    case .tried(trialGeneration, let outcome): take(tried: outcome)
    case .fitting(fitGeneration, let percent): take(fitted: percent)
    case .fitted(_, let model): take(model)
    case .failed(.fit, _, let error): takeFitFailure(error)
    case .failed(.edit, _, let error): takeEditFailure(error)
    case .failed(.trial, let generation, let error): takeTrialFailure(error, generation)
    case .failed(let topic, let generation, let error): return take(error, of: topic, generation)
    default: return false
    }
    return true
  }

  /// Tells what went wrong with a reading; one that was interrupted was not wanted any more.
  private mutating func take(_ error: BookError, of topic: ReadTopic, _ generation: Int) -> Bool {
    if topic == .search {
      guard generation == customers.generation else { return false }
      customers.isSearching = false
    }
    if topic == .movement, generation == segments.movementGeneration { segments.isMovementLost = true }
    if error != .interrupted { say(words.sentence(error), .failure) }
    return true
  }

  private func isVisible(_ part: Part) -> Bool {
    switch part {
    case .customers: isSeen(.customers)
    case .card: isSeen(.detail)
    case .deals: isSeen(.funnel)
    case .tickets: isSeen(.tickets)
    // The top line tells how many wait, wherever one is.
    case .alerts: true
    case .day: isSeen(.day)
    case .segments: isSeen(.segments)
    case .menu: if case .menu(let menu)? = overlay { menu.isTold } else { false }
    }
  }

  /// Whether a place was seen in the last frame; before the first one, whether it may be.
  private func isSeen(_ place: Place) -> Bool {
    visibleRows.isEmpty ? place == focus || !place.isWhole : visibleRows[place] != nil
  }

  /// Reads the card of the customer under the cursor, as far as the side turned up needs it.
  mutating func readCard() {
    guard let id = customers.window.cursor?.id else {
      card = nil
      return
    }
    let (words, figures) = (words, figures)
    if card?.customer.id != id { (cardOffset, cardCursor) = (0, 0) }
    let held = cardItems.indices.contains(cardCursor) ? cardItems[cardCursor] : nil
    let (tab, wantsWhy) = (tab, tab == .why)
    let found = attempt { book throws(BookError) in
      try CustomerCard.read(id, tab, from: book) { book throws(BookError) in
        wantsWhy ? try WhyWords(words: words, figures: figures).lines(of: id, in: book) : []
      }
    }
    card = found ?? nil
    placeCardCursor(on: held)
  }

  private mutating func readDeals() {
    let (customer, filter) = (followed, deals.filter.query)
    let stages = attempt { book throws(BookError) in try book.funnel(of: customer, matching: filter) }
    if let stages { deals.stages = stages }
    if deals.isBoard { return readPipeline() }
    let dealRead = dealRead
    var window = deals.window
    let isRead: Void? = attempt { _ throws(BookError) in try window.reload(read: dealRead) }
    if isRead != nil { deals.window = window }
    if let target = deals.target { deals.window.select(target) }
    deals.target = nil
  }

  private mutating func readTickets() {
    let read = ticketRead
    var window = tickets.window
    let query = tickets.query(of: followed)
    let open = tickets.card?.ticket.id
    let count = attempt { book throws(BookError) in
      try window.reload(read: read)
      return try book.ticketCount(matching: query)
    }
    guard let count else { return }
    tickets.window = window
    tickets.count = count
    if let open { readTicket(open) }
  }

  /// Reads one ticket with its conversation and who the customer is.
  mutating func readTicket(_ id: Int64) {
    let isIt = Query.compare(field: "id", .equal, String(id))
    let found = attempt { book throws(BookError) -> TicketCard? in
      guard let row = try book.tickets(matching: isIt, sortedBy: [SortKey("id")], limit: 1).first else { return nil }
      return TicketCard(
        ticket: row, events: try book.ticketEvents(of: id, limit: 200),
        customer: try row.customerID.flatMap { customer throws(BookError) in try book.customer(customer) })
    }
    tickets.card = found ?? nil
  }

  /// Opens a ticket, also one that the list does not hold.
  mutating func openTicket(_ id: Int64) {
    tickets.window.select(id)
    (cardOffset, isZoomed) = (0, true)
    readTicket(id)
  }
}
