import Domain
import RealModule

/// The rates of stages, ages and owners that deals which ended show.
///
/// The rate of deals that stood in a stage for at least so long is drawn towards the rate of the stage, and that towards the
/// rate of all (`ShrunkRates`); then the owner's odds against what the owner's deals would have brought by stage alone,
/// drawn likewise.
struct WinTable: Hashable, Sendable {
  let base: Double
  private let bands: [Int]
  /// The rate of each stage and band, stage by stage.
  private let rates: [[Double]]
  /// By how much each owner's log odds are higher.
  private let shifts: [Double]

  /// Reads deals that ended, at least one.
  init(_ ended: [PipelineDeal], stages: Int, bands: [Int], today: Day) {
    self.bands = bands
    base = Double(ended.count { $0.outcome == .won }) / Double(max(1, ended.count))
    rates = WinTable.rates(ended, stages, bands, today)
    shifts = WinTable.shifts(ended, rates, base)
  }

  func probability(stage: Int, age: Int, owner: Int?) -> Double {
    let band = bands.lastIndex { $0 <= age } ?? 0
    let rate = rates.indices.contains(stage) ? rates[stage][band] : base
    guard let owner, shifts.indices.contains(owner) else { return rate }
    return WinTable.moved(rate, by: shifts[owner])
  }

  /// How likely an open deal is won as it stands.
  func probability(of deal: PipelineDeal, today: Day) -> Double {
    guard let stage = deal.stage else { return base }
    return probability(stage: stage, age: deal.days(in: stage, today: today) ?? 0, owner: deal.owner)
  }

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
