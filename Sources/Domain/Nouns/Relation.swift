/// How two customers are related: one is the other's parent, partner, supplier, or was referred by it.
package enum Relation {
  package static let types = [
    "parent", "partner", "supplier", "competitor", "referred by", "customer of", "family", "other",
  ]

  package static let fields =
    Field.identity + [
      Field("customer", .reference(.customer), required: true, "the one"),
      Field("type", .choice(types), required: true, "what the other is to the one"),
      Field("other", .reference(.customer), required: true, "the other"),
      Field("since", .day, "since when"),
      Field("note", .note, "anything worth knowing"),
    ]
}
