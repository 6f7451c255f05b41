import Analytics
import BookStore
import Domain
import TestSupport

/// A filter as it is written, and what it means for one customer and the names of its contacts.
struct PlainFilter {
  let text: String
  let holds: (CustomerRow, [String]) -> Bool
}

/// Random filters over a ``QueryTown``.
struct RandomFilters {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A filter in which groups and negations stand in each other at most that deep.
  mutating func next(depth: Int) -> PlainFilter {
    switch depth > 0 ? Int.random(in: 0..<8, using: &random) : 0 {
    case 0...3: return leaf()
    case 4:
      let inner = next(depth: depth - 1)
      return PlainFilter(text: pick(["-(\(inner.text))", "not (\(inner.text))"])) { !inner.holds($0, $1) }
    case 5:
      let (one, other) = (next(depth: depth - 1), next(depth: depth - 1))
      return PlainFilter(text: "(\(one.text) or \(other.text))") { one.holds($0, $1) || other.holds($0, $1) }
    default:
      let (one, other) = (next(depth: depth - 1), next(depth: depth - 1))
      return PlainFilter(text: "(\(one.text)) (\(other.text))") { one.holds($0, $1) && other.holds($0, $1) }
    }
  }

  private mutating func leaf() -> PlainFilter {
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: word()
    case 2, 3: text()
    case 4: amount()
    case 5: day()
    case 6: classes()
    case 7: count()
    default: other()
    }
  }

  private mutating func word() -> PlainFilter {
    let word = pick(["mul", "BLUE", "kit", "köln", "koln", "0815", "815", "paul", "bon", "anna", "jorg", "van", "fair"])
    let folded = plain(word)
    return PlainFilter(text: word) { row, people in
      let texts = [row.name, row.city ?? "", row.email ?? "", row.phone ?? "", row.note ?? ""] + row.tags + people
      let hasWord = texts.contains { words($0).contains { $0.hasPrefix(folded) } }
      // The index knows telephone numbers from the beginning of each group, without leading zeros.
      let dials =
        folded.first.map { $0.isNumber } ?? false
        && numbers(row.phone ?? "").contains { $0.hasPrefix(String(folded.drop { $0 == "0" })) }
      // And a number in a text that is written without its zeros.
      let bare =
        folded.first == "0" && texts.contains { words($0).contains { $0.hasPrefix(folded.drop { $0 == "0" }) } }
      return hasWord || dials || bare
    }
  }

  private mutating func text() -> PlainFilter {
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      let (one, other) = (pick(QueryTown.towns), pick(QueryTown.towns))
      return PlainFilter(text: "city:\"\(one)\",\"\(other)\"") { row, _ in row.city == one || row.city == other }
    case 1: return PlainFilter(text: "name:blue") { row, _ in words(row.name).contains("blue") }
    case 2: return PlainFilter(text: "note:\"van kol\"") { row, _ in row.note?.contains("van, Köln") ?? false }
    case 3:
      let tag = pick(QueryTown.tags)
      return PlainFilter(text: "tag:\"\(tag.uppercased())\"") { row, _ in row.tags.contains(tag) }
    case 4: return PlainFilter(text: "email:@kite") { row, _ in row.email?.contains("@kite") ?? false }
    case 5:
      return PlainFilter(text: "phone:0221") { row, _ in row.phone?.contains(" 221 ") ?? false }
    default: return PlainFilter(text: "name:b..k") { row, _ in ("b"..<"l").contains(plain(row.name)) }
    }
  }

  private mutating func amount() -> PlainFilter {
    let (text, cents): (String, Int64) = pick([("10", 1000), ("0.25k", 25_000), ("5K", 500_000), ("-20", -2000)])
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return PlainFilter(text: "revenue>\(text)") { row, _ in row.measures.revenue > cents }
    case 1: return PlainFilter(text: "revenue<=\(text)") { row, _ in row.measures.revenue <= cents }
    case 2: return PlainFilter(text: "revenue:\(text)") { row, _ in row.measures.revenue == cents }
    case 3:
      return PlainFilter(text: "revenue:\(text)..9k") { row, _ in (cents...900_000).contains(row.measures.revenue) }
    default: return PlainFilter(text: "has:revenue") { row, _ in row.measures.revenue != 0 }
    }
  }

  private mutating func day() -> PlainFilter {
    let days = pick([1, 40, 90, 400])
    let border = BookFixture.today + -days
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return PlainFilter(text: "last>\(days)d") { row, _ in row.measures.lastSale.map { $0 < border } ?? false }
    case 1: return PlainFilter(text: "last<\(days)d") { row, _ in row.measures.lastSale.map { $0 > border } ?? false }
    case 2:
      return PlainFilter(text: "first<=\(days)d") { row, _ in row.measures.firstSale.map { $0 >= border } ?? false }
    case 3: return PlainFilter(text: "last:2026") { row, _ in row.measures.lastSale?.civil.year == 2026 }
    case 4:
      return PlainFilter(text: "last:2026-10..today") { row, _ in
        row.measures.lastSale.map { $0.number >= 20_727 } ?? false
      }
    case 5: return PlainFilter(text: "has:last") { row, _ in row.measures.lastSale != nil }
    default:
      return PlainFilter(text: "first<\(border)") { row, _ in row.measures.firstSale.map { $0 < border } ?? false }
    }
  }

  private mutating func classes() -> PlainFilter {
    if Bool.random(using: &random) {
      let (letter, score) = (pick(["r", "f", "m"]), Int.random(in: 0...6, using: &random))
      return PlainFilter(text: "\(letter)>=\(score)") { row, _ in
        guard let classes = row.classes else { return false }
        return ["r": classes.recency, "f": classes.frequency, "m": classes.monetary][letter, default: 0] >= score
      }
    }
    let model = pick(Model.allCases)
    let (one, other) = (pick(model.classes), pick(model.classes))
    let written = one.replacing(" ", with: "-").uppercased()
    return PlainFilter(text: "\(model.rawValue):\(written),\"\(other)\"") { row, _ in
      let name = row.classes?.name(in: model)
      return name == one || name == other
    }
  }

  private mutating func count() -> PlainFilter {
    let number = Int.random(in: 0...4, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return PlainFilter(text: "orders:\(number)..") { row, _ in row.measures.sales >= number }
    case 1: return PlainFilter(text: "returns>\(number)") { row, _ in row.measures.returns > number }
    case 2: return PlainFilter(text: "id:\(number),50..60") { row, _ in row.id == number || (50...60).contains(row.id) }
    default: return PlainFilter(text: "ref:5\(number)") { row, _ in row.ref == "5\(number)" }
    }
  }

  private mutating func other() -> PlainFilter {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: PlainFilter(text: pick(["owner:me", "is:mine", "owner:lena"])) { row, _ in row.owner == "lena" }
    case 1: PlainFilter(text: "is:unassigned") { row, _ in row.owner == nil }
    case 2: PlainFilter(text: "is:buyer") { row, _ in row.measures.sales > 0 }
    case 3: PlainFilter(text: "has:city") { row, _ in row.city != nil }
    case 4: PlainFilter(text: "kind:person") { row, _ in row.kind == "person" }
    case 5: PlainFilter(text: "-kind:person") { row, _ in row.kind != "person" }
    case 6:
      PlainFilter(text: "\"blue kit\"") { row, people in
        ([row.name] + people).contains { plain($0).contains("blue kit") }
      }
    default:
      PlainFilter(text: "has:tags created:today") { row, _ in !row.tags.isEmpty && row.created == BookFixture.today }
    }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
}

/// A text in lower case, with the accents of the town taken off.
private func plain(_ text: String) -> String {
  String(text.lowercased().map { ["ü": "u", "ö": "o", "ã": "a"][$0] ?? $0 })
}

private func words(_ text: String) -> [String] {
  plain(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

/// The digits of a number from the beginning of each group on.
private func numbers(_ text: String) -> [String] {
  let groups = text.split { !$0.isNumber }.map(String.init)
  return groups.indices.map { String(groups[$0...].joined().drop { $0 == "0" }) }
}
