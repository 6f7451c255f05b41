/// The tables of a book.
///
/// Facts are what people did: a version of their tables is never changed once it was released, the next one is a
/// migration. Everything derived can be thrown away and rebuilt by `recalculate`, so it has one definition, the latest.
enum Schema {
  static let version = 6

  /// The scripts that lead from nothing to the first version, and from each version to the next.
  static let migrations = [version1, version2, version3, version4, version5, version6]

  /// Only what is derived is another: the words of contacts stand under their customer.
  private static let version4 = ""

  /// Of each model the entry of the journal that its fit is, and whether everybody was reckoned by it since.
  private static let version6 = """
    ALTER TABLE model ADD COLUMN entry INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE model ADD COLUMN "isSpread" INTEGER NOT NULL DEFAULT 1;
    """

  /// Common SQL, also good PostgreSQL but for BLOB.
  private static let version1 = """
    CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);

    CREATE TABLE "user" (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      name TEXT NOT NULL CHECK (name <> ''), "fullName" TEXT, role TEXT, team TEXT, manager TEXT);
    CREATE UNIQUE INDEX "userKey" ON "user" (ref, source) WHERE ref IS NOT NULL;
    CREATE UNIQUE INDEX "userName" ON "user" (name);

    CREATE TABLE product (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      name TEXT NOT NULL CHECK (name <> ''), "group" TEXT, price INTEGER);
    CREATE UNIQUE INDEX "productKey" ON product (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "productName" ON product (name);

    CREATE TABLE customer (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      name TEXT NOT NULL CHECK (name <> ''), kind TEXT, owner INTEGER REFERENCES "user", tags TEXT, city TEXT,
      country TEXT, email TEXT, phone TEXT, note TEXT, created INTEGER, "sortName" TEXT NOT NULL);
    CREATE UNIQUE INDEX "customerKey" ON customer (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "customerSortName" ON customer ("sortName");
    CREATE INDEX "customerOwner" ON customer (owner) WHERE owner IS NOT NULL;

    CREATE TABLE "order" (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      customer INTEGER REFERENCES customer, date INTEGER NOT NULL, total INTEGER NOT NULL,
      cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)));
    CREATE UNIQUE INDEX "orderKey" ON "order" (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "orderCustomer" ON "order" (customer, (cancelled = 0 AND total >= 0), date)
      WHERE customer IS NOT NULL;

    CREATE TABLE "orderLine" (
      "order" INTEGER NOT NULL REFERENCES "order", position INTEGER NOT NULL, product INTEGER REFERENCES product,
      quantity INTEGER NOT NULL, price INTEGER NOT NULL, amount INTEGER NOT NULL,
      PRIMARY KEY ("order", position)) WITHOUT ROWID;
    CREATE INDEX "orderLineProduct" ON "orderLine" (product) WHERE product IS NOT NULL;

    CREATE TABLE opportunity (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      customer INTEGER REFERENCES customer, name TEXT NOT NULL, owner INTEGER REFERENCES "user",
      product INTEGER REFERENCES product, stage TEXT NOT NULL, amount INTEGER, opened INTEGER, closed INTEGER,
      reason TEXT, "stageSince" INTEGER);
    CREATE UNIQUE INDEX "opportunityKey" ON opportunity (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "opportunityCustomer" ON opportunity (customer) WHERE customer IS NOT NULL;
    CREATE INDEX "opportunityStage" ON opportunity (stage, closed);
    CREATE INDEX "opportunityOwner" ON opportunity (owner) WHERE owner IS NOT NULL;

    CREATE TABLE "stageChange" (
      id INTEGER PRIMARY KEY, opportunity INTEGER NOT NULL REFERENCES opportunity, day INTEGER NOT NULL,
      "from" TEXT, "to" TEXT NOT NULL);
    CREATE INDEX "stageChangeOpportunity" ON "stageChange" (opportunity);

    CREATE TABLE ticket (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      customer INTEGER REFERENCES customer, subject TEXT NOT NULL, priority TEXT NOT NULL, state TEXT NOT NULL,
      assignee INTEGER REFERENCES "user", opened INTEGER, due INTEGER, closed INTEGER);
    CREATE UNIQUE INDEX "ticketKey" ON ticket (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "ticketCustomer" ON ticket (customer) WHERE customer IS NOT NULL;
    CREATE INDEX "ticketDue" ON ticket (coalesce(due, 9223372036854775807)) WHERE state <> 'closed';

    CREATE TABLE "ticketEvent" (
      id INTEGER PRIMARY KEY, ticket INTEGER NOT NULL REFERENCES ticket, at INTEGER NOT NULL, event TEXT NOT NULL,
      author TEXT, text TEXT);
    CREATE INDEX "ticketEventTicket" ON "ticketEvent" (ticket, at);

    CREATE TABLE touch (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      customer INTEGER NOT NULL REFERENCES customer, channel TEXT NOT NULL, at INTEGER,
      "user" INTEGER REFERENCES "user", text TEXT, tone INTEGER CHECK (tone BETWEEN -2 AND 2), next TEXT,
      "nextOn" INTEGER);
    CREATE UNIQUE INDEX "touchKey" ON touch (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "touchCustomer" ON touch (customer, at);

    CREATE TABLE journal (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, "user" TEXT NOT NULL, origin TEXT NOT NULL, verb TEXT NOT NULL,
      subject TEXT, summary TEXT NOT NULL, "group" INTEGER, target INTEGER, undone INTEGER NOT NULL DEFAULT 0,
      payload BLOB NOT NULL, salt BLOB NOT NULL, "payloadHash" BLOB NOT NULL, hash BLOB NOT NULL);
    CREATE INDEX "journalSubject" ON journal (subject) WHERE subject IS NOT NULL;
    CREATE INDEX "journalGroup" ON journal ("group") WHERE "group" IS NOT NULL;
    """
}
