import Domain

/// The models that can be fitted to a book.
package enum FittedModelName: String, CaseIterable, Sendable {
  case clv, churn

  /// The fields of a customer that it gives, as queries call them.
  var fields: Set<String> {
    switch self {
    case .clv: ["clv", "palive"]
    case .churn: ["churn"]
    }
  }
}

/// A model as it was fitted to a book.
package struct FittedModel: Hashable, Sendable {
  package let name: FittedModelName
  /// Only what happened up to that day was used.
  package var day: Day
  /// How many customers it was fitted to.
  package var customers: Int
  /// Tells the data apart that it was fitted to: the same figures give the same fingerprint.
  package var fingerprint: String
  package var at: Instant
  package var user: String
  /// Why it may not be used, as a sentence; nil for one that is used.
  package var refusal: String?
  /// Parameters and figures of quality by name, all finite.
  package var figures: [String: Double]

  package init(
    name: FittedModelName, day: Day, customers: Int, fingerprint: String, at: Instant, user: String, refusal: String?,
    figures: [String: Double]
  ) {
    (self.name, self.day, self.customers, self.fingerprint) = (name, day, customers, fingerprint)
    (self.at, self.user, self.refusal, self.figures) = (at, user, refusal, figures)
  }

  /// Whether it is reckoned with.
  package var isUsed: Bool { refusal == nil }

  package subscript(name: String) -> Double { figures[name] ?? .nan }
}

/// Reads and writes the models of a book.
struct FittedModels {
  let connection: Connection

  func read(_ name: FittedModelName) throws -> FittedModel? {
    let figures = try connection.statement(#"SELECT name, value FROM "modelFigure" WHERE model = ?"#)
      .all([.text(name.rawValue)]) { ($0.text(0) ?? "", $0.real(1)) }
    return try connection.statement(
      #"SELECT day, customers, fingerprint, at, "user", refusal FROM model WHERE name = ?"#
    ).first(.text(name.rawValue)) { row in
      FittedModel(
        name: name, day: Day(number: row.int(0)), customers: row.int(1), fingerprint: row.text(2) ?? "",
        at: Instant(seconds: row.integer(3)), user: row.text(4) ?? "", refusal: row.text(5),
        figures: Dictionary(figures) { $1 })
    }
  }

  /// The newest fit, by its entry in the journal; 0 without one.
  func newestFit() throws -> Int64 {
    try connection.statement("SELECT coalesce(max(entry), 0) FROM model").first { $0.integer(0) } ?? 0
  }

  /// Whether not everybody was reckoned by the newest models yet.
  func isSpreading() throws -> Bool {
    try connection.statement(#"SELECT 1 FROM model WHERE "isSpread" = 0 LIMIT 1"#).first { _ in true } ?? false
  }

  /// Whether the stages of those customers may still be by an earlier model of repeat buying, or by none.
  func isTurning() throws -> Bool {
    try connection.statement(#"SELECT 1 FROM model WHERE "isSpread" = 0 AND name = ?"#)
      .first(.text(FittedModelName.clv.rawValue)) { _ in true } ?? false
  }

  /// Notes that everybody was reckoned by the models up to a fit.
  func spread(upTo fit: Int64) throws {
    try connection.statement(#"UPDATE model SET "isSpread" = 1 WHERE entry <= ?"#).run(.integer(fit))
  }

  /// - Parameter entry: of the fit, in the journal.
  func write(_ model: FittedModel, entry: Int64) throws {
    let name = SQLValue.text(model.name.rawValue)
    try connection.statement(#"DELETE FROM "modelFigure" WHERE model = ?"#).run(name)
    try connection.statement("DELETE FROM model WHERE name = ?").run(name)
    try connection.statement(
      #"INSERT INTO model (name, day, customers, fingerprint, at, "user", refusal, entry, "isSpread") VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)"#
    ).run(
      name, SQLValue(model.day.number), SQLValue(model.customers), .text(model.fingerprint),
      .integer(model.at.seconds), .text(model.user), SQLValue(model.refusal), .integer(entry))
    for (figure, value) in model.figures.sorted(by: { $0.key < $1.key }) {
      try connection.statement(#"INSERT INTO "modelFigure" (model, name, value) VALUES (?, ?, ?)"#)
        .run(name, .text(figure), .real(value))
    }
  }
}
