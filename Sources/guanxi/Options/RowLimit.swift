import ArgumentParser

/// How many rows a list is asked for.
enum RowLimit {
  /// Refuses fewer than none.
  static func validate(_ limit: Int?) throws {
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more.") }
  }
}
