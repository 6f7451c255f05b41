import BookStore
import Domain

// What is told of the items of a menu while it is open.
extension Desk {
  /// Looks whether there is something to tell of a menu that was not told, or nobody looks any more at what is counted.
  mutating func noticeMenu() {
    guard case .menu(let menu)? = overlay, menu.isTold else {
      if viewsToCount > 0 {
        (viewGeneration, viewsToCount) = (viewGeneration + 1, 0)
        request(.cancel(.views, generation: viewGeneration))
      }
      return
    }
    let isNew =
      switch menu.telling {
      case .nothing: false
      case .counts: viewsToCount == 0 && menu.counts.isEmpty && !menu.items.isEmpty
      case .edits: menu.told?.number != menu.chosen?.number
      }
    if isNew { stale.insert(.menu) }
  }

  /// Reads what there is to tell now.
  mutating func tellMenu() {
    guard case .menu(var menu)? = overlay else { return }
    switch menu.telling {
    case .nothing: break
    case .counts(let place): countViews(of: place)
    case .edits:
      menu.told = menu.chosen?.number.map { number in (number, EditTale(desk: self).lines(of: number)) }
      overlay = .menu(menu)
    }
  }
}
