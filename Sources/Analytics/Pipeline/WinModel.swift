import Domain
import RealModule

/// How likely an open deal is won, by its stage, its age in it and its owner.
///
/// The rate of deals that stood in that stage for at least that long, drawn towards the rate of the stage, and that towards
/// the rate of all (`ShrunkRates`); then the owner's odds against what the owner's deals would have brought by stage alone,
/// drawn likewise. Learnt from deals that ended: while losers linger unclosed it is too hopeful, so close them. Stage rates
/// hold for deals as they were; a new process needs new deals.
package struct WinModel: Hashable, Sendable {
  /// The rate of all deals that ended.
  package let base: Double
  /// How many deals that ended were learnt from.
  package let learntFrom: Int
  /// The lower ends of the age bands, in days; the first is 0.
  package let bands: [Int]
  /// The rate of each stage and band, stage by stage.
  private let rates: [[Double]]
  /// By how much each owner's log odds are higher.
  private let shifts: [Double]

  /// The bands used where none are given.
  package static let usualBands = [0, 15, 30, 60, 90, 180]

  /// Learns from the deals that ended.
  ///
  /// - Parameters:
  ///   - stages: how many stages there are.
  ///   - bands: lower ends of the age bands in days, ascending from 0.
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
    self.bands = bands
    learntFrom = ended.count
    base = Double(won) / Double(ended.count)
    rates = WinModel.rates(ended, stages, bands, today)
    shifts = WinModel.shifts(ended, rates, base)
  }

  /// How likely a deal is won that stands in a stage for so many days.
  ///
  /// - Parameters:
  ///   - stage: one that was never seen has the rate of all.
  ///   - owner: one who was never seen is taken as the mean one; nil likewise.
  package func probability(stage: Int, age: Int, owner: Int?) -> Double {
    let rate = rates.indices.contains(stage) ? rates[stage][band(of: age)] : base
    guard let owner, shifts.indices.contains(owner) else { return rate }
    return WinModel.moved(rate, by: shifts[owner])
  }

  /// How likely a deal is won as it stands; 1 or 0 where it ended.
  package func probability(of deal: PipelineDeal, today: Day) -> Double {
    guard deal.outcome == .open else { return deal.outcome == .won ? 1 : 0 }
    guard let stage = deal.stage else { return base }
    return probability(stage: stage, age: deal.days(in: stage, today: today) ?? 0, owner: deal.owner)
  }

  private func band(of age: Int) -> Int { max(0, (bands.lastIndex { $0 <= age }) ?? 0) }

  private static func rates(_ ended: [PipelineDeal], _ stages: Int, _ bands: [Int], _ today: Day) -> [[Double]] {
    var counts = Array(repeating: Array(repeating: ShrunkRates.Counts(), count: bands.count), count: stages)
    for deal in ended {
      for stage in 0..<stages {
        guard let days = deal.days(in: stage, today: today) else { continue }
        for (band, low) in bands.enumerated() where days >= low {
          counts[stage][band].trials += 1
          counts[stage][band].successes += deal.outcome == .won ? 1 : 0
        }
      }
    }
    let whole = ShrunkRates(counts.map { $0[0] })
    return counts.enumerated().map { stage, cells in
      let strength = ShrunkRates(cells).strength
      return cells.map { ShrunkRates.rate($0, towards: whole.rate(of: stage), strength: strength) }
    }
  }

  /// Each owner's rate against the mean that the stages alone would have given, as a shift of log odds.
  private static func shifts(_ ended: [PipelineDeal], _ rates: [[Double]], _ base: Double) -> [Double] {
    let owners = (ended.map(\.owner).max() ?? -1) + 1
    var counts = Array(repeating: ShrunkRates.Counts(), count: max(0, owners))
    var hoped = Array(repeating: 0.0, count: counts.count)
    for deal in ended where deal.owner >= 0 {
      counts[deal.owner].trials += 1
      counts[deal.owner].successes += deal.outcome == .won ? 1 : 0
      let stage = deal.visits.last?.stage ?? -1
      hoped[deal.owner] += rates.indices.contains(stage) ? rates[stage][0] : base
    }
    let strength = ShrunkRates(counts).strength
    return counts.enumerated().map { owner, counts in
      guard counts.trials > 0 else { return 0 }
      let usual = hoped[owner] / Double(counts.trials)
      return logOdds(ShrunkRates.rate(counts, towards: usual, strength: strength)) - logOdds(usual)
    }
  }

  private static func logOdds(_ share: Double) -> Double {
    let held = min(max(share, 1e-6), 1 - 1e-6)
    return Double.log(held / (1 - held))
  }

  private static func moved(_ share: Double, by shift: Double) -> Double {
    shift == 0 ? share : 1 / (1 + Double.exp(-logOdds(share) - shift))
  }
}
