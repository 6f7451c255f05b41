import Domain

/// Somebody who works at a customer.
struct Person {
  let id: FieldValue
  let name: FieldValue
  let since: Day
}

extension CustomerStory {
  /// One to four people at an organisation; larger ones have more.
  mutating func tellPeople(into buffer: inout RowBuffer) {
    guard profile.isOrganisation, profile.number == customer else { return }
    let count = 1 + chance.below(min(profile.size, 4))
    let firstFamily = firstFamily()
    let firstPosition = chance.below(Position.all.count)
    for place in 0..<count {
      let families = profile.country.families
      tellPerson(
        place, families[(firstFamily + place) % families.count],
        place == 0
          ? chance.pick(Position.first) : Position.all[(firstPosition + place) % Position.all.count], into: &buffer)
    }
  }

  /// Somebody who was known on a day; nobody at a customer without people.
  mutating func person(on day: Day) -> Person? {
    guard let first = people.first else { return nil }
    let person = chance.pick(people)
    return person.since <= day ? person : first
  }

  /// Half of the companies named after a family are still led by it.
  private mutating func firstFamily() -> Int {
    let families = profile.country.families
    let any = chance.below(families.count)
    guard chance.happens(perMille: 500) else { return any }
    let stem = profile.company.stem.ascii
    return families.firstIndex { $0.ascii == stem } ?? any
  }

  private mutating func tellPerson(
    _ place: Int, _ family: Country.Stem, _ position: Position, into buffer: inout RowBuffer
  ) {
    let country = profile.country
    let given = chance.pick(country.given)
    let name = FieldValue.text(country.fullName(given, family))
    let since = place == 0 ? profile.created : day(since: profile.created)
    let id = buffer.add(
      .contact,
      [
        .none, .none, .reference(customer), name, .text(given), .text(family.text),
        position.titles[country.language.rawValue], position.roles, personMails(place, family), personPhones(place),
        .none, .none, .none, .none, .none, birthday(), .none, .none,
        chance.happens(perMille: 120) ? PersonTexts.tag(&chance) : .none,
        chance.happens(perMille: 120) ? chance.pick(PersonTexts.notes[country.language.rawValue]) : .none,
        .day(since), .none,
      ])
    people.append(Person(id: .reference(id), name: name, since: since))
  }

  /// At work, and for some also at home.
  private mutating func personMails(_ place: Int, _ family: Country.Stem) -> FieldValue {
    guard chance.happens(perMille: 930) else { return .none }
    let work = profile.mail(of: family.ascii)
    guard place == 0, chance.happens(perMille: 150) else { return .list([work]) }
    let home = joined("", family.ascii, ".", Int(customer), digits: 1, "@example.net (private)")
    return .list([work + " (work)", home])
  }

  /// An extension of the company's number, and the mobile telephone of whoever is called first.
  private mutating func personPhones(_ place: Int) -> FieldValue {
    let desk = profile.phone + " ext. \(10 + 20 * place + chance.below(20)) (work)"
    guard place == 0, chance.happens(perMille: 600) else {
      return chance.happens(perMille: 850) ? .list([desk]) : .none
    }
    return .list([desk, profile.country.mobile(Int(customer), " (mobile)")])
  }

  private mutating func birthday() -> FieldValue {
    chance.happens(perMille: 150) ? .day(world.options.today + -chance.within(8_000...23_000)) : .none
  }
}
