import Analytics
import BookStore
import Domain

/// A side of the place of segments.
package enum SegmentSide: Int, CaseIterable, Hashable, Sendable {
  /// Recency against frequency.
  case grid
  /// The classes of a model.
  case groups
  /// From class to class.
  case migration
  /// How much the best customers bring.
  case pareto
  /// The stages of a customer's life.
  case lifecycle

  /// What it is called.
  package var title: Phrase {
    switch self {
    case .grid: .sideGrid
    case .groups: .sideGroups
    case .migration: .sideMigration
    case .pareto: .sidePareto
    case .lifecycle: .sideLifecycle
    }
  }

  /// Whether it tells who moved.
  package var tellsMovement: Bool { self != .grid && self != .pareto }

  /// Whether it is a grid, in which the cursor also moves sideways.
  package var isGrid: Bool { self == .grid || self == .migration }
}

/// What is read of the segments as they are now.
package struct SegmentSheet: Sendable {
  /// The classes of the model chosen, and those of the sides that are about a model of their own.
  package let tables: [Model: SegmentTable]
  package let grid: ScoreGrid
  package let curve: ParetoCurve

  static func read(_ model: Model, from book: Book) throws(BookError) -> SegmentSheet {
    var tables: [Model: SegmentTable] = [:]
    for model in Set([model, .abc, .lifecycle]) { tables[model] = try book.segments(model) }
    return SegmentSheet(tables: tables, grid: try book.grid(), curve: try book.pareto())
  }
}

/// The customers in groups: what is shown of them, and where the cursor of each side is.
package struct SegmentBoard: Sendable {
  package internal(set) var side = SegmentSide.grid
  package internal(set) var model = Model.segment {
    didSet { (cursors[.groups], cursors[.migration]) = (nil, nil) }
  }
  /// Whether the grid shows revenue in the place of customers.
  package internal(set) var showsRevenue = false
  /// How many days back customers are compared with where they were.
  package internal(set) var days = 30
  /// What was read last; nil before.
  var sheet: SegmentSheet?
  /// Who moved; nil while it is being read.
  package internal(set) var movement: Movement?
  /// When that was read.
  package internal(set) var movementRead: Instant?
  /// Whether reading it went wrong.
  package internal(set) var isMovementLost = false
  /// The day that it was last asked for, and whether something was changed since.
  var asked: Day?
  var isMovementOld = false
  /// Count the readings, so that the answer to an old one is known as such.
  var (generation, movementGeneration) = (0, 0)
  private var cursors: [SegmentSide: Cursor] = [:]

  /// A place on a side, counted from the top and from the left.
  package struct Cursor: Hashable, Sendable {
    package var (row, column) = (0, 0)
  }

  /// The spans of days that are chosen from.
  static let spans = [7, 30, 90, 365]

  /// The model that a side is about.
  package var shownModel: Model {
    switch side {
    case .grid, .groups, .migration: model
    case .pareto: .abc
    case .lifecycle: .lifecycle
    }
  }

  /// The classes that the side lists, as they are now; nil while they are being read.
  package var table: SegmentTable? { sheet?.tables[shownModel] }

  /// The grid of recency and frequency; nil while it is being read.
  package var grid: ScoreGrid? { sheet?.grid }

  /// The curve; nil while it is being read.
  package var curve: ParetoCurve? { sheet?.curve }

  /// Who moved between the classes of the side's model; nil while it is being read.
  package var flows: ClassFlows? { movement?.flows[shownModel] }

  /// How many rows and columns the side has.
  private var size: (rows: Int, columns: Int) {
    let classes = shownModel.classes.count
    return switch side {
    case .grid: (5, 5)
    case .groups, .pareto, .lifecycle: (classes, 1)
    case .migration: (classes + 1, classes + 1)
    }
  }

  /// Where the cursor of the side is.
  package var cursor: Cursor {
    let kept = cursors[side] ?? Cursor()
    return Cursor(row: min(kept.row, size.rows - 1), column: min(kept.column, size.columns - 1))
  }

  /// The scores of the grid's cell under the cursor: the best recency is above, the best frequency on the right.
  package var scores: (recency: Int, frequency: Int) { (5 - cursor.row, cursor.column + 1) }

  /// Moves the cursor, stopping at the edges.
  mutating func move(to cursor: Cursor) {
    cursors[side] = Cursor(
      row: min(max(0, cursor.row), size.rows - 1), column: min(max(0, cursor.column), size.columns - 1))
  }

  mutating func carryOut(_ motion: Motion) {
    var cursor = cursor
    switch motion {
    case .rows(let rows): cursor.row += rows
    case .halfPages(let halves): cursor.row += halves * max(1, size.rows / 2)
    case .start: cursor.row = 0
    case .end: cursor.row = size.rows - 1
    }
    move(to: cursor)
  }

  /// Puts the cursor on a row, or on a cell counted row by row.
  mutating func select(at index: Int) {
    move(to: Cursor(row: index / size.columns, column: index % size.columns))
  }

  /// The row or cell under the cursor, as ``select(at:)`` counts.
  var index: Int { cursor.row * size.columns + cursor.column }
}
