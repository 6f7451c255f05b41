import Domain

extension Book {
  /// Refuses to give a whole book away to whom it does not allow that with every record and field.
  func requireWholeExport(_ kinds: [Kind]) throws(BookError) {
    let access = try access()
    for kind in kinds {
      guard access.rights.scope(.export, kind) == .all else { throw access.lacks(.export, kind) }
      if let field = access.rights.hiddenFields(of: kind).min() { try access.requireSeen(field, of: kind) }
    }
  }

  /// Runs reads that all see one state of the book, while others go on writing.
  ///
  /// - Throws: what the body throws.
  package func still<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try connection.snapshot(body) } catch let error as SQLiteFailure {
      throw BookError(error, path: info.path)
    }
  }
}

extension Book {
  /// Refuses rows of a whole book that the user may not write.
  func requireBook(_ rows: [BookRow]) throws(BookError) {
    let rights = try access().rights
    var kinds: Set<Kind> = []
    for row in rows {
      switch row.content {
      case .record(let record): kinds.insert(record.kind)
      case .setting(let name, _): try access().requireSetting(name)
      }
    }
    for kind in kinds {
      if let field = rights.hiddenFields(of: kind).min() { try access().requireSeen(field, of: kind) }
    }
    try requireImport(of: kinds.sorted { $0.rawValue < $1.rawValue })
  }

  /// Whether the book never had a record, so that it can be filled as a whole.
  func isBlank() throws(BookError) -> Bool { try reading { try state().lastIDs.allSatisfy { $0 == 0 } } }
}
