import Canvas
import TestSupport
import Testing
import Workbench

/// Screens as they are to be seen; record anew with `RECORD_SCREENS=1`.
@Suite("The screens")
struct ScreenTests {
  /// A screen: how it is called, its size, and the keys that lead to it.
  struct Scene: CustomTestStringConvertible, Sendable {
    let name: String
    let width: Int
    let height: Int
    /// Keys in their notation; a step that begins with `=` is typed.
    let steps: [String]
    var testDescription: String { name }

    init(_ name: String, _ width: Int, _ height: Int, _ steps: String...) {
      self.name = name
      (self.width, self.height) = (width, height)
      self.steps = steps
    }
  }

  static let scenes = [
    Scene("desk-120x40", 120, 40, "@Müller"), Scene("desk-80x24", 80, 24), Scene("desk-60x16", 60, 16, "j"),
    Scene("desk-40x10", 40, 10, "j j"), Scene("desk-200x50", 200, 50, "@Müller"),
    Scene("list-zoomed-120x40", 120, 40, "z s", "=rev", "Enter"), Scene("list-end-80x24", 80, 24, "G"),
    Scene("detail-80x24", 80, 24, "@Müller", "Enter"), Scene("detail-120x40", 120, 40, "@Müller", "Enter"),
    Scene("timeline-80x24", 80, 24, "@Müller", "Enter ]"), Scene("orders-60x16", 60, 16, "@Müller", "Enter ] ] ]"),
    Scene("why-120x40", 120, 40, "@Müller", "x"), Scene("why-80x24", 80, 24, "@Müller", "x"),
    Scene("funnel-80x24", 80, 24, "3 j"), Scene("pipeline-120x40", 120, 40, "3 z l"),
    Scene("pipeline-80x24", 80, 24, "3 z"), Scene("tickets-120x40", 120, 40, "4 4"),
    Scene("ticket-120x40", 120, 40, "4 Enter"), Scene("tickets-60x16", 60, 16, "4"),
    Scene("order-form-80x24", 80, 24, "@Müller", "o", "=12x"),
    Scene("order-quantity-60x16", 60, 16, "o Tab Tab Tab", "=3", "Ctrl-s"),
    Scene("call-form-120x40", 120, 40, "c", "=said yes", "Tab"),
    Scene("edit-form-80x24", 80, 24, "@Müller", "E"), Scene("palette-80x24", 80, 24, ":", "=deal"),
    Scene("help-120x40", 120, 40, "?"), Scene("filter-120x40", 120, 40, "/", "=north"),
    Scene("filter-wrong-80x24", 80, 24, "/", "=city:"), Scene("delete-80x24", 80, 24, "@Zeta", "D"),
    Scene("alerts-120x40", 120, 40, "5 j"), Scene("alerts-80x24", 80, 24, "5"), Scene("alerts-60x16", 60, 16, "5"),
    Scene("alerts-200x50", 200, 50, "5"), Scene("snooze-80x24", 80, 24, "5 Z", "=in 2w"),
    Scene("day-120x40", 120, 40, "g m"), Scene("day-80x24", 80, 24, "g m"), Scene("day-60x16", 60, 16, "g m"),
    Scene("contacts-80x24", 80, 24, "@Müller", "Enter ] ]"),
    Scene("contacts-60x16", 60, 16, "@Müller", "Enter ] ]"),
    Scene("tasks-120x40", 120, 40, "@Müller", "Enter ] ] ] ] ] ]"),
    Scene("relations-80x24", 80, 24, "@Müller", "Enter ] ] ] ] ] ] ]"),
    Scene("contact-form-80x24", 80, 24, "@Müller", "Enter ] ] E"),
    Scene("task-form-120x40", 120, 40, "@Müller", "t", "=renew", "Tab", "=fri"),
    Scene("duplicate-80x24", 80, 24, "a", "=Blue Kite Ltd"), Scene("duplicate-60x16", 60, 16, "a", "=Blue Kite Ltd"),
    Scene("merge-120x40", 120, 40, "@Blue", "Space", "@Müller", "& j Space"),
    Scene("merge-80x24", 80, 24, "@Blue", "Space", "@Müller", "&"),
    Scene("merge-60x16", 60, 16, "@Blue", "Space", "@Müller", "&"),
    Scene("views-80x24", 80, 24, "v"), Scene("columns-80x24", 80, 24, "C j j Space J J"),
    Scene("columns-120x40", 120, 40, "C j j j K Space"), Scene("sort-80x24", 80, 24, "s", "=tier", "Enter s Down +"),
    Scene("sorted-120x40", 120, 40, "z s", "=tier", "Enter S", "=last", "Enter Esc S", "=name", "Enter Esc"),
    Scene("list-zoomed-210x50", 210, 50, "z"), Scene("history-80x24", 80, 24, "U"),
    Scene("history-120x40", 120, 40, "U Down"), Scene("history-210x50", 210, 50, "U"),
    Scene("view-form-60x16", 60, 16, "Ctrl-s"), Scene("complete-80x24", 80, 24, "/", "=segment:", "Tab"),
    Scene("complete-60x16", 60, 16, "/", "=c", "Tab"),
    Scene("deals-filtered-80x24", 80, 24, "3 /", "=amount>40k", "Enter"),
    Scene("settings-80x24", 80, 24, "g s"), Scene("fields-80x24", 80, 24, "g f"),
    Scene("segments-grid-80x24", 80, 24, "6 j l l"), Scene("segments-grid-120x40", 120, 40, "6 r"),
    Scene("segments-grid-60x16", 60, 16, "6"), Scene("segments-groups-80x24", 80, 24, "6 ] j"),
    Scene("segments-groups-120x40", 120, 40, "6 ] n"), Scene("segments-groups-60x16", 60, 16, "6 ] G"),
    Scene("segments-migration-80x24", 80, 24, "6 ] ] G l l"),
    Scene("segments-migration-120x40", 120, 40, "6 ] ]"), Scene("segments-migration-60x16", 60, 16, "6 ] ]"),
    Scene("segments-pareto-80x24", 80, 24, "6 ] ] ]"), Scene("segments-pareto-120x40", 120, 40, "6 ] ] ] j"),
    Scene("segments-pareto-60x16", 60, 16, "6 ] ] ]"), Scene("segments-lifecycle-80x24", 80, 24, "6 ] ] ] ]"),
    Scene("segments-lifecycle-120x40", 120, 40, "6 ] ] ] ] j"),
    Scene("segments-lifecycle-60x16", 60, 16, "6 ] ] ] ]"), Scene("segments-groups-200x60", 200, 60, "6 ]"),
    Scene("segments-why-80x24", 80, 24, "6 ] x"),
    Scene("prefix-80x24", 80, 24, "g"), Scene("marks-80x24", 80, 24, "Space Space"),
  ]

  @Test("look as they are kept", arguments: scenes)
  func screen(scene: Scene) throws {
    let driver = DeskDriver(try .sample(), width: scene.width, height: scene.height)
    driver.follow(scene.steps)
    #expect(Golden.difference(driver.screen, scene.name) == nil)
  }

  /// Every place, and the desk in all its sizes.
  static let places = [
    Scene("desk-60x16", 60, 16), Scene("desk-80x24", 80, 24, "j"), Scene("desk-120x40", 120, 40, "@Müller"),
    Scene("desk-200x60", 200, 60, "@Müller"), Scene("card-80x24", 80, 24, "@Müller", "Enter"),
    Scene("card-120x40", 120, 40, "@Müller", "Enter"), Scene("funnel-80x24", 80, 24, "3 j"),
    Scene("pipeline-120x40", 120, 40, "3 z l"), Scene("tickets-80x24", 80, 24, "4"),
    Scene("ticket-120x40", 120, 40, "4 Enter"), Scene("alerts-80x24", 80, 24, "5"),
    Scene("alerts-120x40", 120, 40, "5 j"), Scene("segments-80x24", 80, 24, "6 j l l"),
    Scene("segments-120x40", 120, 40, "6"), Scene("groups-120x40", 120, 40, "6 ]"), Scene("day-80x24", 80, 24, "g m"),
    Scene("day-120x40", 120, 40, "g m"), Scene("form-80x24", 80, 24, "o", "=12x"),
    Scene("pipeline-80x24", 80, 24, "3 z"), Scene("tickets-120x40", 120, 40, "4 4"),
    Scene("ticket-80x24", 80, 24, "4 Enter"), Scene("groups-80x24", 80, 24, "6 ]"),
    Scene("history-120x40", 120, 40, "U"), Scene("log-120x40", 120, 40, "L"),
    Scene("history-80x24", 80, 24, "U"), Scene("log-80x24", 80, 24, "L"), Scene("marks-80x24", 80, 24, "Space Space"),
  ]

  @Test("wear the colours of the theme, and say as much without", arguments: places, [DefaultTheme.theme, .mono])
  func looks(scene: Scene, theme: Theme) throws {
    let driver = DeskDriver(try .sample(), width: scene.width, height: scene.height)
    driver.follow(scene.steps)
    #expect(Golden.difference(driver.surface.coloured(by: theme), "\(theme.name)/\(scene.name)") == nil)
  }

  /// What a Chinese reader sees.
  static let chineseScenes = [
    Scene("desk-120x40", 120, 40, "@Müller"), Scene("desk-80x24", 80, 24), Scene("desk-60x16", 60, 16),
    Scene("card-80x24", 80, 24, "@Müller", "Enter"), Scene("why-120x40", 120, 40, "@Müller", "x"),
    Scene("pipeline-120x40", 120, 40, "3 z"), Scene("ticket-80x24", 80, 24, "4 Enter"),
    Scene("alerts-120x40", 120, 40, "5"), Scene("day-80x24", 80, 24, "g m"), Scene("groups-80x24", 80, 24, "6 ]"),
    Scene("form-80x24", 80, 24, "o", "=12x", "Enter"), Scene("palette-80x24", 80, 24, ":", "=商机"),
    Scene("filter-80x24", 80, 24, "/", "=revenue:x"), Scene("settings-80x24", 80, 24, "g s"),
  ]

  @Test("speak Chinese", arguments: chineseScenes)
  func chinese(scene: Scene) throws {
    let driver = DeskDriver(try .sample(), width: scene.width, height: scene.height, words: .chinese)
    driver.follow(scene.steps)
    #expect(Golden.difference(driver.screen, "chinese/\(scene.name)") == nil)
  }

  @Test("two values of one field stand side by side", arguments: [(80, 24), (120, 40), (60, 16)])
  func conflict(width: Int, height: Int) throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source, width: width, height: height)
    driver.select("Müller").press("e").type("city").press("Enter Ctrl-u").type("Bonn")
    try source.commit([.change(.customer, TemporaryBook.Sample.muller, ["city": .text("Ghent")])])
    driver.press("Ctrl-s")
    #expect(Golden.difference(driver.screen, "conflict-\(width)x\(height)") == nil)
  }

  @Test("an empty book says what to do", arguments: [(80, 24), (120, 40), (40, 10)])
  func emptyBook(width: Int, height: Int) throws {
    let driver = DeskDriver(try TemporaryBook(), width: width, height: height)
    #expect(Golden.difference(driver.screen, "empty-\(width)x\(height)") == nil)
  }
}
