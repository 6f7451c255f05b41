import Canvas
import Formats
import Glibc

/// Where theme files are found.
enum ThemeFolder {
  /// A theme and the file it came from; nil for one that is built in.
  struct Found {
    let theme: Theme
    let path: String?
  }

  /// A theme file that cannot be used, or one that can.
  typealias Entry = Result<Found, ThemeError>

  /// The folders, the first asked first: the person's own, then the ones beside the program.
  static var folders: [String] {
    var folders: [String] = []
    if let folder = PersonalFolder.config.path { folders.append(folder + "/themes") }
    if let program = programFolder() { folders += [program + "/../share/guanxi/themes", program + "/themes"] }
    return folders
  }

  /// Every theme that can be chosen, built-in ones last, each name once.
  static func all() -> [Entry] {
    var names: Set<String> = []
    let found =
      folders.flatMap(files).map(read) + ShippedThemes.all.map { .success(Found(theme: $0, path: nil)) }
    return found.filter { entry in
      guard case .success(let found) = entry else { return true }
      return names.insert(found.theme.name).inserted
    }
  }

  /// The themes that can be chosen, without those files that cannot be read.
  static func themes() -> [Theme] { all().compactMap { try? $0.get().theme } }

  /// The names of the themes that can be chosen.
  static func names() -> [String] { themes().map(\.name) }

  private static func files(in folder: String) -> [String] {
    guanxi.names(in: folder).filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
  }

  /// Reads a theme file.
  static func read(_ path: String) -> Entry {
    let text: String
    do throws(FormatsError) {
      text = try FileText.read(path)
    } catch {
      return .failure(ThemeError(file: path, reason: .unreadable(error.description)))
    }
    do throws(ThemeError) {
      return .success(Found(theme: try Theme(toml: text, file: path), path: path))
    } catch {
      return .failure(error)
    }
  }

  private static func programFolder() -> String? {
    guard let path = linkTarget("/proc/self/exe") else { return nil }
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
