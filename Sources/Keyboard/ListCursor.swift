/// A cursor in a list of which only a window is seen, and that window.
///
/// The cursor is always on an item, as long as there are any, and the window always holds it.
package struct ListCursor: Hashable, Sendable {
  /// How many items there are.
  package private(set) var count: Int
  /// Index of the item the cursor is on; 0 in an empty list.
  package private(set) var position: Int
  /// Index of the first item in the window.
  package private(set) var top = 0
  /// How many items the window holds, at least 1.
  package private(set) var height: Int

  /// Makes a cursor; a position outside counts as the nearest inside.
  package init(count: Int = 0, position: Int = 0, height: Int = 1) {
    self.count = max(0, count)
    self.height = max(1, height)
    self.position = 0
    move(to: position)
  }

  /// The items in the window.
  package var visible: Range<Int> {
    top..<min(count, top + height)
  }

  /// Puts the cursor on an item, or the nearest to it there is.
  package mutating func move(to position: Int) {
    self.position = max(0, min(position, count - 1))
    follow()
  }

  /// Moves down by so many items, up if negative.
  package mutating func move(by items: Int) {
    move(to: position + items)
  }

  /// Moves by half windows, the window with the cursor.
  package mutating func move(byHalfPages halves: Int) {
    let step = halves * max(1, height / 2)
    top += step
    move(by: step)
  }

  /// Goes to the first item.
  package mutating func moveToFirst() {
    move(to: 0)
  }

  /// Goes to the last item.
  package mutating func moveToLast() {
    move(to: count - 1)
  }

  /// Takes note of a longer or shorter list or window.
  package mutating func resize(count: Int, height: Int) {
    self.count = max(0, count)
    self.height = max(1, height)
    move(to: position)
  }

  private mutating func follow() {
    top = max(position - height + 1, min(top, position))
    top = max(0, min(top, count - height))
  }
}
