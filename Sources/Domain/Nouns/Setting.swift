/// A setting of a book: a threshold, a share, a habit; changed by an edit like everything else.
package struct Setting: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case integer(ClosedRange<Int>)
    case text
    /// A country as two letters, or nothing.
    case country
    case choice([String])
  }

  package let name: String
  package let kind: Kind
  /// The value where nothing was said.
  package let standard: String
  /// What it means, a short sentence without a full stop.
  package let help: String

  /// Every setting, but for the rights of roles.
  package static let all: [Setting] =
    [
      Setting(name: "country", kind: .country, standard: "", help: "the country of telephone numbers without one"),
      Setting(
        name: "lifecycle.gap", kind: .integer(7...3650), standard: "90",
        help: "days expected between purchases of somebody who bought once"),
      Setting(
        name: "churn.horizon", kind: .integer(7...730), standard: "90",
        help: "days without a sale after which somebody is said to have left"),
      Setting(
        name: "alert.silent", kind: .integer(1...3650), standard: "30",
        help: "days of silence, at least, before a key customer is called silent"),
      Setting(
        name: "alert.digest", kind: .integer(1...100_000), standard: "20",
        help: "falls of one owner in a day beyond which they become one digest"),
      Setting(
        name: "alert.complaints", kind: .integer(2...100), standard: "3",
        help: "complaints of one customer in 30 days that are a burst"),
      Setting(
        name: "ticket.warn", kind: .integer(0...100_000), standard: "60",
        help: "minutes before its time at which a ticket is due"),
    ]
    + Pipeline.openStages.enumerated().map { place, stage in
      Setting(
        name: "stage.\(stage)", kind: .integer(1...3650), standard: String([30, 30, 21, 14][min(place, 3)]),
        help: "days a deal may stay in \(stage) before it is stuck")
    }
    + Pipeline.openStages.enumerated().map { place, stage in
      Setting(
        name: "probability.\(stage)", kind: .integer(0...100), standard: String([10, 25, 50, 80][min(place, 3)]),
        help: "percent of what stands in \(stage) that is counted on")
    }

  /// The setting of that name, rights of roles among them, or nil.
  package static func named(_ name: String) -> Setting? {
    all.first { $0.name == name } ?? Rights.setting(named: name)
  }

  /// What is wrong with a value, as a part of a sentence; nil where it fits.
  package func problem(with value: String) -> String? {
    switch kind {
    case .text: nil
    case .country:
      value.isEmpty || value.count == 2 && value.allSatisfy { $0.isASCII && $0.isLetter }
        ? nil : "expected a country as two letters, such as DE"
    case .choice(let words): words.contains(value) ? nil : "expected one of \(words.joined(separator: ", "))"
    case .integer(let range):
      Int(value).map(range.contains) == true
        ? nil : "expected a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
  }
}
