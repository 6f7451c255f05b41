import BookStore
import Domain

// Marks on customers, and edits of all that are marked.
extension Desk {
  /// Begins a range at the cursor, or marks from where it was begun to the cursor.
  mutating func markRange() {
    guard let here = customers.window.cursor?.id else { return }
    guard let start = customers.rangeStart else {
      customers.rangeStart = here
      return say(words(.rangeBegun, customerName))
    }
    customers.rangeStart = nil
    let list = customers
    let between = attempt { book throws(BookError) -> [Int64] in
      if let down = try list.range(from: start, to: here, in: book) { return down }
      return try list.range(from: here, to: start, in: book) ?? []
    }
    guard let between else { return }
    guard !between.isEmpty else { return say(words[.rangeLost]) }
    addMarks(between)
  }

  /// Marks those of the list that also satisfy a query.
  mutating func mark(_ query: Query) {
    let wanted = Query.all([customers.query, query]).normalized()
    let (keys, limit) = (customers.sort.keys, Marks.most + 1)
    let found = attempt { book throws(BookError) in
      try book.customerIDs(matching: wanted, sortedBy: keys, limit: limit)
    }
    guard let found else { return }
    guard found.count < limit else { return say(words(.tooManyToMark, Figures.grouped(Marks.most))) }
    addMarks(found)
  }

  private mutating func addMarks(_ ids: [Int64]) {
    guard customers.marks.count + ids.count <= Marks.most else {
      return say(words(.tooManyToMark, Figures.grouped(Marks.most)))
    }
    let new = customers.marks.insert(ids)
    say(words(.marksAdded, Figures.grouped(new), Figures.grouped(customers.marks.count)), .done)
  }
}

extension CustomerList {
  /// The customers from one down to another one, as many as can be marked; nil where that one does not come.
  fileprivate func range(from first: Int64, to last: Int64, in book: Book) throws(BookError) -> [Int64]? {
    var range = [first]
    while let end = range.last, end != last, range.count <= Marks.most {
      let next = try book.customerIDs(matching: query, sortedBy: sort.keys, page: .after(end), limit: 1_000)
      guard !next.isEmpty else { return nil }
      range += next.prefix(through: next.firstIndex(of: last) ?? next.endIndex - 1)
    }
    return range.last == last ? range : nil
  }
}
