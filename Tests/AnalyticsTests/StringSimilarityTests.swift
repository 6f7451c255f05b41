import Domain
import Testing

@testable import Analytics

private struct SimilarityFixture: Decodable {
  struct Pair: Decodable {
    enum CodingKeys: String, CodingKey {
      case one = "a"
      case other = "b"
      case levenshtein, osa, damerau, jaro, lcs
      case jaroWinkler = "jaro_winkler"
      case indelRatio = "indel_ratio"
      case tokenSortRatio = "token_sort_ratio"
    }
    let one, other: String
    let levenshtein, osa, damerau, lcs: Int
    let jaro, jaroWinkler, indelRatio, tokenSortRatio: Double
  }
  let pairs: [Pair]
}

@Suite("How alike two texts are")
struct StringSimilarityTests {
  @Test("distances and ratios are those of another program, both ways round")
  func reference() throws {
    let fixture: SimilarityFixture = try Fixture.read("string_similarity")
    for pair in fixture.pairs {
      let texts = [StringSimilarity.scalars(pair.one), StringSimilarity.scalars(pair.other)]
      for (one, other) in [(texts[0], texts[1]), (texts[1], texts[0])] {
        #expect(StringSimilarity.levenshtein(one, other) == pair.levenshtein)
        #expect(StringSimilarity.optimalAlignment(one, other) == pair.osa)
        #expect(StringSimilarity.damerau(one, other) == pair.damerau)
        #expect(StringSimilarity.longestCommonSubsequence(one, other) == pair.lcs)
        #expect(isClose(StringSimilarity.indelRatio(one, other), pair.indelRatio))
      }
      #expect(isClose(StringSimilarity.jaro(texts[0], texts[1]), pair.jaro))
      #expect(isClose(StringSimilarity.jaroWinkler(texts[0], texts[1]), pair.jaroWinkler))
      #expect(isClose(StringSimilarity.tokenSortRatio(pair.one, pair.other), pair.tokenSortRatio))
    }
  }

  @Test("distances of texts of chance are those of their plain definition", arguments: 1...20)
  func definition(seed: Int) {
    var chance = Chance(seed: UInt64(seed))
    for _ in 0..<20 {
      let one = (0..<chance.below(6)).map { _ in UInt32(chance.below(3)) }
      let other = (0..<chance.below(6)).map { _ in UInt32(chance.below(3)) }
      #expect(StringSimilarity.levenshtein(one, other) == slow(one[...], other[...], swaps: false))
      #expect(StringSimilarity.optimalAlignment(one, other) == slow(one[...], other[...], swaps: true))
      let damerau = StringSimilarity.damerau(one, other)
      #expect(damerau <= StringSimilarity.optimalAlignment(one, other))
      let common = StringSimilarity.longestCommonSubsequence(one, other)
      #expect(common <= min(one.count, other.count) && damerau >= abs(one.count - other.count))
      let jaro = StringSimilarity.jaro(one, other)
      #expect(jaro >= 0 && jaro <= 1 && (jaro == 1) == (one == other))
    }
  }

  @Test("long texts are compared as short ones are")
  func long() {
    let text = StringSimilarity.scalars(String(repeating: "customer ", count: 30))
    #expect(StringSimilarity.jaroWinkler(text, text) == 1)
    #expect(StringSimilarity.jaro(text, Array(text.dropLast(9))) > 0.9)
    #expect(StringSimilarity.jaro(text, []) == 0)
  }

  private func slow(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, swaps: Bool) -> Int {
    guard let first = one.last, let second = other.last else { return one.count + other.count }
    var least = min(
      slow(one.dropLast(), other, swaps: swaps) + 1, slow(one, other.dropLast(), swaps: swaps) + 1,
      slow(one.dropLast(), other.dropLast(), swaps: swaps) + (first == second ? 0 : 1))
    if swaps, one.count > 1, other.count > 1, one[one.endIndex - 2] == second, other[other.endIndex - 2] == first {
      least = min(least, slow(one.dropLast(2), other.dropLast(2), swaps: swaps) + 1)
    }
    return least
  }
}
