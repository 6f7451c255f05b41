import Canvas
import Domain
import Workbench

/// The customers in groups: sides to turn, what they describe, and the side that is up.
enum SegmentsPane {
  static func paint(_ desk: Desk, _ pane: Pane, on frame: inout Painted) {
    let (words, board) = (desk.words, desk.segments)
    let model = board.side == .grid ? nil : words.term(board.shownModel.rawValue)
    var rest = pane.frame([words[.segments], model].compactMap(\.self), on: &frame)
    frame.visibleRows[.segments] = rest.height
    let sides = SegmentSide.allCases
    SideTabs.paint(
      sides.map { words[$0.title] }, active: board.side.rawValue, on: &frame, in: rest.cut(top: min(1, rest.height))
    ) { .side(sides[$0]) }
    guard let figures = SegmentFigures(desk) else {
      return frame.surface.notice([desk.segmentsRefusal ?? words[.searching]], in: rest)
    }
    guard figures.customers > 0 else { return paintEmpty(desk, on: &frame, in: rest) }
    frame.surface.putFitted(figures.describing, in: rest.cut(top: min(1, rest.height)), role: .dim)
    if board.side.tellsMovement, rest.height > 1 {
      frame.surface.putFitted(figures.since, in: rest.cut(bottom: 1), role: .dim)
    }
    let side = Side(desk: desk, figures: figures, isFocused: pane.isFocused)
    switch board.side {
    case .grid: ScoreGridSide.paint(side, on: &frame, in: rest)
    case .groups: GroupsSide.paint(side, on: &frame, in: rest)
    case .migration: MigrationSide.paint(side, on: &frame, in: rest)
    case .pareto: ParetoSide.paint(side, on: &frame, in: rest)
    case .lifecycle: LifecycleSide.paint(side, on: &frame, in: rest)
    }
  }

  /// What a side is painted from.
  struct Side {
    let desk: Desk
    let figures: SegmentFigures
    let isFocused: Bool
  }

  /// What to do where nobody has bought.
  private static func paintEmpty(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let words = desk.words
    frame.surface.notice(
      [words[.noSegments], ""] + [Phrase.noSegmentsAdd, .emptyImport, .emptyDemo].map { words[$0] }, in: rect)
  }
}

/// The numbers of the side that is up, and the sentences about them.
struct SegmentFigures {
  let table: SegmentTable
  let customers: Int
  let revenue: Money
  private let desk: Desk

  /// The numbers; nil while they are being read.
  init?(_ desk: Desk) {
    guard let table = desk.segments.table else { return nil }
    self.desk = desk
    self.table = table
    customers = table.classes.reduce(0) { $0 + $1.customers }
    revenue = table.classes.reduce(Money.zero) { $0 + $1.revenue }
  }

  /// Whether the person who works here sees no amounts.
  var isHidden: Bool { table.hidden.contains("revenue") }

  /// How many they are, and how much of the revenue is theirs.
  var describing: String {
    let words = desk.words
    let share = isHidden ? words[.hiddenValue] : desk.figures.percent(table.describes)
    let phrase: Phrase = table.model == .lifecycle ? .customersDescribe : .buyersDescribe
    let text = " " + words(phrase, desk.figures.count(customers), share)
    return desk.readsAllCustomers ? text : words(.describeOwn, text)
  }

  /// Since when customers are said to have moved, or that this is still being read.
  var since: String {
    let (words, board) = (desk.words, desk.segments)
    let day = desk.figures.today + -board.days
    if let movement = board.movement {
      return " " + words(.movedSince, movement.since, desk.figures.moment(board.movementRead))
    }
    return " " + words(board.isMovementLost ? .movementLost : .movementPending, day)
  }

  /// A share of the customers.
  func share(_ count: Int) -> String { desk.figures.percent(Int64(count), of: Int64(customers)) }

  /// A share of the revenue.
  func share(_ amount: Money) -> String {
    isHidden ? desk.words[.hiddenValue] : desk.figures.percent(amount.minor, of: revenue.minor)
  }

  /// An amount for narrow columns.
  func short(_ amount: Money) -> String { desk.figures.short(amount, isHidden: isHidden) }

  /// How many came into a class, as far as it is known.
  func came(_ place: Int) -> Span { moved(desk.segments.flows?.came(to: place), .cameCount, .deltaUp) }

  /// How many left a class, as far as it is known.
  func left(_ place: Int) -> Span { moved(desk.segments.flows?.left(place), .leftCount, .deltaDown) }

  private func moved(_ count: Int?, _ phrase: Phrase, _ role: Canvas.Role) -> Span {
    let words = desk.words
    guard let count else { return Span(words[desk.segments.isMovementLost ? .nothing : .counting], .dim) }
    return count == 0 ? Span("0", .dim) : Span(words(phrase, desk.figures.count(count)), role)
  }
}
