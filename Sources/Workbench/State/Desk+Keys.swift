import BookStore
import Keyboard

// Keys, clicks and pastes become commands or typed text.
extension Desk {
  mutating func press(_ stroke: KeyStroke) {
    if message?.tone != .done { message = nil }
    refusal = nil
    if case .confirmation(let question)? = overlay {
      macros.record(.key(stroke))
      return answer(question, stroke)
    }
    let strokes = pendingKeys + [stroke]
    switch registry.match(strokes, in: scopes) {
    case .command(let command):
      forgetPending()
      press(command)
    case .prefix(let next):
      pendingKeys = strokes
      continuations = next.filter { $0.command.flatMap { registry[$0]?.obstacle(on: self) } == nil }
    case .none where pendingKeys.isEmpty:
      let isRecording = macros.isRecording
      if type(stroke) {
        if isRecording { macros.record(stroke.typed.map { .text(String($0)) } ?? .key(stroke)) }
        break
      }
      if stroke.modifiers.contains(.alt) { return pressApart(stroke) }
      decline(words(.unknownKey, stroke.description))
    case .none:
      let isCancelled = stroke.key == .escape
      forgetPending()
      if !isCancelled { decline(words(.unknownKey, strokes.map(\.description).joined(separator: " "))) }
    }
  }

  /// Over a slow line Esc and the key after it arrive together and look like one stroke with Alt: where that means
  /// nothing, it was the two.
  private mutating func pressApart(_ stroke: KeyStroke) {
    press(KeyStroke(.escape))
    press(KeyStroke(stroke.key, stroke.modifiers.subtracting(.alt)))
  }

  /// Runs a command that the person asked for, which is then a step of the macro that is recorded.
  private mutating func press(_ command: Command) {
    let isRecording = macros.isRecording
    run(command)
    if refusal == nil { noticeTour(command.id) }
    if isRecording, refusal == nil, command.id != "macro.menu" { macros.record(.command(command.id)) }
  }

  /// Runs a command, or says why it cannot.
  mutating func run(_ command: Command) {
    (cameFrom, arrived) = (arrived, nil)
    if let obstacle = command.obstacle(on: self) { return decline(obstacle) }
    let effect = attempt { [self] _ throws(BookError) in try command.action(self) }
    if let effect { carryOut(effect) }
  }

  mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .none: break
    case .view(let change): change(&self)
    case .prompt(let overlay): overlays.append(overlay)
    case .edit(let edit, let said): carryOut(edit, said: said)
    case .run(let id): if let command = registry[id] { run(command) }
    case .say(let text): decline(text)
    }
  }

  /// Text put in by the terminal goes where text is typed, and nowhere else.
  mutating func insert(_ text: String) {
    guard overlay?.takesText == true else { return decline(words[.pasteNowhere]) }
    macros.record(.text(text.split(whereSeparator: \.isNewline).joined(separator: " ")))
    edit { $0.insert(text) }
  }

  mutating func click(_ target: Target) {
    if case .command(let id) = target, let command = registry[id] { return press(command) }
    guard !macros.isRecording else { return decline(words[.macroKeysOnly]) }
    switch target {
    case .place(let place): go(to: place)
    case .row(let place, let id): clickRow(place, id)
    case .column(let field): sort(byColumn: field)
    case .tab(let tab):
      focus = .detail
      show(tab)
    case .side(let side): turnSegments(to: side)
    case .command: break
    case .menuItem(let index): chooseItem(index)
    case .formField(let index): focusField(index)
    case .line(let place, let index): clickLine(place, index)
    }
  }

  mutating func wheel(_ place: Place, _ steps: Int) {
    if overlays.isEmpty {
      move(steps, in: place)
    } else {
      moveOverlay(steps)
    }
  }

  private mutating func forgetPending() {
    pendingKeys = []
    continuations = []
  }

  /// Only the key named says yes.
  private mutating func answer(_ question: Confirmation, _ stroke: KeyStroke) {
    overlays.removeLast()
    if question.trial != nil { endTrial() }
    if stroke == question.key {
      carryOut(question.effect)
    } else {
      say(words[.leftAsItWas])
    }
  }

  /// Gives a stroke to what is being typed.
  private mutating func type(_ stroke: KeyStroke) -> Bool {
    guard overlay?.takesText == true else { return false }
    if let index = overlay?.pick(stroke) {
      chooseItem(index)
      return true
    }
    if let further = overlay?.further(stroke) {
      overlays.removeLast()
      carryOut(further)
      return true
    }
    var isTaken = false
    edit { isTaken = $0.handle(stroke) }
    return isTaken
  }

  private mutating func clickLine(_ place: Place, _ index: Int) {
    guard overlays.isEmpty else { return }
    let isAgain = focus == place && cursorLine(of: place) == index
    leaveSpot()
    focus = place
    switch place {
    case .alerts: alerts.list.select(at: index)
    case .day: day.list.select(at: index)
    case .segments: segments.select(at: index)
    default: cardCursor = index
    }
    if isAgain { carryOut(.run("place.open")) }
  }

  private func cursorLine(of place: Place) -> Int? {
    switch place {
    case .alerts: alerts.list.shownIndex.map { $0 + alerts.list.top }
    case .day: day.list.shownIndex.map { $0 + day.list.top }
    case .segments: segments.index
    default: cardCursor
    }
  }

  private mutating func clickRow(_ place: Place, _ id: Int64) {
    guard overlays.isEmpty else { return }
    let isAgain = focus == place && cursorID(of: place) == id
    leaveSpot()
    focus = place
    select(id, in: place)
    if isAgain { carryOut(.run("place.open")) }
  }
}

extension Overlay {
  /// Whether text can be typed.
  var takesText: Bool {
    switch self {
    case .filter, .form, .menu: true
    case .reading, .confirmation, .columns, .merge, .conflict: false
    }
  }

  /// The item of a menu that its own key picks at once, while nothing is typed.
  func pick(_ stroke: KeyStroke) -> Int? {
    guard case .menu(let menu) = self, menu.picksByKey, menu.query.text.isEmpty else { return nil }
    return menu.items.firstIndex { $0.keys == stroke.description }
  }

  /// What + does with the item under the cursor of a menu, while nothing is typed.
  func further(_ stroke: KeyStroke) -> Effect? {
    guard case .menu(let menu) = self, stroke == KeyStroke(.character("+")), menu.query.text.isEmpty else { return nil }
    return menu.chosen?.further
  }
}
