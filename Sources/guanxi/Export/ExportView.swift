import BookStore
import Domain

/// What a saved view says of an export.
struct ExportView {
  let query: String
  let sort: String
  let columns: [String]

  init(_ name: String, of kind: Kind, in book: Book) throws {
    let view = try book.view(named: name, of: kind)
    query = view.values["query"]?.text ?? ""
    sort = view.values["sort"]?.text ?? ""
    columns = view.values["columns"]?.words ?? []
  }
}
