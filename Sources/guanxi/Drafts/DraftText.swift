import Domain
import Formats
import Workbench

/// Drafts as the text of a file, and back.
enum DraftText {
  /// What is written into each file; a reader that knows another one leaves the file alone.
  private static let version: Int64 = 1

  static func text(of drafts: [Draft]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", version)
      json.member("drafts", drafts) { write($1, to: &$0) }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  /// Reads what ``text(of:)`` gives; nil for anything else, also for what another version wrote.
  static func drafts(in text: String) -> [Draft]? {
    guard let json = try? JSONValue(parsing: Array(text.utf8)), json["version"]?.integer == version,
      let written = json["drafts"]?.array
    else { return nil }
    let drafts = written.compactMap(draft)
    return drafts.count == written.count ? drafts : nil
  }

  private static func write(_ draft: Draft, to json: inout JSONWriter) {
    json.object { json in
      json.member("form", draft.origin.purpose.rawValue)
      json.member("customer", draft.origin.customer)
      json.member("kind", draft.origin.record?.kind.rawValue)
      json.member("record", draft.origin.record?.id)
      if let fields = draft.origin.fields { json.member("fields", fields) { $0.string($1) } }
      json.member("title", draft.title)
      json.member("focus", draft.focus)
      json.member("at", draft.at.seconds)
      json.member("typed", draft.entries) { json, entry in
        json.object {
          $0.member("field", entry.field)
          $0.member("text", entry.text)
          $0.member("seen", entry.seen)
        }
      }
    }
  }

  private static func draft(_ json: JSONValue) -> Draft? {
    guard let purpose = json["form"]?.string.flatMap(FormOrigin.Purpose.init(rawValue:)),
      let title = json["title"]?.string,
      let at = json["at"]?.integer, let typed = json["typed"]?.array
    else { return nil }
    let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:))
    let record = kind.flatMap { kind in json["record"]?.integer.map { RecordReference(kind, $0) } }
    let entries = typed.compactMap { entry -> Draft.Entry? in
      guard let field = entry["field"]?.string, let text = entry["text"]?.string else { return nil }
      return Draft.Entry(field: field, text: text, seen: entry["seen"]?.string ?? "")
    }
    guard entries.count == typed.count, (purpose == .change) == (record != nil) else { return nil }
    return Draft(
      origin: FormOrigin(
        purpose, customer: json["customer"]?.integer, record: record,
        fields: json["fields"]?.array?.compactMap(\.string)),
      title: title, entries: entries, focus: json["focus"]?.string ?? "", at: Instant(seconds: at))
  }
}
