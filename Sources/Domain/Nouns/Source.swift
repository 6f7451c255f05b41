/// Where records come from.
package enum Source {
  /// The source of records that were made in the book itself.
  package static let here = "guanxi"
}
