import Glibc
import Workbench

/// The files that can be imported and the folders on the way to them, for a path that is typed in part.
enum PathList {
  private static let endings = ["csv", "tsv", "txt", "json", "jsonl", "ndjson", "vcf"]
  private static let most = 500

  /// - Returns: files that can be imported, the newest first, and after them folders by name.
  static func entries(_ typed: String) -> [PathEntry] {
    let path = typed.hasPrefix("~/") ? (environment("HOME") ?? "~") + typed.dropFirst() : typed
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let begun = slash.map { String(path[path.index(after: $0)...]) } ?? path
    var found: [(entry: PathEntry, time: Int)] = []
    for name in guanxi.names(in: folder.isEmpty ? "." : folder) where fits(name, begun) {
      var status = stat()
      guard stat(folder + name, &status) == 0 else { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let isWhole = name == begun && status.st_mode & S_IFMT == S_IFREG
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard isFolder || endings.contains(ending) || isWhole else { continue }
      let entry = PathEntry(
        path: folder + name, name: isFolder ? name + "/" : name, isFolder: isFolder,
        detail: isFolder ? "" : "\(size(Int(status.st_size)))  \(SystemClock.day(Int(status.st_mtim.tv_sec)))")
      found.append((entry, Int(status.st_mtim.tv_sec)))
    }
    let files = found.filter { !$0.entry.isFolder }.sorted { $0.time > $1.time }
    let folders = found.filter(\.entry.isFolder).sorted { $0.entry.name < $1.entry.name }
    return (files + folders).prefix(most).map(\.entry)
  }

  /// Hidden names are found by their point alone.
  private static func fits(_ name: String, _ begun: String) -> Bool {
    guard !name.hasPrefix(".") || begun.hasPrefix(".") && name != "." else { return false }
    return begun.isEmpty || name.lowercased().contains(begun.lowercased())
  }

  private static func size(_ bytes: Int) -> String {
    if bytes < 10_000 { return "\(bytes) B" }
    return bytes < 10_000_000 ? "\(bytes / 1_000) kB" : "\(bytes / 1_000_000) MB"
  }
}
