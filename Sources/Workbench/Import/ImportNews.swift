/// What is asked of whoever can read files of other programs.
package enum ImportWish: Hashable, Sendable {
  /// Looks what a file holds.
  case look(path: String)
  /// Brings its rows into the book.
  case take(path: String, kind: String)
  /// Stops with the batch at hand.
  case stop
}

/// What becomes of such a wish.
package enum ImportNews: Sendable {
  case looked(ImportLook)
  /// How many rows are read, and which part of the file, in hundredths, where that is known.
  case progress(rows: Int, percent: Int?)
  case done(ImportEnd)
  /// The file is no table of anything that books keep, with the reason.
  case unreadable(path: String, reason: String)
  /// Why it cannot be done, a sentence.
  case failed(String)
}

/// What a file holds, as far as it can be told without taking it.
package struct ImportLook: Hashable, Sendable {
  /// A way to read its rows.
  package struct Reading: Hashable, Sendable {
    /// What the rows are, `customers`.
    package let kind: String
    /// The fields with their columns, `name ← Company`.
    package let columns: [String]
    /// The columns that no field takes.
    package let unused: [String]

    /// Makes a reading.
    package init(kind: String, columns: [String], unused: [String]) {
      self.kind = kind
      self.columns = columns
      self.unused = unused
    }
  }

  package let path: String
  package let rows: Int
  /// Whether there are more rows than were counted.
  package let hasMore: Bool
  /// The ways to read it, the likeliest first; never empty.
  package let readings: [Reading]

  /// Makes a look.
  package init(path: String, rows: Int, hasMore: Bool, readings: [Reading]) {
    self.path = path
    self.rows = rows
    self.hasMore = hasMore
    self.readings = readings
  }
}

/// What an import did.
package struct ImportEnd: Hashable, Sendable {
  package var imported = 0
  package var updated = 0
  package var unchanged = 0
  package var rejected = 0
  /// The file of the rows that were rejected, with reasons.
  package var rejectedFile: String?
  /// The first reason.
  package var reason: String?
  package var wasStopped = false

  /// Makes an end with nothing done.
  package init() {}
}

/// A file or folder that may be named in a list to choose from.
package struct PathEntry: Hashable, Sendable {
  package let path: String
  package let name: String
  package let isFolder: Bool
  /// Its size and day, in words.
  package let detail: String

  /// Makes an entry.
  package init(path: String, name: String, isFolder: Bool, detail: String) {
    self.path = path
    self.name = name
    self.isFolder = isFolder
    self.detail = detail
  }
}
