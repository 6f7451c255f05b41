import ArgumentParser
import BookStore
import Canvas
import Glibc
import Terminal
import Workbench

/// Opens the workstation on a book and stays until the person leaves or the terminal is gone.
///
/// - Parameters:
///   - path: the book.
///   - session: who works, from where, and the clock.
///   - config: the person's file, whose faults are told at the desk.
///   - themeName: the theme asked for; without one that of the file.
///   - language: the language asked for; without one that of the file, else of the locale.
///   - linear: whether lines are printed instead of a screen painted, also where the file does not ask for it.
/// - Throws: `BookError` where the book cannot be opened, `TerminalError` where there is no terminal, `ThemeProblem`
///   where there is no such theme: nothing of the terminal is touched then. `ExitCode` where a signal asked to end.
func runWorkstation(
  book path: String, session: Session, config file: ConfigFile, themeName: String? = nil, language: Language? = nil,
  linear: Bool = false
) throws {
  let theme = try ThemeChoice.theme(named: themeName ?? file.config.theme)
  var visit = try Visit(path, session)
  defer { visit.book.close() }
  let terminal = try TerminalSession(TerminalOptions(file.config, linear: linear))
  defer { terminal.close() }
  let words = LanguageChoice.words(asked: language, config: file.config, isUTF8: terminal.capabilities.isUTF8)
  while true {
    let workstation = visit.workstation(terminal, words, theme, file)
    // What a shell reports of a program that a signal ended.
    if let signal = workstation.run() { throw ExitCode(128 + signal) }
    guard let wanted = workstation.wantedBook else { return }
    try visit.go(to: wanted)
  }
}

/// The book that is open at the workstation: the person's own, or for a while the demo book.
private struct Visit {
  let own: String
  let session: Session
  private(set) var book: Book
  private var isDemo = false
  private var startsTour = false
  /// Why the other book was not opened.
  private var fault: SurroundingFault?

  init(_ path: String, _ session: Session) throws {
    (own, self.session) = (path, session)
    book = try Book.open(at: path, session: session)
  }

  /// Opens another book in place of the one that is open; where that cannot be, the person's own again.
  mutating func go(to wanted: OtherBook) throws {
    book.close()
    (isDemo, startsTour, fault) = (false, false, nil)
    if case .demo(let tour) = wanted {
      do {
        book = try Book.open(at: DemoFile.path(), session: session)
        (isDemo, startsTour) = (true, tour)
        return
      } catch {
        fault = .noDemo(reason: "\(error)")
      }
    }
    book = try Book.open(at: own, session: session)
  }

  func workstation(_ terminal: TerminalSession, _ words: Words, _ theme: Theme, _ file: ConfigFile) -> Workstation {
    let (macros, columns) = (MacroFile(besides: file.path), ColumnFile(besides: file.path))
    var desk = Desk(
      book: book, session: session, zone: { SystemClock.offset(at: $0) }, words: words, registry: file.registry,
      themes: ThemeShelf(chosen: theme.name, file: file.path) {
        ThemeFolder.themes().map { ThemeShelf.Entry(name: $0.name, summary: $0.description) }
      }, macros: macros.macros, columns: columns.customers, files: { PathList.entries($0) }, isDemo: isDemo)
    let drafts = PersonalFolder.state.root.map {
      DraftFolder(in: $0, book: book.info.path, created: book.info.created, user: book.userName)
    }
    let faults = (file.faults + macros.faults + columns.faults).map(\.description)
    if !faults.isEmpty { desk.handle(.faults(faults)) }
    if let fault { desk.handle(.surroundings(fault)) }
    if isDemo { desk.handle(.welcome(tour: startsTour)) }
    do throws(SurroundingFault) {
      let left = try drafts?.takeLeft() ?? []
      if !left.isEmpty { desk.handle(.drafts(left)) }
    } catch {
      desk.handle(.surroundings(error))
    }
    return Workstation(
      desk: desk, terminal: terminal, theme: theme, config: file.config, macros: macros.path,
      columns: columns.path, drafts: drafts, session: session, path: book.info.path)
  }
}

extension TerminalOptions {
  /// What a person wishes of the terminal.
  fileprivate init(_ config: Config, linear: Bool) {
    self.init()
    isLinear = linear || config.linear
    ambiguousIsWide = config.ambiguousWidth == .wide
    mouse = config.mouse
    escapeDelay = config.escapeDelay
  }
}

/// Which language the workstation speaks.
enum LanguageChoice {
  /// Every word of the language asked for, else of that of the file, else of that of the locale.
  ///
  /// - Parameter isUTF8: whether the terminal shows more than ASCII; without that everything is said in English.
  static func words(asked: Language?, config: Config, isUTF8: Bool) -> Words {
    guard isUTF8 else { return .english }
    return (asked ?? Language(rawValue: config.language.rawValue) ?? ofLocale ?? .english).words
  }

  /// The language of messages that the surroundings ask for, in the order in which translated programs look.
  private static var ofLocale: Language? {
    guard let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first else { return nil }
    let preferred = environment("LANGUAGE")?.split(separator: ":").lazy.compactMap { Language(locale: String($0)) }
      .first
    return preferred ?? Language(locale: locale)
  }
}

/// Which theme the workstation wears.
enum ThemeChoice {
  /// The theme of that name; for ``Config/automatic`` the default one, without colours where `NO_COLOR` is set.
  ///
  /// - Throws: `ThemeProblem` for a name that no theme has.
  static func theme(named name: String) throws(ThemeProblem) -> Theme {
    if name == Config.automatic { return environment("NO_COLOR") == nil ? DefaultTheme.theme : .mono }
    let themes = ThemeFolder.themes()
    guard let theme = themes.first(where: { $0.name == name }) else {
      throw ThemeProblem(name: name, known: themes.map(\.name))
    }
    return theme
  }
}

/// A theme that cannot be found.
struct ThemeProblem: Error, CustomStringConvertible {
  let name: String
  let known: [String]

  var description: String {
    "There is no theme called “\(name)”. There are: \(known.joined(separator: ", "))."
  }
}
