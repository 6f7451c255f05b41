extension HTMLPage {
  /// Writes a table that scrolls by itself where it is wider than the screen, also by the keyboard.
  ///
  /// - Parameter label: what a reader's voice calls the part that scrolls.
  func write(_ table: PageTable, label: String, to markup: inout Markup) {
    markup.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label]) { scroll in
      scroll.element("table") { element in
        if !table.title.isEmpty { element.element("caption", table.title) }
        writeHead(of: table, to: &element)
        element.element("tbody") { writeRows(of: table, to: &$0) }
      }
    }
  }

  private func writeHead(of table: PageTable, to markup: inout Markup) {
    guard table.columns.contains(where: { !$0.title.isEmpty }) else { return }
    markup.newline()
    markup.element("thead") { head in
      head.element("tr") { row in
        for column in table.columns {
          row.element("th", ["scope": "col", "class": column.isNumeric ? "n" : ""], column.title)
        }
      }
    }
    markup.newline()
  }

  private func writeRows(of table: PageTable, to body: inout Markup) {
    for cells in table.rows {
      body.newline()
      body.element("tr") { row in
        for index in 0..<max(cells.count, table.columns.count) {
          let isNumeric = index < table.columns.count && table.columns[index].isNumeric
          row.element("td", ["class": isNumeric ? "n" : ""], index < cells.count ? cells[index] : "")
        }
      }
    }
    guard table.rows.isEmpty else { return body.newline() }
    body.element("tr") { row in
      row.element("td", ["class": "none", "colspan": "\(max(1, table.columns.count))"], words.noData)
    }
  }
}
