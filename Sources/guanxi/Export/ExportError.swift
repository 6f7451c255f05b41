/// What keeps an export, or a whole book's import, from being done, each with a sentence for a person.
enum ExportError: Error, Hashable, CustomStringConvertible {
  case exists(String)
  case cannotWrite(path: String, reason: String)
  case stopped
  case noCards(String)
  case unknownColumn(String, known: [String])
  case notABookFile(String)
  case newerBookFile(String, version: Int64)
  case otherCurrency(file: String, theirs: String, ours: String)

  var description: String {
    switch self {
    case .exists(let path): "\(path) exists already and was left as it is. Choose another name, or say --force."
    case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason). Nothing was left there."
    case .stopped: "Stopped; no file was written."
    case .noCards(let kind): "Cards are for contacts, and for customers that are persons; \(kind) have none."
    case .unknownColumn(let name, let known):
      "There is no column “\(name)”; there are \(known.joined(separator: ", "))."
    case .notABookFile(let file):
      "\(file) is no export of a book: its first line must say {\"format\":\"guanxi book\"}. Make one with “guanxi export book”."
    case .newerBookFile(let file, let version):
      "\(file) was written by a newer Guanxi (format \(version)). Update this program."
    case .otherCurrency(let file, let theirs, let ours):
      "\(file) is in \(theirs) and this book in \(ours). Make a book for it with “guanxi create FILE --currency \(theirs)”."
    }
  }
}
