import Domain
import Testing

@testable import Formats

@Suite struct HTMLPageTests {
  @Test(arguments: PageSamples.hostile) func noNameCanBreakOutOfItsPlace(name: String) {
    let check = MarkupCheck(HTMLPage(PageSamples.page(saying: name), language: name).text)
    #expect(check.faults == [])
    // The same elements as for a harmless name, where that is as long as this one.
    let allowed = MarkupCheck(HTMLPage(PageSamples.page(saying: "Müller")).text).elements
    #expect(Set(check.elements).isSubset(of: Set(allowed)))
    #expect(!check.attributes.contains { $0.name.hasPrefix("on") || ["src", "href", "style"].contains($0.name) })
    let controls = check.texts.joined().unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x202A...0x202E).contains($0.value)
    }
    #expect(controls.isEmpty)
  }

  @Test(arguments: 1...60) func whateverTheNumbersThePageIsWhole(seed: UInt64) {
    var chance = Chance(seed: seed)
    let chart = PageSamples.chart(&chance)
    let text = HTMLPage(ReportPage(title: "t", blocks: [.chart(chart)])).text
    let check = MarkupCheck(text)
    #expect(check.faults == [])
    let paths = check.attributes.filter { ["d", "x", "y", "viewBox", "width", "height"].contains($0.name) }.map(\.value)
    #expect(paths.allSatisfy { !$0.contains("nan") && !$0.contains("inf") && !$0.contains("e") })
    #expect(text == HTMLPage(ReportPage(title: "t", blocks: [.chart(chart)])).text)
  }

  @Test func thePageAsksForNothingFromOutside() {
    let text = HTMLPage(PageSamples.page(saying: "Müller")).text
    #expect(text.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(text.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;"))
    for sign in ["http:", "https:", "url(", "@import", "<script", "<link", "<img"] { #expect(!text.contains(sign)) }
  }

  @Test func everyChartIsNamedAndListedBesidesBeingDrawn() {
    let chart = PageSamples.chart([ChartSeries("a", .line, PageSamples.points([1, 2]))])
    let text = HTMLPage(ReportPage(title: "t", blocks: [.chart(chart), .chart(chart)])).text
    let check = MarkupCheck(text)
    let ids = check.attributes.filter { $0.name == "id" }.map(\.value)
    #expect(ids == ["chart1-title", "chart1-desc", "chart2-title", "chart2-desc"])
    let labels = check.attributes.filter { $0.name == "aria-labelledby" }.map(\.value)
    #expect(labels == ["chart1-title chart1-desc", "chart2-title chart2-desc"])
    #expect(check.elements.filter { $0 == "details" }.count == 2)
    #expect(text.contains("<tr><td class=\"n\">1</td><td class=\"n\">2</td></tr>"))
  }

  @Test func aChartOrATableWithoutDataSaysSo() {
    let table = PageTable(columns: ["Customer", .right("Worth")], rows: [])
    let page = ReportPage(title: "t", blocks: [.chart(PageSamples.chart([])), .table(table), .figures([])])
    let text = HTMLPage(page, words: PageWords(noData: "没有数据")).text
    #expect(text.contains("<p class=\"none\">没有数据</p>"))
    #expect(text.contains("<td class=\"none\" colspan=\"2\">没有数据</td>"))
    #expect(!text.contains("<svg"))
    #expect(!text.contains("<dl>"))
  }

  @Test func aSeriesWithoutDataIsNotPassedOverInSilence() {
    let series = [ChartSeries("a", .line, PageSamples.points([1, 2])), ChartSeries("gone", .line, [])]
    let text = HTMLPage(ReportPage(title: "t", blocks: [.chart(PageSamples.chart(series))])).text
    #expect(text.contains("<p class=\"note\">No data: gone</p>"))
  }

  @Test func aRowOfAnotherLengthLosesNothing() {
    let table = PageTable(columns: ["a", .right("b")], rows: [["1"], ["2", "3", "4"]])
    let text = HTMLPage(ReportPage(title: "t", blocks: [.table(table)])).text
    #expect(text.contains("<tr><td>1</td><td class=\"n\"></td></tr>"))
    #expect(text.contains("<tr><td>2</td><td class=\"n\">3</td><td>4</td></tr>"))
  }

  @Test func aReportOfUsualSizeIsShortEnoughToMail() {
    var chance = Chance(seed: 1)
    let charts = (0..<5).map { _ in
      PageSamples.chart(
        (0..<3).map { number in
          ChartSeries("s\(number)", .line, PageSamples.points((0..<200).map { _ in chance.unit() }))
        })
    }
    let rows = (0..<50).map { ["王伟贸易有限公司 \($0)", "12,400", "97%"] }
    let table = PageTable(columns: ["Customer", .right("Worth"), .right("Chance")], rows: rows)
    let text = HTMLPage(ReportPage(title: "t", blocks: charts.map { .chart($0) } + [.table(table)])).text
    #expect(text.utf8.count < 60_000)
  }
}
