import Testing

@testable import Domain

@Suite struct TelephoneTests {
  @Test(arguments: [
    ("030 12345", "DE", "+493012345"), ("(030) 123-45", "DE", "+493012345"), ("030/12345", "DE", "+493012345"),
    ("+49 30 12345", "FR", "+493012345"), ("0049 30 12345", "DE", "+493012345"),
    ("+49 (0)30 12345", "US", "+493012345"),
    ("0049 (0) 30-12345".replacing("(0) ", with: "(0)"), "AT", "+493012345"), ("+49 030 12345", "DE", "+493012345"),
    ("+44 (0)20 7946 0000", "DE", "+442079460000"), ("020 7946 0000", "GB", "+442079460000"),
    ("447700900123", "GB", "+447700900123"), ("(212) 555-0100", "US", "+12125550100"),
    ("1-212-555-0100", "US", "+12125550100"), ("011 49 30 12345", "US", "+493012345"),
    ("06 12 00 00 78", "FR", "+33612000078"), ("06 1234 5678", "IT", "+390612345678"),
    ("+39 06 1234 5678", "DE", "+390612345678"), ("8 (912) 345-67-89", "RU", "+79123456789"),
    ("090-1234-5678", "JP", "+819012345678"), ("０９０－１２３４－５６７８", "JP", "+819012345678"),
    ("٠٥٥٠٠٠٠٠٠٢", "AE", "+971550000002"), ("138 0013 8000", "CN", "+8613800138000"),
    ("tel:+49-30-12345", "DE", "+493012345"), ("'030 12345", "DE", "+493012345"),
    ("+65 6123 4567", "DE", "+6561234567"),
    ("06 30 123 4567", "HU", "+36301234567"), ("4930123456.0", "DE", "+4930123456"),
    ("+1 876 555 0100", "DE", "+18765550100"), ("0997-00-0001", "JP", "+81997000001"),
  ]) func oneNumberIsWrittenInManyWays(text: String, country: String, number: String) {
    #expect(Telephone.normalized(text, country: country) == number)
  }

  @Test(arguments: [
    ("+44 20 7946 0000 ext. 12", "+442079460000;ext=12"), ("+44 20 7946 0000 x12", "+442079460000;ext=12"),
    ("+44 20 7946 0000;ext=12", "+442079460000;ext=12"), ("+44 20 7946 0000, Extension 12", "+442079460000;ext=12"),
    ("+44 20 7946 0000 #7", "+442079460000;ext=7"),
  ]) func theExtensionIsKept(text: String, number: String) {
    #expect(Telephone.normalized(text, country: "DE") == number)
  }

  @Test(arguments: [
    "", "+", "none", "555-3001", "123", "4.47701E+11", "hans@example.de", "+49 30 12345 or 6", "0301234567890123456",
    "+999 123 456 789", "12.03.2024", "ext. 12", "++49 30 12345", "+0 30 12345",
  ]) func whatIsNoTelephoneNumberIsNone(text: String) {
    #expect(Telephone.normalized(text, country: "US") == nil)
  }

  @Test func aNationalNumberNeedsAKnownCountry() {
    #expect(Telephone.normalized("030 12345", country: "XX") == nil)
    #expect(Telephone.normalized("+49 30 12345", country: "XX") == "+493012345")
  }

  @Test func aNormalizedNumberStaysAsItIs() {
    for number in ["+493012345", "+442079460000;ext=12", "+390612345678", "+79123456789"] {
      #expect(Telephone.normalized(number, country: "FR") == number)
    }
  }

  @Test func everyCountryWithTelephonesHasANameAndAPlan() {
    for code in Telephone.plans.keys { #expect(Telephone.country(named: code.lowercased()) == code) }
    #expect(Telephone.plans.count > 240)
  }

  @Test(arguments: [
    ("Germany", "DE"), ("Deutschland", "DE"), ("de", "DE"), ("DEU", "DE"), ("276", "DE"), ("U.S.A.", "US"),
    ("United States", "US"), ("UK", "GB"), ("Great Britain", "GB"), ("Österreich", "AT"), ("Cote d'Ivoire", "CI"),
    ("Côte d’Ivoire", "CI"), ("South Korea", "KR"), ("中国", "CN"), ("日本", "JP"), ("Россия", "RU"), ("Frankreich", "FR"),
    ("España", "ES"), (" Schweiz ", "CH"), ("Türkiye", "TR"), ("The Netherlands", "NL"), ("Saint Lucia", "LC"),
  ]) func countriesAreKnownByTheirNames(name: String, code: String) {
    #expect(Telephone.country(named: name) == code)
  }

  @Test(arguments: ["", "Atlantis", "ZZ", "-"]) func noOtherCountryIsKnown(name: String) {
    #expect(Telephone.country(named: name) == nil)
  }
}
