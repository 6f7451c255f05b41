import Domain
import Testing

@Suite("Words")
struct WordsTests {
  @Test(
    "folding takes case, accents and width away",
    arguments: [
      ("Åkesson & Söner AB", "akesson & soner ab"), ("A\u{30A}kesson", "akesson"), ("Straße", "strasse"),
      ("ＡＢＣ１２", "abc12"), ("Łódź", "lodz"), ("São Paulo", "sao paulo"), ("ΆΛΦΑ", "αλφα"), ("王小明", "王小明"),
    ])
  func folding(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test("every character of a script without spaces begins a word")
  func ideographs() {
    #expect(Folding.words("株式会社 山田") == ["株式会社", "式会社", "会社", "社", "山田", "田"])
    #expect(Folding.words("Müller-Lüdenscheidt, O'Neil 3M") == ["muller", "ludenscheidt", "o", "neil", "3m"])
    #expect(Folding.words("") == [])
  }

  @Test("a deal moves along the stages and never beyond them")
  func pipeline() {
    #expect(Pipeline.stage(from: "lead", steps: 1) == "visit")
    #expect(Pipeline.stage(from: "contract", steps: 1) == "contract")
    #expect(Pipeline.stage(from: "won", steps: 1) == "won")
    #expect(Pipeline.stage(from: "lead", steps: -1) == "lead")
    #expect(Pipeline.stage(from: "won", steps: -1) == "contract")
    #expect(Pipeline.stage(from: "lost", steps: -1) == "contract")
  }

  @Test("kinds are called in the singular and the plural")
  func kinds() {
    #expect(Kind(word: "Customers") == .customer)
    #expect(Kind(word: "opportunities") == .opportunity)
    #expect(Kind(word: "touches") == .touch)
    #expect(Kind(word: "stagechange") == nil)
    for kind in Kind.allCases { #expect(Set(kind.fields.map(\.name)).count == kind.fields.count) }
  }
}
