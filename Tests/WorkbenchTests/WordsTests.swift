import Domain
import Testing

@testable import Workbench

@Suite("All words come from one table")
struct WordsTests {
  @Test("places are filled in their order, also twice")
  func placesAreFilled() {
    #expect(Words.english(.moved, "Line 4", "lead", "visit") == "Line 4: lead → visit")
    let german = Words(.english, phrases: [.ofTotal: "{2}, davon {1}, von {2}"])
    #expect(german(.ofTotal, 3, 9) == "9, davon 3, von 9")
  }

  @Test("one of something is said as one")
  func oneAndMany() {
    #expect(Words.english(.linesLabel, 1) == "1 line")
    #expect(Words.english(.linesLabel, 2) == "2 lines")
    #expect(Words.english(.fallsByFewerSales, "1", "potential") == "with 1 sale fewer: potential")
    #expect(Words.english(.needsMoreSales, "12", "loyal") == "needs 12 more sales for loyal")
  }

  @Test("what another language leaves out is said in English")
  func fallsBack() {
    let german = Words(.english, phrases: [.customers: "Kunden"], terms: ["lost": "verloren"])
    #expect(german[.customers] == "Kunden")
    #expect(german[.tickets] == "Tickets")
    #expect(german.term("lost") == "verloren")
    #expect(german.term("champions") == "champions")
  }

  @Test("a command says its words in the language of the table")
  func commandsAreTranslated() throws {
    let undo = try #require(Registry.standard["history.undo"])
    let german = Words(
      .english,
      commands: ["history.undo": .init("Zurücknehmen", hint: "zurück", "Nimmt die letzte Änderung zurück.")])
    #expect(german.title(of: undo) == "Zurücknehmen")
    #expect(Words.english.title(of: undo) == "Undo")
  }

  @Test("a text with braces of its own is not taken for a place")
  func bracesInData() {
    #expect(Words.english(.saved, "{1} & {x}") == "{1} & {x} saved")
  }
}

@Suite("Figures read as people read them")
struct FiguresTests {
  private let figures = Figures(
    currency: .euro, today: Day(number: 20_778), now: Instant(day: Day(number: 20_778), hour: 14, minute: 32),
    zone: { _ in 3600 }, words: .english)

  @Test("the time left to answer is told in hours and minutes, then in days")
  func countdown() {
    #expect(figures.countdown(to: figures.now + 18 * 60) == "0:18")
    #expect(figures.countdown(to: figures.now + -42 * 60) == "-0:42")
    #expect(figures.countdown(to: figures.now + 185 * 60) == "3:05")
    #expect(figures.countdown(to: figures.now + 4 * 86_400) == "4d")
    #expect(figures.countdown(to: nil) == "—")
  }

  @Test("moments are shown on local clocks")
  func localTime() {
    #expect(figures.timeOfDay == "15:32")
    #expect(figures.moment(figures.now) == "2026-11-21 15:32")
  }

  @Test("days ago, counts and durations are short")
  func shortForms() {
    #expect(figures.ago(Day(number: 20_775)) == "3d")
    #expect(figures.ago(nil) == "—")
    #expect(figures.ago(Day(number: 20_790)) == "in 12d")
    #expect(figures.distance(Day(number: 20_775)) == "3d ago")
    #expect(figures.distance(Day(number: 20_790)) == "in 12d")
    #expect(figures.count(2357) == "2,357")
    #expect(figures.duration(microseconds: 612) == "0.6 ms")
    #expect(figures.duration(microseconds: 13_501_600) == "13.5 s")
  }
}
