import Domain
import Testing

@testable import Formats

@Suite struct NumberTests {
  @Test(arguments: [
    ("1234.56", 123_456), ("1,234.56", 123_456), ("1 234.56", 123_456), ("1\u{202F}234.56", 123_456),
    ("1'234.56", 123_456), ("-5", -500), ("5-", -500), ("−5", -500), ("(5.00)", -500), ("€ 12", 1200),
    ("-€12.50", -1250), ("€-12.50", -1250), ("12.50 EUR", 1250), ("EUR12.50", 1250), (" 7 ", 700), ("+3", 300),
    ("12,34,567.80", 123_456_780), ("0.10", 10), (".5", 50), ("1,250,000.50", 125_000_050), ("1.500", 150),
    ("１２３．５０", 12_350), ("١٢٣", 12_300), ("١٬٢٣٤٫٥٦", 123_456), ("−1\u{2007}234.5", -123_450),
    ("1\u{2009}234", 123_400), ("12.-", 1200), ("92233720368547758.07", Int64.max), ("-12", -1200), ("00012", 1200),
  ]) func amountsWithAPointAreExact(text: String, minor: Int64) throws {
    #expect(try cell(text) { try Cell.money($0, in: .euro) }?.minor == minor)
  }

  @Test(arguments: [
    ("1.234,56", 123_456), ("1 234,50", 123_450), ("(2.500,00)", -250_000), ("12,5", 1250), ("1.234", 123_400),
    ("7", 700), ("-0,01", -1), ("1.234,-", 123_400), ("1.234,– €", 123_400), ("12,50 Euro", 1250), ("5-", -500),
    ("١٢٣٫٥", 12_350), ("1’234,5", 123_450),
    ("1.234.567,8 €", 123_456_780),
  ]) func amountsWithACommaAreExact(text: String, minor: Int64) throws {
    #expect(try cell(text) { try Cell.money($0, in: .euro, style: .comma) }?.minor == minor)
  }

  @Test(arguments: [
    "abc", "1.2.3", "1,23", "--5", "(-5)", "5%", "$5", "5 USD", "12 pcs", "1.23457E+15", "1.234", "12.03.2024", "1 23",
    "92233720368547758.08", "-", ".", "€", "1,2345.00", "0x10", "１２ｘ", "٫",
  ]) func whatIsNoAmountIsRefusedWithTheCell(text: String) {
    let problem = #expect(throws: CellProblem.self) { try cell(text) { try Cell.money($0, in: .euro) } }
    #expect(problem?.reason.hasPrefix("“\(text)” ") == true)
  }

  @Test func blankIsNoNumberAndNoProblem() throws {
    #expect(try cell(" \u{A0}") { try Cell.money($0, in: .euro) } == nil)
    #expect(try cell("") { try Cell.quantity($0) } == nil)
  }

  @Test func pricesAndQuantitiesKeepTheirPlaces() throws {
    #expect(try cell("$0.0625") { try Cell.price($0, in: #require(Currency(code: "USD"))) }?.tenThousandths == 625)
    #expect(try cell("-1.125") { try Cell.quantity($0) }?.thousandths == -1125)
    #expect(throws: CellProblem.self) { try cell("1.1255") { try Cell.quantity($0) } }
    #expect(throws: CellProblem.self) { try cell("€ 3") { try Cell.quantity($0) } }
    #expect(try cell("500") { try Cell.money($0, in: #require(Currency(code: "JPY"))) }?.minor == 500)
  }

  @Test(
    arguments: [
      (["1,234", "12.5"], .point), (["1,234", "1,234,567"], .point), (["1.234", "12,5"], .comma),
      (["1", "200"], .point),
      (["1.234.567"], .comma), (["1234.5"], .point), (["0,125"], .comma), (["1234,567"], .comma),
      (["1.234,56"], .comma),
      (["abc", "12.03.2024", "1,5 x", "7"], .point), ([], .point), (["1 234,567"], .comma), (["-1,234.00 EUR"], .point),
    ] as [([String], NumberStyle)]) func aColumnShowsItsStyle(values: [String], style: NumberStyle) throws
  {
    var vote = NumberStyleVote()
    for value in values { vote.observe(value) }
    #expect(try vote.style(column: "Total") == style)
  }

  @Test func aNamedDecimalMarkSettlesAnAmbiguousColumn() throws {
    var vote = NumberStyleVote()
    vote.observe("1,234")
    #expect(try vote.style(column: "Total", given: .comma) == .comma)
    #expect(NumberStyle(rawValue: "point") == .point)
    let error = #expect(throws: FormatsError.self) { try vote.style(column: "Total") }
    #expect(error?.description.contains("--decimal point or comma") == true)
  }

  @Test func aColumnThatDoesNotShowItsStyleIsRefused() {
    var vote = NumberStyleVote()
    vote.observe("1,234")
    #expect(throws: FormatsError.ambiguousNumbers(column: "Total", example: "1,234")) {
      try vote.style(column: "Total")
    }
    vote.observe("1,5")
    vote.observe("1.5")
    #expect(throws: FormatsError.mixedNumbers(column: "Total", pointExample: "1.5", commaExample: "1,5")) {
      try vote.style(column: "Total")
    }
  }
}

@Suite struct KeyAndFlagTests {
  @Test(
    arguments: [
      ("17850.0", "17850"), (" 17850 ", "17850"), ("17850.00", "17850"), ("17850.5", "17850.5"), ("85123A", "85123A"),
      ("1.", "1."), ("00012", "00012"), ("'=x", "=x"), ("12.0.0", "12.0.0"), ("", nil),
    ] as [(String, String?)]) func keysAreWhatTheyWereInTheFile(text: String, key: String?)
  {
    #expect(cell(text) { Cell.key($0) } == key)
  }

  @Test(
    arguments: [
      ("yes", true), ("TRUE", true), ("1", true), ("x", true), ("No", false), ("0", false), ("false", false), ("", nil),
      ("2024-03-01 10:00", true),
    ] as [(String, Bool?)]) func flagsAreRead(text: String, flag: Bool?) throws
  {
    #expect(try cell(text) { try Cell.flag($0) } == flag)
  }

  @Test func otherWordsAreNoFlags() {
    #expect(throws: CellProblem("“perhaps” is neither yes nor no; write yes or no, true or false, 1 or 0.")) {
      try cell("perhaps") { try Cell.flag($0) }
    }
  }
}

@Suite struct DateTests {
  @Test(arguments: [
    "2024-03-15", "2024/03/15", "2024/3/15", "20240315", "15.03.2024", "15.3.2024", "15. 3. 2024", "15/3/2024",
    "3/15/2024",
    "15 Mar 2024", "15-Mar-2024", "15. March 2024", "Mar 15, 2024", "March 15th, 2024", "Fri, 15 Mar 2024",
    "2024-Mar-15",
    "15 mars 2024", "15 mars 2024 14h30", "15. März 2024", "15 de marzo de 2024", "15 de março de 2024", "15 mrt. 2024",
    "15 марта 2024", "vendredi 15 mars 2024", "15 of March 2024", "2024年3月15日", "２０２４年３月１５日", "2024年3月15日 14時30分",
    "2024년 3월 15일", "２０２４／３／１５", "١٥/٣/٢٠٢٤", "20240315T102030Z", "15.03.2024 14:30 Uhr", "3/15/2024 2:30 p.m.",
    "2024-03-15T10:20:30.1234567+01:00", "Fri, 15 Mar 2024 10:20:30 +0100",
    "Friday, March 15, 2024", "2024-03-15T10:20:30Z", "2024-03-15 10:20:30.123+01:00", " 2024-03-15 ", "2024.03.15",
    "3/15/2024 2:30 PM", "15.03.2024 14:30", "2024-03-15 00:00:00.000", "15/03/99 ".replacing("99", with: "2024"),
  ]) func oneDayIsWrittenInManyWays(text: String) throws {
    #expect(try cell(text) { try Cell.day($0, order: nil) } == Day("2024-03-15"))
  }

  @Test(arguments: [
    ("3/4/2024", DateOrder.dmy, "2024-04-03"), ("3/4/2024", .mdy, "2024-03-04"), ("03-04-24", .ymd, "2003-04-24"),
    ("03.04.24", .dmy, "2024-04-03"), ("3/4/69", .mdy, "1969-03-04"), ("03.15.2024", .mdy, "2024-03-15"),
    ("3-Apr-24", .dmy, "2024-04-03"), ("2024-03-04", .dmy, "2024-03-04"),
  ]) func theOrderSaysWhatIsMeant(text: String, order: DateOrder, day: String) throws {
    #expect(try cell(text) { try Cell.day($0, order: order) } == Day(day))
  }

  @Test(arguments: [
    "3/4/2024", "2024-02-30", "31/31/2024", "tomorrow", "2024-03-15 25:00", "2024-03-15x", "45366", "1/2", "12/11/10",
    "2024-13-01", "15/Foo/2024", "3/4/2024 1:2", "2024-03-15 10:20:61", "2024-03-15 13:00 PM", "2024-03", "-1-2-3",
  ]) func whatIsNoDayIsRefusedWithTheCell(text: String) {
    let problem = #expect(throws: CellProblem.self) { try cell(text) { try Cell.day($0, order: nil) } }
    #expect(problem?.reason.hasPrefix("“\(text)” ") == true)
  }

  @Test(arguments: [
    ("45366", DateNumbers.excel, "2024-03-15T00:00:00Z"), ("45366.5", .excel, "2024-03-15T12:00:00Z"),
    ("1", .excel, "1900-01-01T00:00:00Z"), ("61", .excel, "1900-03-01T00:00:00Z"),
    ("45366,999999", .excel, "2024-03-16T00:00:00Z"), ("1710498600", .epoch, "2024-03-15T10:30:00Z"),
    ("-1", .epoch, "1969-12-31T23:59:59Z"), ("1710498600999", .epochMilliseconds, "2024-03-15T10:30:00Z"),
    ("2024-03-15 10:30", .excel, "2024-03-15T10:30:00Z"),
  ]) func numbersAreDatesWhereAPersonSaysSo(text: String, numbers: DateNumbers, instant: String) throws {
    let date = try cell(text) { try Cell.dateTime($0, order: nil, numbers: numbers) }
    #expect(date?.instant(assuming: 0) == Instant(instant))
  }

  @Test(arguments: ["60", "0", "-5", "99999999999", "1e5", "12."]) func noOtherNumberIsADate(text: String) {
    #expect(throws: CellProblem.self) { try cell(text) { try Cell.day($0, order: nil, numbers: .excel) } }
  }

  @Test func aDayThatNoCalendarHasIsRefusedWithTheReason() {
    #expect(throws: CellProblem("“2024-02-30” is a day that no calendar has.")) {
      try cell("2024-02-30") { try Cell.day($0, order: nil) }
    }
  }

  @Test func sameDayAndMonthNeedsNoOrder() throws {
    #expect(try cell("4/4/2024") { try Cell.day($0, order: nil) } == Day("2024-04-04"))
  }

  @Test(arguments: [
    ("2010-12-01 08:26:00", "2010-12-01T08:26:00Z"), ("2010-01-13 08:40:25+00:00", "2010-01-13T08:40:25Z"),
    ("2024-03-12T23:30:00-02:00", "2024-03-13T01:30:00Z"), ("3/15/2024 12:05 AM", "2024-03-15T00:05:00Z"),
    ("3/15/2024, 12:05:09pm", "2024-03-15T12:05:09Z"), ("15.03.2024 7:05 UTC", "2024-03-15T07:05:00Z"),
    ("2024-03-15", "2024-03-15T00:00:00Z"), ("2024-03-15T10:00:00+0530", "2024-03-15T04:30:00Z"),
  ]) func momentsHaveTimeAndZone(text: String, instant: String) throws {
    #expect(try cell(text) { try Cell.dateTime($0, order: nil) }?.instant(assuming: 0) == Instant(instant))
  }

  @Test func aMomentWithoutZoneTakesTheAssumedOne() throws {
    let date = try cell("2024-03-15 10:00") { try Cell.dateTime($0, order: nil) }
    #expect(date?.instant(assuming: 3600) == Instant("2024-03-15T09:00:00Z"))
  }

  @Test(
    arguments: [
      (["3/4/2024", "25/4/2024"], .dmy), (["3/4/2024", "4/25/2024"], .mdy), (["2024-03-04", "4/25/2024"], .mdy),
      (["2024-03-04", "4/4/2024", "5 May 2024"], nil), (["01.02.2024"], .dmy), (["85-03-31"], .ymd),
      (["2024-02-30", "no date", "13/12/99"], .dmy), ([], nil),
    ] as [([String], DateOrder?)]) func aColumnShowsItsOrder(values: [String], order: DateOrder?) throws
  {
    var vote = DateOrderVote()
    for value in values { vote.observe(value) }
    #expect(try vote.order(column: "Date") == order)
  }

  @Test func aColumnThatDoesNotShowItsOrderIsRefused() {
    var vote = DateOrderVote()
    for value in ["2024-01-01", "3/4/2024", "5/6/2024"] { vote.observe(value) }
    let error = #expect(throws: FormatsError.ambiguousDates(column: "Date", example: "3/4/2024")) {
      try vote.order(column: "Date")
    }
    #expect(error?.description.contains("--date-order") == true)
  }

  @Test func aColumnWithTwoOrdersIsRefused() {
    var vote = DateOrderVote()
    for value in ["31/12/2024", "12/31/2024"] { vote.observe(value) }
    #expect(throws: FormatsError.mixedDates(column: "Date", example: "12/31/2024")) { try vote.order(column: "Date") }
  }
}
