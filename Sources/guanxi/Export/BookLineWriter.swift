import BookStore
import Domain
import Formats

/// Writes the lines of a whole book: JSON objects without ids, records referred to by source and key.
///
///     {"format":"guanxi book","version":1,"currency":"EUR","timeZone":"UTC"}
///     {"kind":"customer","source":"shop","ref":"17850","fields":{"name":"Müller"},"own":{"tenure":3}}
struct BookLineWriter {
  static let format = "guanxi book"
  static let version: Int64 = 1

  private let currency: Currency
  private var json = JSONWriter()

  init(currency: Currency) { self.currency = currency }

  /// The first line, which says what the file is.
  mutating func header(_ info: BookInfo) -> [UInt8] {
    line { json in
      json.member("format", BookLineWriter.format)
      json.member("version", BookLineWriter.version)
      json.member("currency", info.currency.code)
      json.member("timeZone", info.timeZone)
    }
  }

  mutating func bytes(of content: BookRow.Content) -> [UInt8] {
    switch content {
    case .setting(let name, let value):
      line { json in
        json.member("kind", "setting")
        json.member("name", name)
        json.member("value", value)
      }
    case .record(let record): bytes(of: record)
    }
  }

  private mutating func bytes(of record: BookRecord) -> [UInt8] {
    let currency = currency
    return line { json in
      json.member("kind", record.kind.rawValue)
      BookLineWriter.write(record.key, to: &json)
      json.member("fields") { fields in
        for field in record.kind.fields {
          if let value = record.values[field.name] {
            fields.name(field.name)
            value.write(to: &fields, in: currency)
          } else if let key = record.references[field.name] {
            fields.member(field.name) { BookLineWriter.write(key, to: &$0) }
          }
        }
      }
      if !record.own.isEmpty {
        json.member("own") { own in BookLineWriter.write(record.own, to: &own, in: currency) }
      }
      if !record.lines.isEmpty {
        json.member("lines", record.lines) { BookLineWriter.write($1, to: &$0, in: currency) }
      }
      if !record.parts.isEmpty {
        json.member("parts", record.parts) { json, part in
          json.object { BookLineWriter.write(part, to: &$0, in: currency) }
        }
      }
    }
  }

  private static func write(_ key: RecordKey, to json: inout JSONWriter) {
    json.member("source", key.source)
    json.member("ref", key.ref)
  }

  private static func write(_ values: FieldValues, to json: inout JSONWriter, in currency: Currency) {
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      json.name(name)
      value.write(to: &json, in: currency)
    }
  }

  private static func write(_ line: BookLine, to json: inout JSONWriter, in currency: Currency) {
    json.object { json in
      if let product = line.product { json.member("product") { write(product, to: &$0) } }
      json.name("quantity")
      json.raw(line.quantity.description)
      json.member("price", line.price.text(in: currency))
      json.member("amount", line.amount.plain(in: currency))
    }
  }

  private mutating func line(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    json.removeAll()
    json.object(body)
    json.newline()
    return json.bytes
  }
}
