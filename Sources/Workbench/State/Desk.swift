import BookStore
import Domain
import Keyboard

/// Everything a person has before them, and the only way it changes: ``handle(_:)``.
///
/// Panes read it and paint; they never change it.
package struct Desk {
  let book: Book
  let session: Session
  package let words: Words
  package let registry: Registry
  /// Seconds that local clocks are ahead of UTC at a moment.
  let zone: @Sendable (Instant) -> Int

  package internal(set) var focus = Place.customers
  /// Whether the focused place has the whole screen.
  package internal(set) var isZoomed = false
  /// Whether funnel and tickets show only the customer of the detail.
  package internal(set) var followsCustomer = false
  package internal(set) var customers = CustomerList()
  package internal(set) var card: CustomerCard?
  package internal(set) var tab = CardTab.overview
  /// Lines of the card moved out at the top.
  package internal(set) var cardOffset = 0
  /// The record under the cursor on a side of the card that lists some, by its place.
  package internal(set) var cardCursor = 0
  /// The record that the cursor of the card goes to when it is read next.
  var cardTarget: RecordReference?
  package internal(set) var deals = DealBoard()
  package internal(set) var tickets = TicketQueue()
  package internal(set) var alerts = AlertBoard()
  package internal(set) var day = DayBoard()
  package internal(set) var segments = SegmentBoard()
  /// What lies over the desk, the topmost last.
  package internal(set) var overlays: [Overlay] = []
  /// Keys pressed that begin a longer sequence.
  package internal(set) var pendingKeys: [KeyStroke] = []
  /// What those may be followed by.
  package internal(set) var continuations: [Continuation] = []
  /// What there is to tell.
  package internal(set) var message: Message?
  /// What was told, newest last.
  package internal(set) var log: [Message] = []
  var trail: [Spot] = []
  /// What the clipboard is to have.
  var copied: String?
  /// Where one was before going back, the nearest last.
  var ahead: [Spot] = []
  /// Where the command before went by its number, and where the one that runs has gone.
  var (cameFrom, arrived): (Place?, Place?) = (nil, nil)
  /// Rows of each pane that could be seen in the last frame; none before the first.
  var visibleRows: [Place: Int] = [:]
  /// The file that was opened, and whether it is no longer where it was.
  let file: FileIdentity?
  var isFileGone = false
  /// What must be read again before the next frame.
  var stale = Set(Part.allCases)
  /// The customer that deals and tickets were last narrowed to.
  var narrowedTo: Int64?
  private var minute: Int64 = 0
  /// The day that was begun, or was asked to be.
  var begun: Day?
  /// The edit of many records that is under way beside the desk.
  var bulk: BulkEdit?
  /// The model that is being fitted beside the desk.
  var fit: FittedModelName?
  /// Counts such edits, and the trials of them.
  var (bulkGeneration, trialGeneration, fitGeneration) = (0, 0, 0)
  /// Counts the questions for duplicates, so that the answer to an old one is known as such.
  var duplicateGeneration = 0
  /// What the screen can look like.
  var themes: ThemeShelf
  var macros: MacroShelf
  /// The columns that the person has just chosen for good, for whoever keeps them.
  var columnChoice: [String]?
  /// Counts the countings of views, and how many views are still to be counted.
  var (viewGeneration, viewsToCount) = (0, 0)
  /// Forms of earlier sessions that were not finished, the newest last.
  var drafts: [Draft] = []
  /// Why what was asked for last was not done; nil where it was.
  var refusal: String?
  /// Reads to be done beside the desk; whoever runs it takes them.
  private(set) var requests: [ReadRequest] = []
  /// Whether the whole screen is to be sent anew; whoever shows it resets it.
  package var wantsRedraw = false
  /// Whether the terminal is to be given back to the shell for a while; whoever does so resets it.
  package var wantsSuspension = false
  /// The long text that is to be opened in an editor; whoever does so resets it and says what became of it.
  package var wantsEditor: String?
  /// The book that is to be opened in place of this one, which is left.
  package internal(set) var wantedBook: OtherBook?
  /// Whether this is a book of made-up customers, opened in place of the person's own.
  package let isDemo: Bool
  /// The tour, while it is on.
  var tour: Tour?
  /// The import that is under way.
  var importing: RunningImport?
  var importWishes: [ImportWish] = []
  /// What was found in a file, until it is shown.
  var found: ImportLook?
  /// The files and folders that a path may mean that is typed in part, the likeliest first.
  let files: @Sendable (String) -> [PathEntry]
  /// Whether other programs may be started from the desk, and files be named.
  package var startsPrograms = true
  /// Whether the person has left.
  package internal(set) var isClosed = false

  /// What is read from the book, in parts that grow old apart.
  enum Part: CaseIterable {
    case customers, card, deals, tickets, alerts, day, segments, menu
  }

  /// - Parameters:
  ///   - zone: seconds that local clocks are ahead of UTC at a moment.
  ///   - registry: the commands with their keys.
  ///   - themes: what the screen can look like.
  ///   - macros: those the person has kept.
  ///   - columns: those of the customer list that the person has chosen, by their names; none for the program's own.
  ///   - files: the files and folders that a path may mean that is typed in part, the likeliest first.
  ///   - isDemo: whether it is the book of made-up customers, opened in place of the person's own.
  package init(
    book: Book, session: Session, zone: @escaping @Sendable (Instant) -> Int = { _ in 0 }, words: Words = .english,
    registry: Registry = .standard, themes: ThemeShelf = ThemeShelf(),
    macros: [Macro] = [], columns: [String] = [], files: @escaping @Sendable (String) -> [PathEntry] = { _ in [] },
    isDemo: Bool = false
  ) {
    self.book = book
    self.session = session
    self.zone = zone
    self.words = words.naming(keysOf: registry)
    self.registry = registry
    self.themes = themes
    self.macros = MacroShelf(macros)
    self.files = files
    self.isDemo = isDemo
    minute = session.now().seconds / 60
    file = FileIdentity(path: book.info.path)
    alerts.isMine = book.userID != nil
    if !columns.isEmpty {
      customers.standing = columns
      setColumns(columns)
    }
    // The first look is what later ones are compared with.
    _ = try? book.hasForeignCommits()
  }

  /// Takes what happened.
  ///
  /// - Returns: whether the screen may look different now.
  @discardableResult
  package mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .key(let stroke): press(stroke)
    case .paste(let text): insert(text)
    case .click(let target): click(target)
    case .wheel(let place, let steps): wheel(place, steps)
    case .settled: return settle()
    case .painted(let rows): return take(visibleRows: rows)
    case .tick: return tick()
    case .idle:
      book.checkpointIfIdle()
      return beginDay()
    case .faults(let sentences): tell(faults: sentences)
    case .drafts(let found): take(unfinished: found)
    case .edited(let result): take(edited: result)
    case .surroundings(let fault): say(fault.sentence(words), .failure)
    case .importing(let news): take(news)
    case .welcome(let startsTour):
      say(words[.demoWelcome])
      if startsTour { tour = Tour() }
    case .answered(let answer): return take(answer)
    }
    return true
  }

  /// The requests made since the last time they were taken.
  package mutating func takeRequests() -> [ReadRequest] {
    defer { requests = [] }
    return requests
  }

  mutating func request(_ request: ReadRequest) {
    requests.append(request)
  }

  private mutating func tick() -> Bool {
    var changed = false
    let current = session.now().seconds / 60
    if current != minute {
      minute = current
      changed = true
      stale.insert(.alerts)
    }
    let isForeign = attempt { book throws(BookError) in try book.hasForeignCommits() } ?? false
    if isForeign { takeForeignCommits() }
    let isFileNews = noticeFile()
    return changed || isForeign || isFileNews
  }
}
