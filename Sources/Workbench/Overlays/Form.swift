import BookStore
import Domain
import Keyboard

/// Labelled fields that together make one edit.
package struct Form {
  package let title: String
  package internal(set) var fields: [FormField]
  package private(set) var focused = 0
  /// Why it could not be saved; what was typed stays.
  package internal(set) var problem: String?
  /// Records that seem to be the one that is typed.
  package internal(set) var duplicates: [Duplicate] = []
  /// The kind of record whose duplicates are looked for while one types; none where that makes no sense.
  var watched: Kind?
  /// The record that is changed, as it was when the person last saw it.
  var seen: Record?
  /// What it was opened for; none where typing it anew takes a moment.
  var origin: FormOrigin?
  /// Makes the edit and what it is called; of a form that changes a record only the changed fields are given.
  let makes: (FieldValues) -> Result<(edit: Edit, said: String), FormProblem>
  /// Whether fields left as they were are given too.
  let givesAll: Bool

  init(
    _ title: String, fields: [FormField], givesAll: Bool = true,
    makes: @escaping (FieldValues) -> Result<(edit: Edit, said: String), FormProblem>
  ) {
    self.title = title
    self.fields = fields
    self.givesAll = givesAll
    self.makes = makes
  }

  /// Whether something was typed that would be lost.
  package var isTyped: Bool { fields.contains(where: \.isChanged) }

  /// The field that has the focus.
  package var field: FormField { fields[focused] }

  /// Whether the focus is on the last field.
  package var isAtEnd: Bool { focused == fields.count - 1 }

  /// What is typed so far that tells one record from another; empty where the focus is on something else.
  var telling: FieldValues {
    guard watched != nil, Form.tellingFields.contains(fields[focused].name) else { return [:] }
    var values: FieldValues = [:]
    for field in fields where Form.tellingFields.contains(field.name) && !field.text.isEmpty {
      values[field.name] = field.type == .list ? .list(FieldText.list(field.text)) : .text(field.text)
    }
    return values
  }

  private static let tellingFields: Set<String> = ["name", "email", "phone"]

  mutating func focus(_ index: Int) {
    focused = min(max(index, 0), fields.count - 1)
  }

  /// Changes what is typed in the field with the focus and checks it at once.
  mutating func type(_ reader: FieldReader, _ change: (inout LineEditor) -> Void) {
    change(&fields[focused].editor)
    problem = nil
    check(focused, reader)
  }

  /// Checks a field: an empty one is not wrong while one types.
  mutating func check(_ index: Int, _ reader: FieldReader) {
    let field = fields[index]
    fields[index].problem = nil
    if !field.text.isEmpty, case .failure(let problem) = reader.value(of: field) {
      fields[index].problem = problem.sentence
    }
    fields[index].suggestions = reader.suggestions(for: field)
  }

  /// Writes a choice or name out that is typed so far that only one can be meant.
  mutating func complete(_ reader: FieldReader) {
    let field = fields[focused]
    guard let whole = reader.completion(of: field) ?? reader.wholeDay(of: field), whole != field.text else { return }
    fields[focused].editor.replace(with: whole)
    check(focused, reader)
  }

  /// The edit of the fields, or nil with the focus on the first field that is wrong.
  mutating func edit(_ reader: FieldReader) -> (edit: Edit, said: String)? {
    var values: FieldValues = [:]
    for index in fields.indices {
      let field = fields[index]
      switch reader.value(of: field) {
      case .success(let value):
        if givesAll ? !value.isNone : field.isChanged { values[field.name] = value }
      case .failure(let problem):
        fields[index].problem = problem.sentence
        focused = index
        return nil
      }
    }
    switch makes(values) {
    case .success(let made): return (made.edit.seeing(seenValues(of: values.keys)), made.said)
    case .failure(let problem):
      show(problem)
      return nil
    }
  }

  /// What stood in fields when the person last saw the record; nothing for a new one.
  private func seenValues(of fields: some Sequence<String>) -> FieldValues {
    guard let seen else { return [:] }
    return FieldValues(uniqueKeysWithValues: fields.map { ($0, seen.values[$0] ?? .none) })
  }

  /// Takes the values that were chosen where somebody else changed the record first.
  mutating func settle(_ sheet: ConflictSheet) {
    seen = sheet.record
    for row in sheet.sides.rows where row.takesRight {
      if let index = fields.firstIndex(where: { $0.name == row.field }) { fields[index].adopt(row.right) }
    }
  }

  private mutating func show(_ problem: FormProblem) {
    guard let index = fields.firstIndex(where: { $0.name == problem.field }) else {
      self.problem = problem.sentence
      return
    }
    fields[index].problem = problem.sentence
    focused = index
  }
}

/// What is wrong with what was typed.
struct FormProblem: Error {
  /// The field it is about; none for the form as a whole.
  var field: String?
  let sentence: String

  init(_ sentence: String, field: String? = nil) {
    self.sentence = sentence
    self.field = field
  }
}
