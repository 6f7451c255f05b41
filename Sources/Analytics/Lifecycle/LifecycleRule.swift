/// The rules of the lifecycle in the order in which they are tried: the first that holds gives the stage.
enum LifecycleRule: CaseIterable, Hashable, Sendable {
  case settled, noSale, silent, faded, returned, quiet, shrinking, few, young, rising, steady

  /// The stage it leads to.
  var stage: LifecycleStage {
    switch self {
    case .settled: .ended
    case .noSale: .prospect
    case .silent, .faded: .dormant
    case .returned: .wonBack
    case .quiet, .shrinking: .declining
    case .few: .acquired
    case .young, .rising: .growing
    case .steady: .mature
    }
  }

  func holds(_ evidence: LifecycleEvidence) -> Bool {
    switch self {
    case .settled: evidence.facts.isSettled
    case .noSale: evidence.facts.days == 0
    case .silent: evidence.isSilent(over: .dormant)
    case .faded: evidence.isFaded
    case .returned: evidence.longGap != nil
    case .quiet: evidence.isSilent(over: .declining)
    case .shrinking: evidence.spend.isShrinking
    case .few: evidence.facts.days < 3
    case .young: evidence.isYoung
    case .rising: evidence.spend.isRising
    case .steady: true
    }
  }
}
