import Domain
import Formats

/// The mapping and the options of an import, as a book keeps them under a name.
struct ImportPreset: Equatable {
  var map: [String] = []
  var source: String?
  var delimiter: String?
  var encoding: String?
  var decimal: String?
  var dateOrder: String?
  var onDuplicate: String?
  var newFields = false

  /// As JSON, with what is not said left out.
  var text: String {
    var json = JSONWriter()
    json.object { json in
      json.member("map", map) { $0.string($1) }
      for (name, path) in ImportPreset.members {
        if let value = self[keyPath: path] { json.member(name, value) }
      }
      json.member("newFields", newFields)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  init() {}

  /// Reads what ``text`` gives; nil for anything else.
  init?(text: String) {
    guard let json = try? JSONValue(parsing: Array(text.utf8)), json.members != nil else { return nil }
    map = (json["map"]?.array ?? []).compactMap(\.string)
    for (name, path) in ImportPreset.members { self[keyPath: path] = json[name]?.string }
    newFields = json["newFields"]?.bool ?? false
  }

  /// This preset with what the command line says laid over it.
  func overlaid(with said: ImportPreset) -> ImportPreset {
    var whole = self
    let fields = Set(said.map.map { $0.prefix { $0 != "=" } })
    whole.map = map.filter { !fields.contains($0.prefix { $0 != "=" }) } + said.map
    for (_, path) in ImportPreset.members { whole[keyPath: path] = said[keyPath: path] ?? self[keyPath: path] }
    whole.newFields = newFields || said.newFields
    return whole
  }

  private static var members: [(String, WritableKeyPath<ImportPreset, String?>)] {
    [
      ("source", \.source), ("delimiter", \.delimiter), ("encoding", \.encoding), ("decimal", \.decimal),
      ("dateOrder", \.dateOrder), ("onDuplicate", \.onDuplicate),
    ]
  }
}
