import Foundation
import Testing

/// The walls of ARCHITECTURE.md, held against the imports of every file.
@Suite("The layers hold")
struct LayeringTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private let allowed: [String: Set<String>]
  private let libraries: [String: Set<String>]

  init() throws {
    let text = try String(contentsOf: Self.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```")
    allowed = Self.arrows(blocks[1])
    libraries = Self.arrows(blocks[3])
  }

  @Test("every target is drawn, and every target drawn exists")
  func targets() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(allowed.keys))
  }

  @Test("a file imports only what its target may")
  func imports() throws {
    for (target, file, module) in try Self.imports() where module != target {
      if allowed[module] != nil {
        #expect(allowed[target]?.contains(module) == true, "\(file) imports \(module)")
      } else if let places = libraries[module] {
        #expect(places.contains(target), "\(file) imports \(module)")
      } else {
        #expect(Self.platform.contains(module), "\(file) imports \(module), which ARCHITECTURE.md does not name")
      }
    }
  }

  @Test("the picture has no circle")
  func acyclic() {
    func reaches(_ from: String, _ to: String, _ depth: Int = 0) -> Bool {
      guard depth < allowed.count else { return true }
      return (allowed[from] ?? []).contains { $0 == to || reaches($0, to, depth + 1) }
    }
    for target in allowed.keys { #expect(!reaches(target, target), "\(target)") }
  }

  @Test("pure targets read no clock, no environment and no file")
  func pure() throws {
    let impure = ["Date()", "ContinuousClock", "clock_gettime", "time(nil)", "getenv", "FileManager", "SystemRandom"]
    for target in ["Domain", "Analytics", "Canvas", "Keyboard", "DemoData"] {
      for file in Self.files(in: target) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in impure { #expect(!text.contains(word), "\(file.lastPathComponent) uses \(word)") }
      }
    }
  }

  private static let platform: Set<String> = ["Glibc", "Darwin", "FoundationEssentials", "Synchronization", "Dispatch"]

  private static func arrows(_ block: String) -> [String: Set<String>] {
    var arrows: [String: Set<String>] = [:]
    for line in block.split(separator: "\n") {
      let sides = line.components(separatedBy: "─►")
      guard sides.count == 2 else { continue }
      let names = sides[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      arrows[sides[0].trimmingCharacters(in: .whitespaces)] = Set(names.filter { !$0.isEmpty })
    }
    return arrows
  }

  private static func imports() throws -> [(target: String, file: String, module: String)] {
    let targets = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
    return try targets.flatMap { target in
      try files(in: target).flatMap { file in
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
          let words = line.split(separator: " ")
          guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count,
            place == 0 || words[0].hasPrefix("@") || words[0] == "package"
          else { return nil }
          let name = words[place + 1] == "struct" || words[place + 1] == "func" ? words[place + 2] : words[place + 1]
          return (target, file.lastPathComponent, String(name.prefix { $0 != "." }))
        }
      }
    }
  }

  private static func files(in target: String) -> [URL] {
    let folder = root.appending(path: "Sources/\(target)")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }
}
