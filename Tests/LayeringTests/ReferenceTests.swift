import Foundation
import Testing

/// The reference of the models, held against what Analytics declares; docc itself may be missing where this runs.
@Suite("The reference names every model")
struct ReferenceTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private let declared: [String]
  private let pages: [String: String]
  private let topics: String

  init() throws {
    declared = try Self.files("Sources/Analytics", "swift").flatMap { Self.types(in: $0.text) }
    pages = try Dictionary(
      uniqueKeysWithValues: Self.files("docs/reference/Analytics.docc", "md").map { ($0.name, $0.text) })
    topics = pages["Analytics.md"]?.components(separatedBy: "\n## Topics\n").last ?? ""
  }

  @Test("every type of the module stands under one question")
  func complete() {
    let listed = Dictionary(grouping: Self.links(in: topics), by: { $0 }).mapValues(\.count)
    for type in declared { #expect(listed[type] == 1, "\(type) is under \(listed[type] ?? 0) questions") }
    #expect(declared.count > 100)
  }

  @Test("every type that a page names is there")
  func alive() {
    let known = Set(declared + ["Analytics"])
    for (page, text) in pages {
      for link in Self.links(in: text) {
        let type = String(link.prefix { $0 != "/" })
        #expect(known.contains(type), "\(page) names \(link)")
      }
    }
  }

  @Test("every article is listed, and every article listed is there")
  func articles() {
    let listed = topics.matches(of: /<doc:(\w+)>/).map { "\($0.1).md" }
    #expect(listed.sorted() == pages.keys.filter { $0 != "Analytics.md" }.sorted())
  }

  @Test("the questions are those of docs/models.md, in its order")
  func questions() throws {
    let index = try Self.text("docs/models.md")
    let asked = try index.matches(of: /\((models\/[\w-]+\.md)\)/).flatMap { link in
      Self.headings("## ", in: try Self.text("docs/\(link.1)"))
    }
    let answered = Self.headings("### ", in: topics).filter(Set(asked).contains)
    #expect(answered == asked && !asked.isEmpty)
  }

  /// The types that a file declares at its top level for the package.
  private static func types(in text: String) -> [String] {
    text.matches(
      of: /(?m)^(?:package|public) (?:final |indirect )*(?:struct|enum|class|actor|protocol|typealias) (\w+)/
    )
    .map { String($0.1) }
  }

  /// What a page names as a symbol, outside of its examples.
  private static func links(in text: String) -> [String] {
    let prose = text.components(separatedBy: "```").enumerated().filter { $0.offset.isMultiple(of: 2) }
    return prose.flatMap { $0.element.matches(of: /``([^`]+)``/) }.map { String($0.1) }
  }

  private static func headings(_ mark: String, in text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func files(_ folder: String, _ kind: String) throws -> [(name: String, text: String)] {
    let all = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    let files = (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == kind }
    return try files.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }
}
