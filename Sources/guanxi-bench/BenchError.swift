/// Why a measurement could not be made.
enum BenchError: Error, CustomStringConvertible {
  case sqlite(path: String, message: String)
  case folder(path: String, detail: String)
  case unprepared(size: String)
  case refused(customer: Int64, path: String)
  case flat(path: String)

  var description: String {
    switch self {
    case .sqlite(let path, let message):
      "SQLite refused to work on \(path): \(message). Try again with --fresh, which makes the books anew."
    case .folder(let path, let detail):
      "The folder \(path) cannot be used: \(detail). Set XDG_CACHE_HOME to one that can be written."
    case .unprepared(let size):
      "The books of \(size) customers could not be made; the reason stands above. “guanxi-bench prepare --customers \(size)” "
        + "makes them alone."
    case .refused(let customer, let path):
      "The book \(path) has no customer \(customer). Try again with --fresh, which makes the books anew."
    case .flat(let path):
      "No boundary of the book \(path) can be made to jump, because too few customers bought. Try a larger --customers."
    }
  }
}
