import Domain

extension CustomerStory {
  private static let organisation = FieldValue.text(Customer.kinds[0])
  private static let person = FieldValue.text(Customer.kinds[1])

  /// How a record that was entered twice differs from the first one.
  private enum Variant: Int64 {
    case louder, withoutMail, same
  }

  /// The name; a duplicate may have it in capitals.
  var shownName: String { variant == .louder ? profile.name.uppercased() : profile.name }

  private var variant: Variant? {
    profile.number == customer ? nil : Variant(rawValue: customer / 200 % 3)
  }

  /// The values of the customer's own record.
  mutating func customerValues(name: FieldValue) -> [FieldValue] {
    let hasNote = chance.happens(perMille: 150)
    let street = chance.pick(profile.country.streets)
    let isReferred = ties.contains { $0.type == .referredBy }
    return [
      .none, .none, name, profile.isOrganisation ? CustomerStory.organisation : CustomerStory.person,
      chance.happens(perMille: 40) ? .none : .reference(profile.owner), chance.pick(CustomerTexts.tags),
      profile.town.nameValue, profile.country.name, mails(), phones(),
      hasNote ? chance.pick(CustomerTexts.notes[profile.country.language.rawValue]) : .none, .day(profile.created),
      isReferred ? LeadSources.referral : chance.pick(LeadSources.ofCustomers),
      .text(joined(street.before, "", "", chance.within(1...140), digits: 1, street.after)),
      profile.town.postcode(chance.below(1000)), profile.town.region, industry, website(),
      profile.ended.map(FieldValue.day) ?? .none, ownValues(),
    ]
  }

  private mutating func mails() -> FieldValue {
    let isMissing = chance.happens(perMille: 80)
    let hasSecond = profile.isOrganisation && chance.happens(perMille: 150)
    switch variant {
    case .withoutMail: return .none
    case .louder, .same: return .list([profile.mail])
    case nil: return isMissing ? .none : .list(hasSecond ? [profile.mail, profile.mail(of: "orders")] : [profile.mail])
    }
  }

  private mutating func phones() -> FieldValue {
    let isMissing = chance.happens(perMille: 120)
    switch variant {
    case .louder: return .none
    case .withoutMail: return .list([profile.phone.filter { $0 != " " }])
    case .same: return .list([profile.phone])
    case nil: return isMissing ? .none : .list([profile.phone])
    }
  }

  private var industry: FieldValue {
    guard profile.isOrganisation else { return .none }
    let told = profile.company.form.industry
    return told.isNone ? Industry.others[profile.place % Industry.others.count] : told
  }

  private mutating func website() -> FieldValue {
    profile.isOrganisation && chance.happens(perMille: 700) ? .text(profile.website) : .none
  }

  /// The fields that only this book has.
  private mutating func ownValues() -> FieldValue {
    guard profile.isOrganisation else { return .none }
    var values = [OwnFieldRows.employees: FieldValue.integer(Int64(profile.size * chance.within(6...30)))]
    if chance.happens(perMille: 600) {
      values[OwnFieldRows.rating] = OwnFieldRows.ratings[max(profile.size < 4 ? 1 : 0, chance.below(3))]
    }
    if profile.size > 1, !isProspect, chance.happens(perMille: 250) {
      values[OwnFieldRows.contractEnds] = .day(today + chance.within(-60...700))
    }
    return .own(values)
  }
}
