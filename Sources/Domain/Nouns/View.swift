/// A list under a name: a filter with its order and columns, of one colleague or for all.
package enum View {
  package static let fields =
    Field.identity + [
      Field("name", .text, required: true, "how the view is called"),
      Field("kind", .choice(Kind.listed.map(\.rawValue)), required: true, "what it lists"),
      Field("query", .text, "the filter"),
      Field("sort", .text, "the order, such as -revenue,name"),
      Field("columns", .list, "the columns shown"),
      Field("owner", .reference(.user), "whose it is; none for everybody's"),
    ]
}

extension Kind {
  /// The kinds that views list.
  package static let listed: [Kind] = [
    .customer, .contact, .product, .order, .opportunity, .ticket, .touch, .task, .survey, .relation, .user,
  ]
}
