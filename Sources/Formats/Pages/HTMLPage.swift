/// A report as one file of HTML: no script, and nothing that would have to be fetched.
///
///     try sink.write(HTMLPage(page).text.utf8)
///
/// It works from a disk and from a mail, in the light and in the dark, on a telephone and on paper. Whatever the texts
/// hold is shown and never obeyed. The same page gives the same bytes.
package struct HTMLPage: Sendable {
  let page: ReportPage
  let language: String
  let words: PageWords

  /// Takes a page and the language it is written in.
  ///
  /// - Parameters:
  ///   - language: a tag of BCP 47, `en` or `zh-Hans`, by which a browser chooses fonts and a reader's voice.
  ///   - words: what the page says by itself.
  package init(_ page: ReportPage, language: String = "en", words: PageWords = PageWords()) {
    self.page = page
    self.language = language
    self.words = words
  }

  /// The whole file.
  package var text: String {
    var markup = Markup("<!doctype html>\n")
    markup.element("html", ["lang": language]) { html in
      html.newline()
      html.element("head") { writeHead(to: &$0) }
      html.newline()
      html.element("body") { body in
        body.newline()
        body.element("main") { writeMain(to: &$0) }
        body.newline()
      }
      html.newline()
    }
    markup.newline()
    return markup.text
  }

  private func writeHead(to head: inout Markup) {
    head.newline()
    head.empty("meta", ["charset": "utf-8"])
    head.newline()
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    head.empty("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    head.newline()
    head.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    head.newline()
    head.element("title", [page.title, page.subtitle].filter { !$0.isEmpty }.joined(separator: " · "))
    head.newline()
    head.element("style") { $0.raw(PageStyle.sheet) }
    head.newline()
  }

  private func writeMain(to main: inout Markup) {
    main.newline()
    main.element("header") { header in
      header.element("h1", page.title)
      if !page.subtitle.isEmpty { header.element("p", page.subtitle) }
    }
    main.newline()
    for (index, block) in page.blocks.enumerated() {
      write(block, number: index + 1, to: &main)
      main.newline()
    }
  }

  private func write(_ block: ReportPage.Block, number: Int, to main: inout Markup) {
    switch block {
    case .heading(let text): main.element("h2", text)
    case .sentence(let text): main.element("p", text)
    case .figures(let figures): write(figures, to: &main)
    case .table(let table): write(table, label: table.title, to: &main)
    case .chart(let chart): write(chart, id: "chart\(number)", to: &main)
    }
  }

  private func write(_ figures: [PageFigure], to main: inout Markup) {
    guard !figures.isEmpty else { return }
    main.element("dl") { list in
      for figure in figures {
        list.newline()
        list.element("div") { item in
          item.element("dt", figure.name)
          item.element("dd", figure.value)
          if !figure.note.isEmpty { item.element("dd", ["class": "note"], figure.note) }
        }
      }
      list.newline()
    }
  }
}
