/// Another key under which a record is known: that of a record merged into it, or of a row that an import joined to it.
package enum Alias {
  package static let fields =
    Field.identity + [
      Field("kind", .text, required: true, "the kind of the record"),
      Field("record", .integer, required: true, "the id of the record that the key means now"),
    ]
}
