import Canvas
import Domain
import Workbench

// The people of a customer, what is to be done for it, and whom it is related to.
extension CardLines {
  /// Name and position, then how to reach the person.
  var contacts: [[Line]] {
    card.contacts.map { person in
      let role = [person.values["title"]?.text, person.values["roles"]?.words.joined(separator: ", ")]
        .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
      let name = person.values["name"]?.text ?? ""
      let ways = ((person.values["phone"]?.words ?? []) + (person.values["email"]?.words ?? [])).map { way in
        [Span("   "), Span(surface.fitted(way, max(8, width - 4)), .value)]
      }
      let hidden: [Line] = person.hidden.contains("phone") ? [[Span("   " + words[.hiddenValue], .value)]] : []
      return [
        [
          Span(surface.fitted(name, max(8, width / 2 - 2)), .heading),
          Span(" " + surface.fitted(role, max(0, width - width / 2 - 1)), .dim),
        ]
      ] + ways + hidden
    }
  }

  var tasks: [[Line]] {
    card.tasks.map { task in
      let isOpen = task.values["state"]?.text == "open"
      let due = task.values["due"]?.day
      let isLate = isOpen && (due.map { $0 < figures.today } ?? false)
      let day = isOpen ? due.map { words(.dueOn, $0) } : task.values["done"]?.day.map { words(.doneOn, $0) }
      let sign = isOpen ? (isLate ? words[.overdueMark] : " ") : surface.glyphs.check
      let owner = task.labels["owner"] ?? ""
      let again = task.values["repeats"]?.text.map { words(.repeatsLabel, $0) } ?? ""
      let notes = [owner, again].filter { !$0.isEmpty }.joined(separator: " · ")
      let head: Line = [
        Span(sign + " ", isLate ? .alertHigh : .success),
        Span(surface.fitted(task.values["subject"]?.text ?? "", max(8, width - 20)), isOpen ? .text : .dim),
        Span(" " + (day ?? ""), isLate ? .alertHigh : .dim),
      ]
      return [head] + (notes.isEmpty ? [] : [[Span("   " + notes, .dim)]])
    }
  }

  var relations: [[Line]] {
    card.relations.map { relation in
      let type = words.term(relation.type)
      let since = relation.since.map { "  " + words(.sinceLabel, $0) } ?? ""
      let head: Line = [
        Span(surface.fitted(relation.isForward ? type : words(.relationBack, type), 16), .label),
        Span(surface.fitted(relation.other, max(8, width - 36))), Span(since, .dim),
      ]
      let note = relation.note.map { wrapped($0, after: Span("   "), role: .dim) } ?? []
      return [head] + note
    }
  }
}
