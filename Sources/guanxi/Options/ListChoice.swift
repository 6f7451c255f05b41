import ArgumentParser
import BookStore
import Domain

/// Which records of a kind are wanted, in which order and with which columns: said on the command line, by a saved view,
/// or by both.
struct ListChoice: ParsableArguments {
  @Option(
    name: .customLong("where"), parsing: .unconditional,
    help: ArgumentHelp("Only those that match.", valueName: "filter"))
  var filter = ""

  @Option(parsing: .unconditional, help: ArgumentHelp("The order, such as -revenue,name.", valueName: "fields"))
  var sort = ""

  @Option(help: ArgumentHelp("The columns of text and CSV, such as id,name,segment.", valueName: "names"))
  var columns = ""

  @Option(help: ArgumentHelp("The saved view to begin with: its name or id.", valueName: "name"))
  var view: String?

  /// Whether nothing was chosen.
  var isEmpty: Bool { [filter, sort, columns].allSatisfy(\.isEmpty) && view == nil }

  /// What was chosen, read.
  struct Reading {
    var query = Query.everything
    var keys: [SortKey] = []
    var columns: [String] = []
  }

  /// Takes what the view says where the command line says nothing; filters of both must hold.
  ///
  /// - Throws: `QueryError`; ``CommandError`` for a view that is not there.
  func reading(of kind: Kind, in book: Book) throws -> Reading {
    let saved = try view.map { try book.view(named: $0, of: kind) }
    let filters = [saved?.values["query"]?.text ?? "", filter].filter { !$0.isEmpty }
    let order = sort.isEmpty ? saved?.values["sort"]?.text ?? "" : sort
    return Reading(
      query: try Query(parsing: filters.count < 2 ? filters.first ?? "" : "(\(filters[0])) (\(filters[1]))"),
      keys: order.split(separator: ",").map { SortKey(parsing: FieldText.trimmed($0)) },
      columns: columns.isEmpty
        ? saved?.values["columns"]?.words ?? [] : columns.split(separator: ",").map { FieldText.trimmed($0) })
  }
}
