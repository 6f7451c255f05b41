import Analytics
import BookStore
import Domain

/// What is read beside the desk: of each topic only the newest reading is wanted.
package enum ReadTopic: Hashable, Sendable, CaseIterable {
  case search, alerts, day, duplicates, segments, views
  /// Who moved between classes, which takes long.
  case movement
  /// The beginning of a day, which writes.
  case roll
  /// An edit of many records, which writes.
  case edit
  /// Such an edit, tried on a copy of the book.
  case trial
  /// The fit of a model, which writes.
  case fit

  /// Whether it writes.
  var isWriting: Bool { [.roll, .edit, .fit].contains(self) }
  /// Whether what became of it is told, also where nobody waits for it any more.
  var isAlwaysTold: Bool { self == .edit || self == .fit }
  /// Whether it takes long, and has a connection of its own: one that was interrupted is good for nothing more.
  var isLong: Bool { isWriting || self == .movement || self == .trial }
}

/// Something to be read beside the desk, so that keys never wait for it.
package enum ReadRequest: Sendable {
  /// The page of a filtered list around an anchor.
  case customers(generation: Int, Query, [SortKey], Anchor)
  /// How many customers match.
  case customerCount(generation: Int, Query)
  /// Alerts, at most `limit` of them, and how many of those in `waiting` there are.
  case alerts(generation: Int, AlertFilter, waiting: AlertFilter, limit: Int)
  /// What is to be done on a day.
  case day(generation: Int, Day)
  /// Records that seem to be the one that is typed.
  case duplicates(generation: Int, Kind, FieldValues, except: Int64?)
  /// The customers in groups, by a model.
  case segments(generation: Int, Model)
  /// How many records a saved view lists, by the number of the view.
  case viewCount(generation: Int, view: Int64, Kind, Query)
  /// Who moved between classes since the end of a day.
  case movement(generation: Int, since: Day)
  /// Begins a day.
  case roll(generation: Int)
  /// Carries out an edit of many records.
  case edit(generation: Int, Edit)
  /// Tries an edit of so many records.
  case trial(generation: Int, Edit, of: Int)
  /// Fits a model to what happened up to a day.
  case fit(generation: Int, ModelFit, upTo: Day)
  /// Gives up what is under way of a topic.
  case cancel(ReadTopic, generation: Int)

  package var topic: ReadTopic {
    switch self {
    case .customers, .customerCount: .search
    case .alerts: .alerts
    case .day: .day
    case .duplicates: .duplicates
    case .segments: .segments
    case .viewCount: .views
    case .movement: .movement
    case .roll: .roll
    case .edit: .edit
    case .trial: .trial
    case .fit: .fit
    case .cancel(let topic, _): topic
    }
  }

  /// The reading it belongs to; a later one of the topic makes it unwanted.
  var generation: Int {
    switch self {
    case .customers(let generation, _, _, _), .customerCount(let generation, _), .alerts(let generation, _, _, _),
      .day(let generation, _), .duplicates(let generation, _, _, _), .segments(let generation, _),
      .viewCount(let generation, _, _, _), .movement(let generation, _), .roll(let generation),
      .edit(let generation, _), .trial(let generation, _, _), .fit(let generation, _, _), .cancel(_, let generation):
      generation
    }
  }

  /// Carries it out.
  ///
  /// - Parameter tell: takes how far it has come, where it takes long.
  package func answer(from book: Book, tell: @escaping @Sendable (ReadAnswer) -> Void = { _ in }) -> ReadAnswer {
    do throws(BookError) {
      return try read(book, tell)
    } catch {
      return .failed(topic, generation: generation, error)
    }
  }

  private func read(_ book: Book, _ tell: @escaping @Sendable (ReadAnswer) -> Void) throws(BookError) -> ReadAnswer {
    switch self {
    case .customers(let generation, let query, let keys, let anchor):
      let rows = try LoadedRows<CustomerRow>.load(anchor) { (page, limit) throws(BookError) in
        try book.customers(matching: query, sortedBy: keys, page: page, limit: limit)
      }
      return .customers(generation: generation, rows)
    case .customerCount(let generation, let query):
      return .customerCount(generation: generation, try book.customerCount(matching: query))
    case .alerts(let generation, let filter, let waiting, let limit):
      let rows = limit > 0 ? try book.alerts(filter, limit: limit) : nil
      return .alerts(generation: generation, rows, try book.alertCount(waiting))
    case .day(let generation, let today):
      return .day(generation: generation, try DayReader(book: book, today: today).items())
    case .duplicates(let generation, let kind, let values, let own):
      return .duplicates(generation: generation, try book.duplicates(of: values, kind, except: own, limit: 3))
    case .segments(let generation, let model):
      return .segments(generation: generation, try SegmentSheet.read(model, from: book))
    case .viewCount(let generation, let view, let kind, let query):
      return .viewCount(generation: generation, view: view, try? book.count(kind, matching: query))
    case .movement(let generation, let since):
      return .movement(generation: generation, try book.movement(since: since))
    case .roll:
      return .rolled(try book.roll())
    case .edit(_, let edit):
      return .edited(try book.commit(edit))
    case .trial(let generation, let edit, let count):
      let outcome = try book.tryOnCopy(edit, of: count) { part in
        tell(.trying(generation: generation, percent: Int(part * 100)))
      }
      return .tried(generation: generation, outcome)
    case .fit(let generation, let model, let day):
      var told = -1
      let fitted = try book.fit(model, upTo: day) { progress in
        let percent = Int(progress.fraction * 100)
        if percent != told { tell(.fitting(generation: generation, percent: percent)) }
        told = percent
      }
      return .fitted(generation: generation, fitted)
    case .cancel: throw .interrupted
    }
  }
}

/// What a background read found.
package enum ReadAnswer: Sendable {
  case customers(generation: Int, LoadedRows<CustomerRow>)
  case customerCount(generation: Int, Int)
  /// The alerts, where they were asked for, and how many wait.
  case alerts(generation: Int, [AlertRow]?, AlertCount)
  case day(generation: Int, [DayItem])
  case duplicates(generation: Int, [Duplicate])
  case segments(generation: Int, SegmentSheet)
  /// How many records a view lists; nil where its filter makes no sense any more.
  case viewCount(generation: Int, view: Int64, Int?)
  case movement(generation: Int, Movement)
  case rolled(RollReport)
  /// How many records of an edit of many are done.
  case progress(generation: Int, Int)
  case edited(Outcome)
  /// How far the trial of an edit of many has come.
  case trying(generation: Int, percent: Int)
  case tried(generation: Int, Outcome)
  /// How far the fit of a model has come.
  case fitting(generation: Int, percent: Int)
  case fitted(generation: Int, FittedModel)
  case failed(ReadTopic, generation: Int, BookError)
}
