extension Schema {
  /// What is computed from the facts.
  ///
  /// `search` is SQLite's own.
  static let derived = derivedTables + search

  /// Removes everything derived, of this version or an earlier one.
  static let dropDerived = """
    DROP TABLE IF EXISTS "searchTerms"; DROP TABLE IF EXISTS search; DROP TABLE IF EXISTS state;
    DROP TABLE IF EXISTS measure; DROP TABLE IF EXISTS tally; DROP TABLE IF EXISTS bucket;
    DROP TABLE IF EXISTS census; DROP TABLE IF EXISTS agenda; DROP TABLE IF EXISTS "matchKey";
    DROP TABLE IF EXISTS "saleDay"; DROP TABLE IF EXISTS tie;
    """

  static let derivedTables = """
    CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), figures BLOB NOT NULL);
    CREATE TABLE measure (
      customer INTEGER PRIMARY KEY, sales INTEGER NOT NULL, returns INTEGER NOT NULL, revenue INTEGER NOT NULL,
      "firstSale" INTEGER NOT NULL, "lastSale" INTEGER NOT NULL,
      days INTEGER NOT NULL, stage INTEGER NOT NULL, bits INTEGER NOT NULL, contact INTEGER NOT NULL,
      touch INTEGER NOT NULL, known INTEGER NOT NULL, next INTEGER, look INTEGER,
      "asOf" INTEGER, "pAlive" INTEGER, clv INTEGER, churn INTEGER, fit INTEGER);
    CREATE INDEX "measureSales" ON measure (sales);
    CREATE INDEX "measureRevenue" ON measure (revenue, sales, bits);
    CREATE INDEX "measureLastSale" ON measure ("lastSale");
    CREATE INDEX "measureStage" ON measure (stage);
    CREATE INDEX "measureBits" ON measure (bits) WHERE bits <> 0;
    CREATE INDEX "measureLook" ON measure (look) WHERE look IS NOT NULL;
    CREATE TABLE "saleDay" (day INTEGER PRIMARY KEY, n INTEGER NOT NULL);
    CREATE TABLE tie (revenue INTEGER PRIMARY KEY, n INTEGER NOT NULL);
    CREATE TABLE census (
      sales INTEGER NOT NULL, recency INTEGER NOT NULL, monetary INTEGER NOT NULL, n INTEGER NOT NULL,
      revenue INTEGER NOT NULL, PRIMARY KEY (sales, recency, monetary)) WITHOUT ROWID;
    CREATE TABLE "matchKey" (
      key INTEGER NOT NULL, kind INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (key, kind, record))
      WITHOUT ROWID;

    """

  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      words, content = '', columnsize = 0, detail = none, tokenize = 'ascii', prefix = '1 2 3');
    INSERT INTO search (search, rank) VALUES ('automerge', 0);
    INSERT INTO search (search, rank) VALUES ('crisismerge', 400);
    CREATE VIRTUAL TABLE "searchTerms" USING fts5vocab (search, row);
    """
}
