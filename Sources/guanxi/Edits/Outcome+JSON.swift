import Analytics
import Domain
import Formats

extension Outcome {
  /// Writes the outcome of an edit as the JSON contract has it.
  ///
  /// - Parameters:
  ///   - currency: the book's currency.
  ///   - timed: false where the time was that of a whole batch, which only its last edit tells.
  func write(to json: inout JSONWriter, in currency: Currency, timed: Bool = true) {
    json.object { object in
      object.member("editId", editID)
      object.member("id", record?.id)
      object.member("moves", moves) { $1.write(to: &$0) }
      object.member("crossed", crossed) { $1.write(to: &$0, in: currency) }
      object.member(
        "alerts",
        object: {
          $0.member("raised", raised) { $1.write(to: &$0) }
          $0.member("cleared", cleared) { $1.write(to: &$0) }
        })
      object.member("duplicates", duplicates.map(\.description)) { $0.string($1) }
      object.member("next", next?.description)
      object.member("microseconds", timed && microseconds > 0 ? microseconds : nil)
      object.member("detail", detail)
    }
  }
}

extension AlertNote {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("key", key.description)
      $0.member("rule", key.rule)
      $0.member("subject", key.subject.description)
      $0.member("reason", reason)
    }
  }
}

extension ClassMove {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("customer", customer)
      $0.member("model", model)
      $0.member("from", from)
      $0.member("to", to)
    }
  }
}

extension YardstickMove {
  fileprivate func write(to json: inout JSONWriter, in currency: Currency) {
    json.object { object in
      object.member("yardstick", yardstick)
      write("from", from, to: &object, in: currency)
      write("to", to, to: &object, in: currency)
      object.member("customers", customers)
    }
  }

  /// Days and money are strings in the contract, counts integers; a book keeps all of them as whole numbers.
  private func write(_ name: String, _ text: String?, to json: inout JSONWriter, in currency: Currency) {
    guard let dimension = YardstickMove.dimensions[yardstick], let number = text.flatMap({ Int64($0) }) else {
      return json.member(name, text)
    }
    json.name(name)
    dimension.write(number, to: &json, in: currency)
  }

  private static let dimensions = Dictionary(
    uniqueKeysWithValues: Yardsticks.Name.all.map { ($0.description, $0.dimension) })
}
