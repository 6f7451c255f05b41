extension Schema {
  /// Contacts, tasks, relations, surveys, views, fields of the book's own, other keys, alerts, and more fields.
  static let version2 = """
    ALTER TABLE "user" ADD COLUMN email TEXT;
    ALTER TABLE "user" ADD COLUMN disabled INTEGER;

    ALTER TABLE product ADD COLUMN cost INTEGER;
    ALTER TABLE product ADD COLUMN unit TEXT;
    ALTER TABLE product ADD COLUMN discontinued INTEGER;
    ALTER TABLE product ADD COLUMN own TEXT;

    ALTER TABLE customer ADD COLUMN "leadSource" TEXT;
    ALTER TABLE customer ADD COLUMN street TEXT;
    ALTER TABLE customer ADD COLUMN postcode TEXT;
    ALTER TABLE customer ADD COLUMN region TEXT;
    ALTER TABLE customer ADD COLUMN industry TEXT;
    ALTER TABLE customer ADD COLUMN website TEXT;
    ALTER TABLE customer ADD COLUMN ended INTEGER;
    ALTER TABLE customer ADD COLUMN own TEXT;

    ALTER TABLE "order" ADD COLUMN owner INTEGER REFERENCES "user";
    ALTER TABLE "order" ADD COLUMN channel TEXT;
    ALTER TABLE "order" ADD COLUMN note TEXT;
    ALTER TABLE "order" ADD COLUMN own TEXT;

    CREATE TABLE contact (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      customer INTEGER REFERENCES customer, name TEXT NOT NULL CHECK (name <> ''), "firstName" TEXT, "lastName" TEXT,
      title TEXT, roles TEXT, email TEXT, phone TEXT, street TEXT, postcode TEXT, city TEXT, region TEXT, country TEXT,
      birthday INTEGER, website TEXT, owner INTEGER REFERENCES "user", tags TEXT, note TEXT, created INTEGER, own TEXT,
      "sortName" TEXT NOT NULL);
    CREATE UNIQUE INDEX "contactKey" ON contact (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "contactCustomer" ON contact (customer) WHERE customer IS NOT NULL;
    CREATE INDEX "contactSortName" ON contact ("sortName");

    ALTER TABLE opportunity ADD COLUMN contact INTEGER REFERENCES contact;
    ALTER TABLE opportunity ADD COLUMN "leadSource" TEXT;
    ALTER TABLE opportunity ADD COLUMN probability INTEGER;
    ALTER TABLE opportunity ADD COLUMN tags TEXT;
    ALTER TABLE opportunity ADD COLUMN note TEXT;
    ALTER TABLE opportunity ADD COLUMN own TEXT;

    ALTER TABLE ticket ADD COLUMN contact INTEGER REFERENCES contact;
    ALTER TABLE ticket ADD COLUMN channel TEXT;
    ALTER TABLE ticket ADD COLUMN type TEXT;
    ALTER TABLE ticket ADD COLUMN product INTEGER REFERENCES product;
    ALTER TABLE ticket ADD COLUMN tags TEXT;
    ALTER TABLE ticket ADD COLUMN own TEXT;

    ALTER TABLE touch ADD COLUMN contact INTEGER REFERENCES contact;

    CREATE TABLE task (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      subject TEXT NOT NULL CHECK (subject <> ''), customer INTEGER REFERENCES customer,
      contact INTEGER REFERENCES contact, opportunity INTEGER REFERENCES opportunity,
      ticket INTEGER REFERENCES ticket, owner INTEGER REFERENCES "user", due INTEGER, state TEXT NOT NULL,
      repeats TEXT, done INTEGER, note TEXT, own TEXT);
    CREATE UNIQUE INDEX "taskKey" ON task (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "taskCustomer" ON task (customer) WHERE customer IS NOT NULL;
    CREATE INDEX "taskDue" ON task (coalesce(due, 9223372036854775807)) WHERE state = 'open';

    CREATE TABLE relation (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      customer INTEGER NOT NULL REFERENCES customer, type TEXT NOT NULL, other INTEGER NOT NULL REFERENCES customer,
      since INTEGER, note TEXT);
    CREATE UNIQUE INDEX "relationKey" ON relation (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "relationCustomer" ON relation (customer);
    CREATE INDEX "relationOther" ON relation (other);

    CREATE TABLE survey (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      customer INTEGER REFERENCES customer, contact INTEGER REFERENCES contact, at INTEGER, type TEXT, score INTEGER,
      scale INTEGER, question TEXT, comment TEXT, ticket INTEGER REFERENCES ticket);
    CREATE UNIQUE INDEX "surveyKey" ON survey (ref, source) WHERE ref IS NOT NULL;
    CREATE INDEX "surveyCustomer" ON survey (customer, at) WHERE customer IS NOT NULL;

    CREATE TABLE view (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL, query TEXT, sort TEXT, columns TEXT,
      owner INTEGER REFERENCES "user");
    CREATE UNIQUE INDEX "viewKey" ON view (ref, source) WHERE ref IS NOT NULL;

    CREATE TABLE field (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT,
      name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL, type TEXT NOT NULL, choices TEXT, help TEXT);
    CREATE UNIQUE INDEX "fieldKey" ON field (ref, source) WHERE ref IS NOT NULL;

    CREATE TABLE alias (
      id INTEGER PRIMARY KEY, source INTEGER REFERENCES source, ref TEXT, kind TEXT NOT NULL, record INTEGER NOT NULL);
    CREATE INDEX "aliasKey" ON alias (ref, kind);
    CREATE INDEX "aliasRecord" ON alias (record, kind);

    CREATE TABLE alert (
      id INTEGER PRIMARY KEY, rule TEXT NOT NULL, customer INTEGER REFERENCES customer,
      opportunity INTEGER REFERENCES opportunity, ticket INTEGER REFERENCES ticket, task INTEGER REFERENCES task,
      period TEXT NOT NULL, raised INTEGER NOT NULL, state TEXT NOT NULL, until INTEGER, reason TEXT,
      owner INTEGER REFERENCES "user", handler INTEGER REFERENCES "user");
    CREATE INDEX "alertCustomer" ON alert (customer, rule) WHERE customer IS NOT NULL;
    CREATE INDEX "alertOpportunity" ON alert (opportunity) WHERE opportunity IS NOT NULL;
    CREATE INDEX "alertTicket" ON alert (ticket) WHERE ticket IS NOT NULL;
    CREATE INDEX "alertTask" ON alert (task) WHERE task IS NOT NULL;
    CREATE INDEX "alertOpen" ON alert (rule, raised) WHERE state <> 'closed';

    CREATE TABLE announced (
      customer INTEGER PRIMARY KEY, segment INTEGER, stage INTEGER NOT NULL, day INTEGER NOT NULL);
    """
}
