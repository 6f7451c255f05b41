import Domain

/// Reads what a person types into the fields of a form, and says what could be meant.
struct FieldReader {
  let currency: Currency
  let today: Day
  /// Seconds that local clocks are ahead of UTC at a moment.
  let zone: (Instant) -> Int
  let words: Words
  /// The record that a name or number means.
  let lookup: (Kind, String) -> Int64?
  /// Names that begin so.
  let names: (Kind, String) -> [String]
  /// The list price of a product.
  let listPrice: (Int64) -> UnitPrice?

  /// The value of a field, `.none` for an empty one.
  func value(of field: FormField) -> Result<FieldValue, FormProblem> {
    let text = completion(of: field) ?? field.text
    if text.isEmpty, field.isRequired { return .failure(FormProblem(words(.fieldRequired, field.label))) }
    do throws(FieldTextError) {
      let value = try FieldText.parse(
        plain(meant(text, field), field.type), for: field.definition, in: currency, today: today, zone: zone,
        lookup: lookup)
      return .success(ahead(value, field))
    } catch {
      return .failure(FormProblem(words(.fieldExpected, words.sentence(error.expected))))
    }
  }

  /// How a person would type a value.
  func text(_ value: FieldValue, of field: Field?, label: String? = nil) -> String {
    if let field, case .choice = field.type, case .text(let word) = value { return words.choice(word, in: field.name) }
    return FieldText.display(value, in: currency, zone: zone) { _ in label }
  }

  /// What could be meant by what is typed so far.
  func suggestions(for field: FormField) -> [String] {
    let fitting: [String] =
      switch field.type {
      case .choice: self.fitting(field.text, in: choices(of: field))
      case .reference(let kind) where !field.text.isEmpty: names(kind, field.text)
      case .day: wholeDay(of: field).map { [$0] } ?? []
      default: []
      }
    return fitting == [field.text] ? [] : fitting
  }

  /// What a field that is true or not is chosen from.
  static let flags = ["yes", "no"]

  /// The words that a field takes, as they are called.
  func choices(of field: FormField) -> [String] {
    guard case .choice(let choices) = field.type else { return [] }
    return choices.map { words.choice($0, in: field.name) }
  }

  /// The word of the book that is meant by what a choice is called.
  private func meant(_ text: String, _ field: FormField) -> String {
    guard case .choice(let choices) = field.type else { return text }
    return choices.first { words.choice($0, in: field.name) == text } ?? text
  }

  /// The words that begin with what is typed, else those that have its letters in their order.
  private func fitting(_ text: String, in choices: [String]) -> [String] {
    let beginning = choices.filter { $0.lowercased().hasPrefix(text.lowercased()) }
    return beginning.isEmpty ? choices.filter { FuzzyMatch.score(text, in: [$0]) != nil } : beginning
  }

  /// The whole of what is typed in part, where only one thing can be meant.
  func completion(of field: FormField) -> String? {
    guard !field.text.isEmpty else { return nil }
    switch field.type {
    case .choice:
      let (text, choices) = (field.text.lowercased(), choices(of: field))
      if let whole = choices.first(where: { $0.lowercased() == text }) { return whole }
      let fitting = fitting(text, in: choices)
      return fitting.count == 1 ? fitting[0] : nil
    case .reference(let kind):
      if lookup(kind, field.text) != nil { return nil }
      let fitting = names(kind, field.text)
      return fitting.count == 1 ? fitting[0] : nil
    default: return nil
    }
  }

  /// What is typed for a day, written out; nil where it is none.
  func wholeDay(of field: FormField) -> String? {
    guard field.type == .day, !field.text.isEmpty, case .success(.day(let day)) = value(of: field) else { return nil }
    return day.description
  }

  /// A day without a year that is over already means next year's where days lie ahead.
  private func ahead(_ value: FieldValue, _ field: FormField) -> FieldValue {
    guard field.looksAhead, field.text.hasSuffix("."), let day = value.day, day < today else { return value }
    let (year, month, number) = day.civil
    return Day(year: year + 1, month: month, day: number).map(FieldValue.day) ?? value
  }

  /// Amounts may be typed with commas between their thousands.
  private func plain(_ text: String, _ type: FieldType) -> String {
    guard [.money, .price, .quantity].contains(type) else { return text }
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    return isGrouped ? groups.joined() : text
  }
}
