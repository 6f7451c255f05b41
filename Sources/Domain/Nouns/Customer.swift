/// An organisation or a person that buys, may buy or bought.
package enum Customer {
  package static let kinds = ["organisation", "person"]

  package static let fields =
    Field.identity + [
      Field("name", .text, required: true, "how the customer is called"),
      Field("kind", .choice(kinds), "organisation or person"),
      Field("owner", .reference(.user), "the colleague who looks after the customer"),
      Field("tags", .tags, "words to find the customer by"),
      Field("city", .text, "town"),
      Field("country", .text, "country"),
      Field("email", .list, "e-mail addresses, the first one first"),
      Field("phone", .list, "telephone numbers, the first one first"),
      Field("note", .note, "anything worth knowing"),
      Field("created", .day, computed: true, "the day the record was made"),
      Field("leadSource", .text, "how the customer came: web, fair, referral"),
      Field("street", .text, "street and number"),
      Field("postcode", .text, "postal code"),
      Field("region", .text, "state, province or county"),
      Field("industry", .text, "line of business"),
      Field("website", .text, "address on the web"),
      Field("ended", .day, "the day the relationship was closed"),
      Field.own,
    ]
}
