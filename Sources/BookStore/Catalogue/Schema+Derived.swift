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
    """

  static let derivedTables = """
    CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), figures BLOB NOT NULL);
    CREATE TABLE measure (
      customer INTEGER PRIMARY KEY, sales INTEGER NOT NULL, returns INTEGER NOT NULL, revenue INTEGER NOT NULL,
      "firstSale" INTEGER NOT NULL, "lastSale" INTEGER NOT NULL);
    CREATE INDEX "measureSales" ON measure (sales);
    CREATE INDEX "measureRevenue" ON measure (revenue);
    CREATE INDEX "measureLastSale" ON measure ("lastSale");
    CREATE TABLE tally (
      dimension INTEGER NOT NULL, value INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (dimension, value))
      WITHOUT ROWID;
    CREATE TABLE bucket (key INTEGER PRIMARY KEY, n INTEGER NOT NULL, revenue INTEGER NOT NULL);
    CREATE TABLE census (
      recency INTEGER NOT NULL, sales INTEGER NOT NULL, monetary INTEGER NOT NULL, n INTEGER NOT NULL,
      revenue INTEGER NOT NULL, PRIMARY KEY (recency, sales, monetary)) WITHOUT ROWID;
    CREATE TABLE agenda (
      customer INTEGER PRIMARY KEY, days INTEGER NOT NULL, stage INTEGER NOT NULL, bits INTEGER NOT NULL,
      contact INTEGER NOT NULL, next INTEGER);
    CREATE INDEX "agendaNext" ON agenda (next) WHERE next IS NOT NULL;
    CREATE INDEX "agendaBits" ON agenda (bits) WHERE bits <> 0;
    CREATE INDEX "agendaStage" ON agenda (stage);
    CREATE TABLE "matchKey" (
      key INTEGER NOT NULL, kind INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (key, kind, record))
      WITHOUT ROWID;

    """

  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      words, content = '', columnsize = 0, detail = none, tokenize = 'ascii', prefix = '1 2 3');
    INSERT INTO search (search, rank) VALUES ('automerge', 0);
    CREATE VIRTUAL TABLE "searchTerms" USING fts5vocab (search, row);
    """
}
