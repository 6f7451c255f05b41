import Analytics
import BookStore
import Domain

// The customers in groups: reading them, and going from a group to its customers.
extension Desk {
  /// Asks for the groups as they are now, and for who moved where that is not known.
  mutating func requestSegments() {
    guard segmentsRefusal == nil else { return }
    segments.generation += 1
    request(.segments(generation: segments.generation, segments.model))
    requestMovement()
  }

  /// Asks who moved since the day that is looked back to, where the side tells that; not again while it is being read.
  private mutating func requestMovement() {
    let since = session.today() + -segments.days
    guard segments.side.tellsMovement, segments.asked != since else { return }
    (segments.asked, segments.isMovementOld, segments.isMovementLost) = (since, false, false)
    if segments.movement?.since != since { segments.movement = nil }
    segments.movementGeneration += 1
    request(.movement(generation: segments.movementGeneration, since: since))
  }

  mutating func takeMovement(_ movement: Movement) {
    (segments.movement, segments.movementRead) = (movement, session.now())
  }

  /// Lets who moved be read again where something was changed since, as one comes to the place.
  mutating func enterSegments() {
    stale.insert(.segments)
    if segments.isMovementOld || segments.isMovementLost { segments.asked = nil }
  }

  /// Turns to another side, stopping at both ends.
  mutating func turnSegments(by steps: Int) {
    if let side = SegmentSide(rawValue: segments.side.rawValue + steps) { turnSegments(to: side) }
  }

  mutating func turnSegments(to side: SegmentSide) {
    segments.side = side
    requestMovement()
  }

  /// Moves sideways in a grid; elsewhere turns the side.
  mutating func moveSideways(by steps: Int) {
    guard segments.side.isGrid else { return turnSegments(by: steps) }
    var cursor = segments.cursor
    cursor.column += steps
    segments.move(to: cursor)
  }

  /// Shows the classes of the model `steps` further, round and round.
  mutating func turnModel(by steps: Int) {
    let models = Model.allCases
    let place = models.firstIndex(of: segments.model) ?? 0
    segments.model = models[(place + steps + models.count) % models.count]
    if ![.groups, .migration].contains(segments.side) { segments.side = .groups }
    requestSegments()
  }

  /// Looks back to the next of the days to choose from.
  mutating func turnSpan() {
    let spans = SegmentBoard.spans
    let place = spans.firstIndex(of: segments.days) ?? 0
    segments.days = spans[(place + 1) % spans.count]
    requestMovement()
  }

  /// Lists the customers of the group or cell under the cursor.
  mutating func openSegment() {
    guard let (text, remark) = segmentFilter else { return say(words[.nobodyMoved]) }
    leaveSpot()
    if let problem = applyFilter(text, in: .customers) { return say(words.sentence(problem), .failure) }
    (focus, isZoomed) = (.customers, true)
    if let remark { say(remark) }
  }

  /// The filter for the customers under the cursor, and what there is to say about it.
  ///
  /// Nothing for a way that nobody went.
  private var segmentFilter: (text: String, remark: String?)? {
    let (cursor, model) = (segments.cursor, segments.shownModel)
    switch segments.side {
    case .grid: return ("r:\(segments.scores.recency) f:\(segments.scores.frequency)", nil)
    case .groups, .pareto, .lifecycle: return (filter(for: cursor.row, of: model), nil)
    case .migration:
      if let ids = segments.flows?.movers(from: cursor.row, to: cursor.column) {
        return ids.isEmpty ? nil : ("id:" + ids.map(String.init).joined(separator: ","), nil)
      }
      let name = segmentName(cursor.column, of: model)
      return (filter(for: cursor.column, of: model), words(.listsNow, name))
    }
  }

  /// The filter for those in a class now; for the place after the last, for those in none.
  private func filter(for place: Int, of model: Model) -> String {
    guard model.classes.indices.contains(place) else { return "-is:buyer" }
    return model.rawValue + ":" + QueryText.value(model.classes[place])
  }

  /// Whether figures are those of all customers.
  package var readsAllCustomers: Bool { book.rights.scope(.read, .customer) == .all }

  /// Why no groups can be shown; nil where they can.
  package var segmentsRefusal: String? { Need.right(.read, .customer).obstacle(on: self) }

  /// What a class is called, by its place.
  package func segmentName(_ place: Int, of model: Model) -> String {
    if model.classes.indices.contains(place) { return words.term(model.classes[place]) }
    return words[model == .lifecycle ? .notInBook : .withoutSale]
  }

  /// Who belongs to the group under the cursor.
  var segmentRule: TextPage? {
    guard let table = segments.table else { return nil }
    let hidesMoney = table.hidden.contains("revenue")
    let why = WhyWords(words: words, figures: figures)
    guard segments.side != .grid else {
      let scores = segments.scores
      let yardsticks = Explanation(of: "", in: .segment, table.yardsticks, hidesMoney: hidesMoney).yardsticks
      return TextPage(
        words(.whyTitle, words(.cellName, scores.recency, scores.frequency)),
        lines: why.scores(yardsticks.filter { $0.dimension != .monetary }))
    }
    let model = segments.shownModel
    let place = segments.side == .migration ? segments.cursor.column : segments.cursor.row
    guard model.classes.indices.contains(place) else { return nil }
    let explanation = Explanation(of: model.classes[place], in: model, table.yardsticks, hidesMoney: hidesMoney)
    return TextPage(words(.whyTitle, segmentName(place, of: model)), lines: why.lines([explanation]))
  }
}
