import Analytics
import BookStore
import Domain
import TestSupport
import Testing

@testable import Workbench

@Suite("The workstation speaks Chinese")
struct ChineseTests {
  private let words = Words.chinese
  /// What is the same in both: signs, letters and commands of the shell.
  private let shared: Set<Phrase> = [
    .nothing, .hiddenValue, .counting, .keySeparator, .overdueMark,
    .weightedShort, .moved, .columnClass, .columnScores, .cellName, .scoreR, .scoreF, .percentSign, .cameCount,
    .crumbSeparator, .leftCount, .classAndCount,
  ]

  @Test("every phrase is translated")
  func phrases() {
    let missing = Phrase.allCases.filter { !shared.contains($0) && words[$0] == $0.rawValue }
    #expect(missing == [])
  }

  @Test("a translation has the places and keys of the phrase", arguments: Phrase.allCases)
  func places(_ phrase: Phrase) {
    #expect(Set(places(in: words[phrase])) == Set(places(in: phrase.rawValue)), "\(phrase)")
  }

  @Test("every command has a title, a hint and a sentence of help", arguments: Registry.standard.commands)
  func commands(_ command: Command) {
    #expect(isChinese(words.title(of: command)), "\(command.id)")
    #expect(words.help(of: command).hasSuffix("。"), "\(command.id)")
    #expect(words.hint(of: command).map(isChinese) ?? true, "\(command.id)")
    #expect((words.hint(of: command) == command.hint) == (command.hint == nil), "\(command.id)")
  }

  @Test("no words stand there for commands that there are not")
  func noStrangers() {
    #expect(Words.chineseCommands.keys.filter { Registry.standard[$0] == nil } == [])
  }

  @Test("every kind, field and choice has a name, and every field says what it means", arguments: Kind.allCases)
  func fields(_ kind: Kind) {
    #expect(isChinese(words.singular(kind)) && isChinese(words.plural(kind)), "\(kind)")
    for field in kind.fields {
      #expect(isChinese(words.label(ofField: field.name)), "\(kind).\(field.name)")
      #expect(isChinese(words.sentence(field.help)), "\(kind).\(field.name): \(field.help)")
      guard case .choice(let choices) = field.type, kind != .view, kind != .field, kind != .user, kind != .survey else {
        continue
      }
      for choice in choices { #expect(isChinese(words.term(choice)), "\(kind).\(field.name): \(choice)") }
    }
    for field in QueryFields(kind, added: { _ in [] }).fields {
      #expect(isChinese(words.sentence(field.help)), "\(kind) \(field.name): \(field.help)")
    }
  }

  @Test("every setting says what it does")
  func settings() {
    for setting in Setting.all + Rights.settings {
      #expect(isChinese(words.sentence(setting.help)), "\(setting.name): \(setting.help)")
    }
  }

  @Test("every class of every model has a name", arguments: Model.allCases)
  func classes(_ model: Model) {
    let names = model.classes.filter { !["A", "B", "C", "vip"].contains($0) }
    #expect(names.filter { !isChinese(words.term($0)) } == [], "\(model)")
    #expect(model == .abc || isChinese(words.term(model.rawValue)))
  }

  @Test("stages and roles have names, a lost deal another one than a lost customer")
  func stages() {
    #expect(Pipeline.stages.map(\.name).filter { !isChinese(words.stage($0)) } == [])
    #expect(words.stage("lost") != words.term("lost"))
    #expect(Words.english.stage("lost") == "lost")
    #expect(Role.allCases.filter { !isChinese(words.role($0)) } == [])
  }

  @Test("every alert says what is the matter and what to do", arguments: AlertRule.allCases)
  func alerts(_ rule: AlertRule) {
    #expect(isChinese(words.sentence(rule.title)))
    #expect(isChinese(words.sentence(rule.action)))
    for (value, form) in [("1", 1), ("30", 2)] {
      // As it is told: `{1:day|days}` is one of the two words, `{1}` a value.
      let reason = rule.reason.replacing(/\{\d:(\w+)\|(\w+)\}/) { form == 1 ? $0.1 : $0.2 }.replacing(
        /\{\d\}/, with: value)
      #expect(isChinese(words.sentence(reason)), "\(reason)")
    }
  }

  @Test("parts of a sentence are kept where they are data, and translated where they are words")
  func parts() {
    #expect(words.sentence("Last sale 40 days ago; buys every 31.5 days.") == "最近销售在 40 天前；通常每 31.5 天购买一次。")
    #expect(words.sentence("Fell from champions to at risk.") == "从 冠军 降到 有风险。")
    #expect(words.sentence("Looks the same as Lost & Found.") == "看来与 Lost & Found 相同。")
    #expect(
      words.sentence("No sale for 99 days, more than twice the usual gap of 31 days.") == "99 天没有销售，超过通常间隔 31 天的两倍。")
  }

  @Test("why a customer is where it is leaves no English sentence")
  func why() throws {
    let source = try TemporaryBook.sample()
    try source.growBuyers()
    let figures = Figures(
      currency: .euro, today: TemporaryBook.today, now: Instant(day: TemporaryBook.today), zone: { _ in 0 },
      words: words)
    for row in try source.book.customers(limit: 200) {
      let text = try WhyWords(words: words, figures: figures).lines(of: row.id, in: source.book).map {
        $0.pieces.map(\.text).joined()
      }
      for word in ["Without", "days", "There are", "sale"] {
        #expect(!text.contains { $0.contains(word) }, "\(row.name): \(text.first { $0.contains(word) } ?? "")")
      }
    }
  }

  @Test("what is not known stays as it is")
  func unknown() {
    #expect(words.sentence("Something new under the sun.") == "Something new under the sun.")
    #expect(Words.english.sentence("Answer now.") == "Answer now.")
  }

  @Test("why a filter or a value does not fit is said in Chinese")
  func refusals() throws {
    let book = try TemporaryBook.sample().book
    for text in [
      "name:", "colour:red", "(a", "revenue:x", "last:never", "-", "r:9..2", "is:nothing", "owner:", "\"a", "a)",
    ] {
      let error = #expect(throws: (any Error).self) {
        _ = try book.records(.customer, matching: Query(parsing: text), limit: 1)
      }
      let sentence = error.map { "\($0)" } ?? ""
      #expect(isChinese(words.sentence(sentence)), "\(text): \(sentence)")
    }
    for field in [Field("d", .day, ""), Field("m", .money, ""), Field("i", .integer, ""), Field("x", .flag, "")] {
      let error = #expect(throws: FieldTextError.self) {
        _ = try FieldText.parse("?", for: field, in: .euro, today: TemporaryBook.today) { _, _ in nil }
      }
      #expect(error.map { isChinese(words.sentence($0.expected)) } ?? false, "\(field.type)")
    }
  }

  @Test("amounts are counted in myriads")
  func myriads() {
    let figures = Figures(
      currency: .euro, today: TemporaryBook.today, now: Instant(day: TemporaryBook.today), zone: { _ in 0 },
      words: words)
    let amounts = [99_900: "999", 1_284_000_00: "128万", 45_600_00: "4.6万", 250_000_000_00: "2.50亿"]
    for (minor, text) in amounts { #expect(figures.short(Money(minor: Int64(minor))) == text) }
    #expect(figures.distance(TemporaryBook.today + -3) == "3天前")
  }

  @Test("a locale chooses the language; readers of traditional characters are given English")
  func locales() {
    let chosen: [String: Language?] = [
      "zh_CN.UTF-8": .chinese, "zh": .chinese, "zh-Hans": .chinese, "zh_Hans_TW": .chinese, "zh_TW.UTF-8": nil,
      "zh_HK": nil, "en_US.UTF-8": .english, "de_DE": nil, "C": nil, "": nil,
    ]
    for (locale, language) in chosen { #expect(Language(locale: locale) == language, "\(locale)") }
  }

  @Test("a form shows choices by their Chinese words and takes them; the book keeps its own")
  func choices() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source, words: words)
    driver.press("4 E")
    #expect(driver.text.contains("待处理") && driver.text.contains("紧急"))
    let id = try #require(driver.desk.ticket?.id)
    while driver.desk.openForm?.field.name != "priority" { driver.press("Tab") }
    driver.press("Ctrl-u").type("低").press("Ctrl-s")
    #expect(try source.book.record(RecordReference(.ticket, id))?.values["priority"] == .text("low"))
  }

  @Test("the desk speaks Chinese throughout, and a command is found by either name")
  func desk() throws {
    let driver = DeskDriver(try .sample(), words: words)
    #expect(driver.text.contains("客户") && driver.text.contains("漏斗") && driver.text.contains("工单"))
    driver.press(":").type("undo")
    #expect(driver.text.contains("撤销您最近的修改"))
    driver.press("Esc :").type("撤销")
    #expect(driver.text.contains("撤销您最近的修改"))
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// `1`, `deal.add`, as they stand in braces.
  private func places(in text: String) -> [Substring] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      $0.prefix { $0 != "}" && $0 != ":" }
    }
  }
}
