/// Why a measurement could not be made.
enum BenchError: Error, CustomStringConvertible {
  case sqlite(path: String, message: String)
  case folder(path: String, detail: String)
  case unprepared(size: String)
  case refused(customer: Int64, path: String)
  case flat(path: String)
  case terminal(detail: String)
  case missingProgram(String)
  case ended(String, during: TerminalMeasure)
  case astray(String)
  case failed(String, status: Int32)

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
    case .terminal(let detail):
      "The system gave no terminal to measure on: \(detail). Try again where /dev/ptmx can be opened."
    case .missingProgram(let name):
      "The program \(name) does not stand beside guanxi-bench. Build it with “make bench”, or with “swift build "
        + "--product \(name)” and the same options."
    case .ended(let program, let measure):
      "The program \(program) ended or never showed its screen when “\(measure.rawValue)” was measured. Start it by hand "
        + "to see why."
    case .astray(let program):
      "The program \(program) did not show where 500 rows down are, so its keys do not do what they are taken to do. "
        + "Compare “guanxi keys” with the keys in TerminalScript.swift."
    case .failed(let program, let status):
      "The program \(program) ended with status \(status). Build it anew with “make bench”, and look whether the disk is full."
    }
  }
}
