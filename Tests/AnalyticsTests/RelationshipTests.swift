import Domain
import RealModule
import Testing

@testable import Analytics

@Suite("What a relationship is made of")
struct RelationshipTests {
  @Test("who buys and feels bad is reluctant; who feels nothing either way is taken at its purchases")
  func behaviourFeeling() {
    func read(_ buys: Bool, _ thousandths: Int) -> BehaviourFeeling? {
      BehaviourFeeling(buys: buys, feeling: Feeling(thousandths: thousandths))
    }
    #expect([read(true, 1), read(true, 0), read(true, -1)] == [.real, .real, .reluctant])
    #expect(
      [read(false, 1), read(false, 0), read(false, -1)] == [
        .warmButSilent, BehaviourFeeling.none, BehaviourFeeling.none,
      ])
    #expect(BehaviourFeeling(buys: true, feeling: nil) == nil)
    #expect(LifecycleStage.allCases.filter(BehaviourFeeling.buys) == [.growing, .mature, .wonBack, .acquired])
  }

  @Test("unhappy buyers come by what is at stake")
  func unhappy() {
    let buyers = [(1, -300, 50), (2, -250, 900), (3, -800, 50), (4, -400, 700), (5, -300, 50)].map {
      UnhappyBuyer(customer: Int64($0), feeling: Feeling(thousandths: $1), valueAtStake: Int64($2))
    }
    #expect(UnhappyBuyer.alerts(buyers).map(\.customer) == [4, 3, 1, 5])
  }

  @Test("capital is weighed by the judgements, and shown in five steps")
  func capital() throws {
    let weights = try RelationshipCapital.weights()
    let full = try RelationshipCapital(
      [.trust: 1, .commitment: 1, .satisfaction: 1, .cooperation: 1], weights: weights)
    #expect(isClose(full.value, 1))
    #expect(full.strength == 4)
    #expect(full.missing == [])
    let half = try RelationshipCapital([.trust: 1, .satisfaction: 0], weights: weights)
    // Trust weighs twice as much as satisfaction, up to the small disagreement of the judgements.
    #expect(isClose(half.value, 2.0 / 3, tolerance: 0.02))
    #expect(half.strength == 3)
    #expect(half.missing == [.commitment, .cooperation])
    let steps = (0...10).map { tenth in
      (try? RelationshipCapital([.trust: Double(tenth) / 10], weights: weights))?.strength
    }
    #expect(steps == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4])
    #expect(throws: ModelError.self) { try RelationshipCapital([:], weights: weights) }
    #expect(throws: ModelError.self) { try RelationshipCapital.weights([1, 2, 3]) }
    #expect(throws: ModelError.self) { try RelationshipCapital.weights([9, 1.0 / 9, 9, 9, 1, 9]) }
  }

  @Test("the fewer the customers and the higher the margin, the higher the level")
  func recommended() {
    typealias Size = RelationshipLevel.Size
    let table = Size.allCases.map { margin in
      Size.allCases.map { RelationshipLevel.recommended(margin: margin, customers: $0) }
    }
    #expect(
      table == [
        [.accountable, .reactive, .basic], [.proactive, .accountable, .reactive], [.partner, .proactive, .accountable],
      ]
    )
    #expect(RelationshipLevel.recommended(margin: 900, margins: 100...500, customers: 49) == .partner)
    #expect(RelationshipLevel.recommended(margin: 500, margins: 100...500, customers: 1000) == .accountable)
    #expect(RelationshipLevel.recommended(margin: 99, margins: 100...500, customers: 1001) == .basic)
  }

  @Test("the level that is lived is read from the contacts of a year")
  func actual() {
    let today = Day(number: 20_000)
    func level(sales: [Int] = [], ours: [Int] = [], theirs: [Int] = [], invited: Bool = false) -> RelationshipLevel {
      func days(_ ages: [Int]) -> [Day] { ages.map { today + -$0 } }
      let touches = RelationshipTouches(
        sales: days(sales), ours: days(ours), theirs: days(theirs), isInvited: invited)
      return RelationshipLevel.actual(touches, today: today)
    }
    let monthly = (0..<9).map { $0 * 30 }
    #expect(level() == .basic)
    #expect(level(sales: [100], ours: [101]) == .basic)
    #expect(level(invited: true) == .reactive)
    #expect(level(theirs: [359]) == .reactive)
    #expect(level(theirs: [360]) == .basic)
    #expect(level(sales: [100, 200], ours: [86]) == .accountable)
    #expect(level(sales: [100, 200, 300], ours: [86]) == .basic)
    #expect(level(sales: [100], ours: [85]) == .basic)
    #expect(level(ours: [0, 90, 180, 270]) == .proactive)
    #expect(level(ours: monthly, theirs: Array(monthly.prefix(6))) == .partner)
    #expect(level(ours: monthly, theirs: Array(monthly.prefix(5))) == .reactive)
    // What is still to come proves nothing.
    #expect(level(sales: [3], ours: [-1]) == .basic)
  }

  @Test("the difference of the levels is a task")
  func task() {
    #expect(RelationshipLevel.task(recommended: .basic, actual: .basic) == nil)
    #expect(RelationshipLevel.task(recommended: .reactive, actual: .partner) == nil)
    for level in RelationshipLevel.allCases.dropFirst() {
      #expect(RelationshipLevel.task(recommended: level, actual: .basic)?.isEmpty == false)
    }
  }

  @Test("four lights with their faults")
  func idic() {
    #expect(IDICLight.board(IDICFacts()).map(\.faults.count) == [2, 3, 2, 2])
    let good = IDICFacts(
      completeness: 0.8, knowsChallenge: true, hasValueNow: true, hasValueAhead: true, knowsNeeds: true, silence: 30,
      rhythm: 30, channels: 2, hasOffer: true, usesFeedback: true)
    #expect(IDICLight.board(good).map(\.isGreen) == [true, true, true, true])
    var late = good
    late.silence = 31
    late.completeness = .nan
    #expect(IDICLight.board(late).filter { !$0.isGreen }.map(\.task) == [.identify, .interact])
  }

  @Test("the review says at each step what is missing, and which step comes next")
  func valueChain() {
    #expect(ValueChain.allCases.flatMap(\.parts) == ValueChainPart.allCases)
    #expect(ValueChain.allCases.allSatisfy { !$0.parts.isEmpty && $0.question.hasSuffix("?") })
    #expect(ValueChainReview.next(done: [])?.step == .portfolio)
    let next = ValueChainReview.next(done: [.worthKnown, .significantListed, .needsKnown, .ownersNamed])
    #expect(next?.step == .intimacy)
    #expect(next?.missing == [.servingAgreed])
    #expect(ValueChainReview.next(done: Set(ValueChainPart.allCases)) == nil)
  }
}

@Suite("What customers are worth through others")
struct NetworkValueTests {
  /// The shortest ways between all, by Floyd and Warshall, and the sum over them.
  private func reference(_ values: [Double], _ links: [NetworkValue.Link], _ decay: Double, _ hops: Int) -> [Double] {
    let size = values.count
    var ways = Array(repeating: Array(repeating: Int.max / 4, count: size), count: size)
    for link in links { ways[link.from][link.to] = 1 }
    for middle in 0..<size {
      for from in 0..<size {
        for to in 0..<size { ways[from][to] = min(ways[from][to], ways[from][middle] + ways[middle][to]) }
      }
    }
    return (0..<size).map { from in
      (0..<size).reduce(0) { sum, to in
        from == to || ways[from][to] > hops ? sum : sum + Double.pow(decay, ways[from][to]) * values[to]
      }
    }
  }

  @Test("the value is that over all shortest ways, circles and double links included")
  func random() throws {
    var chance = Chance(seed: 6)
    for _ in 0..<300 {
      let size = chance.within(1...12)
      let values = (0..<size).map { _ in 100 * chance.unit() - 10 }
      let links = (0..<chance.below(2 * size)).map { _ in
        NetworkValue.Link(from: chance.below(size), to: chance.below(size))
      }
      let (decay, hops) = (chance.unit(), chance.within(1...5))
      let network = try NetworkValue(values: values, links: links, decay: decay, hops: hops)
      let wanted = reference(values, links, decay, hops)
      for (found, value) in zip(network.all(), wanted) { #expect(isClose(found, value)) }
      for place in 0..<size { #expect(isClose(network.value(of: place), wanted[place])) }
    }
  }

  @Test("a chain of referrals is credited less with each hop, and no farther than three")
  func chain() throws {
    let links = (0..<5).map { NetworkValue.Link(from: $0, to: $0 + 1) }
    let network = try NetworkValue(values: Array(repeating: 80, count: 6), links: links)
    #expect(network.all() == [70, 70, 70, 60, 40, 0])
  }

  @Test("nonsense is refused")
  func nonsense() {
    #expect(throws: ModelError.self) { try NetworkValue(values: [1], links: [.init(from: 0, to: 1)]) }
    #expect(throws: ModelError.self) { try NetworkValue(values: [.nan], links: []) }
    #expect(throws: ModelError.self) { try NetworkValue(values: [1], links: [], decay: 2) }
    #expect(throws: ModelError.self) { try NetworkValue(values: [1], links: [], hops: 0) }
  }
}
