import Analytics
import BookStore
import Domain
import Formats

/// Prints why a customer is in its classes, and why so much is expected of it.
struct ExplanationReport {
  let explanations: [Explanation]
  let expectation: ExpectationReport?
  let currency: Currency
  let output = StandardOutput.shared

  init(_ explanations: [Explanation], _ reasons: ExpectationReasons?, currency: Currency) {
    self.explanations = explanations
    self.currency = currency
    expectation = reasons.map { ExpectationReport($0, currency: currency) }
  }

  func printText(of customer: CustomerRow) throws {
    try output.line(output.shown("\(customer.name), customer \(customer.id)"))
    for explanation in explanations { try print(explanation) }
    try expectation?.printText()
  }

  func printJSON(of customer: CustomerRow, asOf: Day) throws {
    try output.printJSON { json in
      json.object { object in
        object.member("customer", customer.id)
        object.member("name", customer.name)
        object.member("asOf", asOf.description)
        write(to: &object)
      }
    }
  }

  /// Writes the member `models`.
  func write(to json: inout JSONWriter) {
    json.name("models")
    json.array { models in
      for explanation in explanations { write(explanation, to: &models) }
      expectation?.write(to: &models)
    }
  }

  private func print(_ explanation: Explanation) throws {
    try output.line()
    try output.line("\(explanation.model.rawValue): \(explanation.className ?? "none, without a sale")")
    if !explanation.inputs.isEmpty { try output.line("  from      ", words(explanation.inputs)) }
    if !explanation.yardsticks.isEmpty { try output.line("  against   ", words(explanation.yardsticks)) }
    try output.line("  rule      ", explanation.sentences.joined(separator: " "))
    for distance in explanation.distances {
      let mark = distance == explanation.nearest ? "nearest   " : "or        "
      let change = distance.dimension.words(change: distance.change, in: currency)
      try output.line("  \(mark)\(distance.className): with \(change)")
    }
  }

  private func words(_ values: [ExplainedValue]) -> String {
    values.map { value in
      let text = value.value.map { number in
        value.dimension?.text(number, in: currency, isGrouped: true) ?? String(number)
      }
      return "\(value.name) \(text ?? "none")"
    }
    .joined(separator: ", ")
  }

  private func write(_ explanation: Explanation, to json: inout JSONWriter) {
    json.object { object in
      object.member("model", explanation.model.rawValue)
      object.member("class", explanation.className)
      object.member("inputs") { write(explanation.inputs, to: &$0) }
      object.member("yardsticks") { write(explanation.yardsticks, to: &$0) }
      object.member("rule", explanation.sentences.joined(separator: " "))
      object.name("nearest")
      if let nearest = explanation.nearest { write(nearest, to: &object) } else { object.null() }
      object.member("distances", explanation.distances) { write($1, to: &$0) }
    }
  }

  private func write(_ values: [ExplainedValue], to json: inout JSONWriter) {
    for value in values {
      json.name(value.name.lowerCamelCase)
      switch (value.value, value.dimension) {
      case (nil, _): json.null()
      case (let number?, let dimension?): dimension.write(number, to: &json, in: currency)
      case (let number?, nil): json.integer(number)
      }
    }
  }

  private func write(_ distance: ClassDistance, to json: inout JSONWriter) {
    json.object {
      $0.member("class", distance.className)
      $0.member("measure", distance.dimension.word)
      $0.name("change")
      distance.dimension.write(change: distance.change, to: &$0, in: currency)
    }
  }
}
