/// A person at a customer, or one not at any customer yet.
package enum Contact {
  package static let fields =
    Field.identity + [
      Field("customer", .reference(.customer), "whom the person belongs to"),
      Field("name", .text, required: true, "the whole name"),
      Field("firstName", .text, "given name"),
      Field("lastName", .text, "family name"),
      Field("title", .text, "position, such as purchasing manager"),
      Field("roles", .tags, "what the person is for us: decides, uses, pays"),
      Field("email", .list, "e-mail addresses, the first one first"),
      Field("phone", .list, "telephone numbers, the first one first"),
      Field("street", .text, "street and number"),
      Field("postcode", .text, "postal code"),
      Field("city", .text, "town"),
      Field("region", .text, "state, province or county"),
      Field("country", .text, "country"),
      Field("birthday", .day, "date of birth"),
      Field("website", .text, "address on the web"),
      Field("owner", .reference(.user), "the colleague who looks after the person"),
      Field("tags", .tags, "words to find the person by"),
      Field("note", .note, "anything worth knowing"),
      Field("created", .day, computed: true, "the day the record was made"),
      Field.own,
    ]
}
