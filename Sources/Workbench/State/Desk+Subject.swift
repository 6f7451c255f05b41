import BookStore
import Domain

// What the desk is about: the records under the cursors, and the figures to write them with.
extension Desk {
  /// The row under the cursor of the funnel's list.
  package var deal: OpportunityRow? { deals.current }

  /// The ticket that is open, else the one under the cursor.
  package var ticket: TicketListRow? { tickets.card?.ticket ?? tickets.window.cursor }

  /// The customer that commands are about: that of the focused pane's row.
  package var customerID: Int64? {
    switch focus {
    case .customers, .detail: customers.window.cursor?.id
    case .funnel: deal?.customerID
    case .tickets: ticket?.customerID
    case .alerts: alerts.list.current?.customerID
    case .day: day.list.current?.customerID
    case .segments: nil
    }
  }

  /// The record under the cursor of a side of the card that lists some; none on a side to read.
  package var cardItem: RecordReference? {
    guard focus == .detail, let items = card?.items(of: tab), items.indices.contains(cardCursor) else { return nil }
    return items[cardCursor]
  }

  /// The customer that the detail shows.
  package var shownCustomer: CustomerRow? { customers.window.cursor }

  /// The name of the customer that commands are about.
  var customerName: String {
    switch focus {
    case .customers, .detail: customers.window.cursor?.name ?? ""
    case .funnel: deal?.customer ?? ""
    case .tickets: ticket?.customer ?? ""
    case .alerts: alerts.list.current?.customer ?? ""
    case .day: day.list.current?.customer ?? ""
    case .segments: ""
    }
  }

  /// The name that forms of new records begin with: of the row under the cursor, else of the detail.
  var suggestedCustomer: String {
    customerID == nil ? focus.isWhole ? "" : shownCustomer?.name ?? "" : customerName
  }

  /// The marked customers without the one under the cursor.
  var otherMarks: [Int64] { customers.marks.ids.filter { $0 != customers.window.cursor?.id } }

  /// The customer that funnel and tickets are narrowed to.
  var followed: Int64? { followsCustomer ? customers.window.cursor?.id : nil }

  /// The topmost thing over the desk.
  ///
  /// To give it another value replaces it; nil takes it away.
  package internal(set) var overlay: Overlay? {
    get { overlays.last }
    set {
      overlays.removeLast()
      if let newValue { overlays.append(newValue) }
    }
  }

  /// Who works here.
  package var userName: String { book.userName }

  /// What they may do.
  package var role: Domain.Role { book.role }

  /// The file's name without its folder and ending.
  package var bookName: String {
    let file = book.info.path.fileName
    return file.hasSuffix(".guanxi") ? String(file.dropLast(7)) : file
  }

  /// How numbers and days are written here and now.
  package var figures: Figures {
    Figures(
      currency: book.info.currency, today: session.today(), now: session.now(), zone: zone, words: words)
  }

  /// Reads what is typed into fields.
  var fieldReader: FieldReader {
    FieldReader(
      currency: book.info.currency, today: session.today(), zone: zone, words: words,
      lookup: { [book] kind, text in (try? book.lookup(kind, text)) ?? nil },
      names: { [book] kind, prefix in ((try? book.names(kind, prefix: prefix, limit: 5)) ?? []).map(\.name) },
      listPrice: { [book] product in
        let record = (try? book.record(RecordReference(.product, product))) ?? nil
        return if case .price(let price)? = record?.values["price"] { price } else { nil }
      })
  }

  /// The scopes that are asked for the meaning of keys, the narrowest first.
  package var scopes: [Scope] {
    overlay?.scopes ?? (tour == nil ? [] : [.tour]) + [Scope(focus), .desk, .global]
  }

  /// The commands for the footer, the most useful first, with the key of each and why it cannot run now.
  package var hints: [(key: String, label: String, command: Command)] {
    let here = registry.commands(in: scopes)
    let first = macros.isRecording ? "macro.menu" : "place.open"
    return (here.filter { $0.id == first } + here.filter { $0.id != first }).compactMap { command in
      guard let label = label(of: command), let key = command.keys.first, command.obstacle(on: self) == nil
      else { return nil }
      return (key, label, command)
    }
  }

  /// The word behind a command's key; in a list to choose from it is the list that knows what Enter does.
  private func label(of command: Command) -> String? {
    if case .menu(let menu)? = overlay, let verb = menu.verb, command.id == "menu.choose" { return verb }
    if macros.isRecording, command.id == "macro.menu" { return words[.macroRecordingHint] }
    if tour != nil, command.id == "place.open" { return nil }
    if let form = openForm { return label(of: command, in: form) }
    return words.hint(of: command)
  }

  /// Does something with the book; what goes wrong is told in the message line.
  mutating func attempt<Value>(_ body: (Book) throws(BookError) -> Value) -> Value? {
    do throws(BookError) {
      return try body(book)
    } catch {
      say(words.sentence(error), .failure)
      return nil
    }
  }

  /// Says why what was asked for is not done.
  mutating func decline(_ sentence: String) {
    say(sentence)
    refusal = sentence
  }

  /// Tells of faults in one message; the log has each of them.
  mutating func tell(faults: [String]) {
    for fault in faults { say(fault, .failure) }
    if let first = faults.first, faults.count > 1 {
      say(words(.manyFaults, faults.count, first), .failure, hint: "history.log")
    }
  }

  mutating func say(_ text: String, _ tone: Message.Tone = .note, hint: Command.ID? = nil) {
    let said = Message(text: text, tone: tone, at: session.now(), hint: hint)
    message = said
    if tone == .failure { refusal = text }
    log.append(said)
    if log.count > 500 { log.removeFirst(log.count - 500) }
  }
}

/// One sentence of the message line.
package struct Message: Hashable, Sendable {
  /// What kind of news it is.
  package enum Tone: Hashable, Sendable {
    case done, note, failure
  }

  package let text: String
  package let tone: Tone
  package let at: Instant
  /// The command that fits now, such as undo.
  package let hint: Command.ID?
}
