import Foundation

/// A file of transactions into an empty book and into a plain table, each by a program of its own.
enum FileImports {
  /// Nothing where `sqlite3` is not installed.
  static func figures(_ workplace: Workplace, _ rounds: Int) throws -> [Figure] {
    guard let sqlite = Programs.installed("sqlite3") else { return [] }
    let guanxi = try Programs.built("guanxi")
    let file = try TransactionFile(in: workplace)
    var (bare, ours, memory) = (Samples(), Samples(), Samples())
    for round in 0..<rounds {
      let plain = workplace.path("file-\(round).db")
      bare.add(try ChildRun(sqlite, [plain], input: script(file.path)).duration)
      let book = workplace.path("file-\(round).guanxi")
      _ = try ChildRun(guanxi, ["create", book])
      let run = try ChildRun(guanxi, ["import", "transactions", file.path, "--book", book])
      ours.add(run.duration)
      memory.add(run.peakMemory)
    }
    let yardstick = Figure("sqlite3 .import of the file and indexes", bare)
    let figure = Figure("guanxi import transactions", ours, beside: yardstick)
    return [
      yardstick, figure, Figure("lines", file.lines * 1_000_000_000 / max(figure.median, 1), .perSecond),
      Figure("guanxi import transactions: peak memory", memory, .bytes),
    ]
  }

  private static func script(_ file: String) -> String {
    """
    PRAGMA journal_mode = WAL;
    CREATE TABLE transactions (number TEXT, customer TEXT, day TEXT, amount REAL);
    .import --csv --skip 1 "\(file)" transactions
    CREATE INDEX by_customer ON transactions (customer, day);
    CREATE INDEX by_day ON transactions (day);
    CREATE INDEX by_number ON transactions (number);
    """ + "\n"
  }
}
