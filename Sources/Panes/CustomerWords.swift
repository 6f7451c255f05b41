import Canvas
import Workbench

/// How the classes of a customer are written.
struct CustomerWords {
  let tier: String
  let segment: String
  let abc: String
  /// `5-5-4`.
  let scores: String
  /// Where the customer stands in its life with us.
  let lifecycle: String

  init(_ row: CustomerRow, _ words: Words) {
    lifecycle = words.term(row.lifecycle.rawValue)
    guard let classes = row.classes else {
      (tier, segment, abc, scores) = ("", "", "", "")
      return
    }
    tier = words.term(classes.pyramid.rawValue)
    segment = words.term(classes.segment.rawValue)
    abc = classes.abc.rawValue
    scores = "\(classes.recency)-\(classes.frequency)-\(classes.monetary)"
  }

  /// The role of a tier, in words it always has too.
  static func tierRole(_ row: CustomerRow) -> Canvas.Role {
    switch row.classes?.pyramid {
    case .vip?: .tier1
    case .major?: .tier2
    case .ordinary?: .tier3
    case .small?, nil: .tier4
    }
  }

  /// `vip · A · champions 5-5-4 · mature`; outside the population the stage alone.
  var line: String {
    ([tier, abc, segment + " " + scores].filter { _ in !tier.isEmpty } + [lifecycle]).joined(separator: " · ")
  }
}
