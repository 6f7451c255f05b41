import Canvas
import Workbench

/// The whole screen: which panes are seen at which size, and what lies over them.
package enum Screen {
  /// How much of the desk a size has room for.
  enum Form: Equatable {
    /// The list with one line of detail.
    case tiny
    /// One pane at a time.
    case single
    /// The four panes.
    case desk

    init(_ size: Size) {
      if size.width < 60 || size.height < 16 {
        self = .tiny
      } else if size.width < 100 || size.height < 30 {
        self = .single
      } else {
        self = .desk
      }
    }
  }

  /// Paints the desk at a size.
  ///
  /// - Parameter former: the frame before, from which lines that look the same are taken over.
  package static func view(
    _ desk: Desk, size: Size, glyphs: Glyphs = .unicode, after former: Painted? = nil
  ) -> Painted {
    var frame = Painted(size: size, glyphs: glyphs, former: former?.kept ?? Painted.Kept())
    guard size.width >= 12, size.height >= 3 else {
      frame.surface.put(desk.words[.tooSmall], x: 0, y: 0, role: .warning)
      return frame
    }
    let form = Form(size)
    var body = frame.surface.bounds
    if form != .tiny { HeaderBar.paint(desk, on: &frame, in: body.cut(top: 1)) }
    let footer = form == .tiny && size.height < 8 ? Rect(.zero) : body.cut(bottom: 1)
    let messageLine = body.cut(bottom: 1)
    TourPane.paint(desk, on: &frame, in: &body)
    paintPanes(desk, form, on: &frame, in: body)
    MessageLine.paint(desk, on: &frame, in: messageLine)
    Footer.paint(desk, on: &frame, in: footer)
    if !desk.continuations.isEmpty { PrefixPane.paint(desk, on: &frame, in: body) }
    for overlay in desk.overlays { OverlayPane.paint(overlay, desk, on: &frame, in: body) }
    return frame
  }

  private static func paintPanes(_ desk: Desk, _ form: Form, on frame: inout Painted, in body: Rect) {
    if form == .tiny, desk.focus == .customers || desk.focus == .detail && !desk.isZoomed {
      return TinyPane.paint(desk, on: &frame, in: body)
    }
    guard form == .desk, !desk.isZoomed, !desk.focus.isWhole else {
      return paint(desk.focus, desk, on: &frame, in: body, isAlone: true)
    }
    let rows = body.rows(.share(), .share())
    let top = rows[0].columns(.share(), .share())
    let bottom = rows[1].columns(.share(), .share())
    for (place, area) in zip(Place.ofDesk, top + bottom) {
      paint(place, desk, on: &frame, in: area, isAlone: false)
    }
  }

  private static func paint(
    _ place: Place, _ desk: Desk, on frame: inout Painted, in area: Rect, isAlone: Bool
  ) {
    frame.occupy(area, by: place)
    let crumbs = isAlone ? desk.breadcrumbs : []
    let way = crumbs.count > 1 ? crumbs.suffix(4).joined(separator: desk.words[.crumbSeparator]) : ""
    let pane = Pane(place: place, isFocused: desk.focus == place, isAlone: isAlone, area: area, way: way)
    switch place {
    case .customers: CustomersPane.paint(desk, pane, on: &frame)
    case .detail: DetailPane.paint(desk, pane, on: &frame)
    case .funnel: FunnelPane.paint(desk, pane, on: &frame)
    case .tickets: TicketsPane.paint(desk, pane, on: &frame)
    case .alerts: AlertsPane.paint(desk, pane, on: &frame)
    case .day: DayPane.paint(desk, pane, on: &frame)
    case .segments: SegmentsPane.paint(desk, pane, on: &frame)
    }
  }
}

/// Where a pane is painted and how.
struct Pane {
  let place: Place
  /// Whether keys go to it.
  let isFocused: Bool
  /// Whether it has the screen to itself.
  let isAlone: Bool
  let area: Rect
  /// How one came here, where it has the screen to itself.
  var way = ""

  /// Draws the border with a title and returns the room inside.
  func frame(_ title: [String], on frame: inout Painted) -> Rect {
    frame.titles[place] = title
    return Frame(title: title, isFocused: isFocused, footer: way).paint(on: &frame.surface, in: area)
  }
}
