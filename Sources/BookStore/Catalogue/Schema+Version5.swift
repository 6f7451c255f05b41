extension Schema {
  /// Models that were fitted: from what, when and by whom, why one may not be used, and its parameters and figures by name.
  static let version5 = """
    CREATE TABLE model (
      name TEXT PRIMARY KEY, day INTEGER NOT NULL, customers INTEGER NOT NULL, fingerprint TEXT NOT NULL,
      at INTEGER NOT NULL, "user" TEXT NOT NULL, refusal TEXT) WITHOUT ROWID;
    CREATE TABLE "modelFigure" (
      model TEXT NOT NULL REFERENCES model ON DELETE CASCADE, name TEXT NOT NULL, value REAL NOT NULL,
      PRIMARY KEY (model, name)) WITHOUT ROWID;
    """
}
