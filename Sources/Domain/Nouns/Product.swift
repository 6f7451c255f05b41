/// Something that is sold.
package enum Product {
  package static let fields =
    Field.identity + [
      Field("name", .text, required: true, "how the product is called"),
      Field("group", .text, "the product group"),
      Field("price", .price, "list price of a piece"),
      Field("cost", .price, "what a piece costs us"),
      Field("unit", .text, "what is counted: piece, box, hour"),
      Field("discontinued", .flag, "no longer sold"),
      Field.own,
    ]
}
