import Domain

/// How likely an open deal is won, by its stage, its age in it and its owner; or by none of these, where they tell nothing.
///
/// Before stage, age and owner are believed they are tried: on a day before the last three tenths of the deals ended, rates
/// are learnt from those that had ended, and asked of those then open. Where they do not beat the rate of all by a Brier
/// skill (Brier 1950, “Verification of forecasts expressed in terms of probability”) of 0.02, every deal has the rate of
/// all. While losers linger unclosed the rates are too hopeful, so close them; a new process needs new deals.
package struct WinModel: Hashable, Sendable {
  /// How many deals that ended were learnt from.
  package let learntFrom: Int
  /// By which share stage, age and owner made the mean squared error smaller when they were tried; nil where fewer than 30
  /// deals were open on that day, and only the drawing towards the rate of all protects.
  package let skill: Double?
  private let table: WinTable

  /// The lower ends of the age bands used where none are given, in days.
  package static let usualBands = [0, 15, 30, 60, 90, 180]
  /// The skill under which stage, age and owner are not believed.
  package static let leastSkill = 0.02

  /// Learns from the deals that ended.
  ///
  /// - Parameters:
  ///   - deals: those that ended are learnt from.
  ///   - stages: how many stages there are.
  ///   - bands: lower ends of the age bands in days, ascending from 0.
  ///   - today: the day on which the rates are learnt.
  /// - Throws: `ModelError.tooFew` under 20 ended deals, `.notIdentified` where all ended alike, `.invalid` for bands that do
  ///   not ascend from 0.
  /// - Complexity: O(deals · stages · bands).
  package init(_ deals: [PipelineDeal], stages: Int, bands: [Int] = usualBands, today: Day) throws(ModelError) {
    guard bands.first == 0, zip(bands, bands.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .invalid("Age bands begin at 0 and ascend.")
    }
    let ended = deals.filter { $0.outcome != .open }
    guard ended.count >= 20 else { throw .tooFew("deals that ended", found: ended.count, needed: 20) }
    let won = ended.count { $0.outcome == .won }
    guard won > 0, won < ended.count else {
      throw .notIdentified("All deals that ended were \(won > 0 ? "won" : "lost"), which says nothing of the next.")
    }
    learntFrom = ended.count
    skill = WinModel.skill(ended, stages, bands)
    table = WinTable(ended, stages: stages, bands: bands, today: today)
  }

  /// The rate of all deals that ended.
  package var base: Double { table.base }

  /// Whether stage, age and owner are believed.
  package var isRefined: Bool { skill.map { $0 >= WinModel.leastSkill } ?? true }

  /// How likely a deal is won that stands in a stage for so many days.
  ///
  /// - Parameters:
  ///   - stage: one that was never seen has the rate of all.
  ///   - age: days in the stage.
  ///   - owner: one who was never seen is taken as the mean one; nil likewise.
  package func probability(stage: Int, age: Int, owner: Int?) -> Double {
    isRefined ? table.probability(stage: stage, age: age, owner: owner) : base
  }

  /// How likely a deal is won as it stands; 1 or 0 where it ended.
  package func probability(of deal: PipelineDeal, today: Day) -> Double {
    guard deal.outcome == .open else { return deal.outcome == .won ? 1 : 0 }
    return isRefined ? table.probability(of: deal, today: today) : base
  }

  /// 1 − the mean squared error of the rates over that of the rate of all, on deals whose end lay ahead.
  private static func skill(_ ended: [PipelineDeal], _ stages: Int, _ bands: [Int]) -> Double? {
    let days = ended.compactMap(\.closed).sorted()
    guard days.count > 1 else { return nil }
    let split = days[days.count * 7 / 10 - 1]
    let known = ended.filter { $0.closed.map { $0 <= split } ?? false }
    let asked = ended.compactMap { deal in deal.asOf(split).map { (then: $0, won: deal.outcome == .won ? 1.0 : 0) } }
    guard asked.count >= 30 else { return nil }
    let table = WinTable(known, stages: stages, bands: bands, today: split)
    var (own, all) = (0.0, 0.0)
    for (then, won) in asked {
      let found = table.probability(of: then, today: split)
      own += (found - won) * (found - won)
      all += (table.base - won) * (table.base - won)
    }
    return all > 0 ? 1 - own / all : 0
  }
}
