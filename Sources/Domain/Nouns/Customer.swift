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
      Field("email", .text, "e-mail address"),
      Field("phone", .text, "telephone number"),
      Field("note", .note, "anything worth knowing"),
      Field("created", .day, computed: true, "the day the record was made"),
    ]
}
