import Domain

// Bringing the rows of a file into the book, beside the desk.
extension Desk {
  /// The wishes since the last time they were taken.
  package mutating func takeImportWishes() -> [ImportWish] {
    defer { importWishes = [] }
    return importWishes
  }

  /// The list of files to choose from; a folder leads to what is in it.
  func choosingFile(_ start: String = "") -> Effect {
    var menu = Menu(
      words[.importFileTitle], items: fileItems(""), placeholder: words[.importNoFile],
      search: { [self] text in fileItems(text) })
    menu.type { $0.insert(start) }
    return .prompt(.menu(menu))
  }

  private func fileItems(_ text: String) -> [Menu.Item] {
    files(text).map { entry in
      Menu.Item(
        entry.name, detail: entry.detail,
        effect: .view { desk in
          entry.isFolder ? desk.carryOut(desk.choosingFile(entry.path + "/")) : desk.look(at: entry.path)
        })
    }
  }

  private mutating func look(at path: String) {
    importWishes.append(.look(path: path))
    say(words(.importLooking, path.fileName))
  }

  /// Takes what became of a wish.
  mutating func take(_ news: ImportNews) {
    switch news {
    case .looked(let look):
      // Nothing is laid over what somebody types meanwhile.
      found = look
      overlays.isEmpty ? showFound() : say(words(.importReady, look.path.fileName))
    case .progress(let rows, let percent):
      guard importing != nil else { return }
      importing?.done = (rows, percent)
      tellImport()
    case .done(let end):
      let name = importing?.name ?? ""
      importing = nil
      refresh()
      tell(end, of: name)
    case .unreadable(let path, let reason):
      say(words(.importUnreadable, path.fileName, words.sentence(reason)), .failure)
    case .failed(let sentence):
      importing = nil
      refresh()
      say(words.sentence(sentence), .failure)
    }
  }

  /// Shows what was found in the file that was looked at last.
  mutating func showFound() {
    guard let look = found else { return }
    found = nil
    overlays.append(.menu(menu(of: look)))
  }

  /// What a file was found to hold, in each way in which it can be read.
  private func menu(of look: ImportLook) -> Menu {
    let items = look.readings.map { reading in
      Menu.Item(
        words.term(reading.kind), detail: (reading.columns + unused(reading)).joined(separator: " · "),
        effect: .prompt(.confirmation(question(look, reading))))
    }
    return Menu(
      words(look.hasMore ? .importFoundMore : .importFound, look.path.fileName, Figures.grouped(look.rows)),
      items: items, placeholder: words[.nothingFits])
  }

  /// All that is to be known before the rows are brought in.
  private func question(_ look: ImportLook, _ reading: ImportLook.Reading) -> Confirmation {
    let left = unused(reading).flatMap { [TextLine(""), TextLine($0, .dim)] }
    return Confirmation(
      words(.importTitle, look.path.fileName, words.term(reading.kind)),
      lines: [TextLine(reading.columns.joined(separator: " · "))] + left, answer: words[.importTakes],
      otherwise: words[.otherLeaves], effect: .view { $0.startImport(look.path, as: reading.kind) })
  }

  private func unused(_ reading: ImportLook.Reading) -> [String] {
    reading.unused.isEmpty ? [] : [words(.importUnused, reading.unused.joined(separator: ", "))]
  }

  private mutating func startImport(_ path: String, as kind: String) {
    guard importing == nil else { return decline(words[.importUnderWay]) }
    importing = RunningImport(name: path.fileName)
    importWishes.append(.take(path: path, kind: kind))
    tellImport()
  }

  /// Asks for an end after the batch at hand.
  mutating func stopImport() {
    importWishes.append(.stop)
    say(words[.importStopping])
  }

  private mutating func tellImport() {
    guard let importing else { return }
    let rows = Figures.grouped(importing.done.rows)
    let text =
      importing.done.percent.map { words(.importProgress, importing.name, rows, $0) }
      ?? words(.importProgressRows, importing.name, rows)
    message = Message(text: text, tone: .note, at: session.now(), hint: nil)
  }

  private mutating func tell(_ end: ImportEnd, of name: String) {
    let counts: [(Phrase, Int)] = [
      (.importNew, end.imported), (.importUpdated, end.updated), (.importUnchanged, end.unchanged),
      (.importRejected, end.rejected),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { words($0.0, Figures.grouped($0.1)) }
    let what = parts.isEmpty ? words[.importNothing] : parts.joined(separator: ", ")
    let isTaken = end.imported + end.updated > 0
    let rejected = end.rejectedFile.map { [words(.importRejects, $0, end.reason ?? "")] } ?? []
    say(
      ([words(end.wasStopped ? .importStopped : .titled, name, what)] + rejected).joined(separator: " · "),
      isTaken || end.rejected == 0 ? .done : .failure, hint: isTaken ? "history.undo" : nil)
  }
}

/// An import that is under way.
struct RunningImport {
  let name: String
  var done: (rows: Int, percent: Int?) = (0, nil)
}
