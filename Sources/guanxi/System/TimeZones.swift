import Glibc

/// The names of time zones, as the machine's zone files have them.
enum TimeZones {
  /// Whether the machine knows a time zone of that name.
  static func isKnown(_ name: String) -> Bool {
    if name == "UTC" { return true }
    guard let first = name.utf8.first, first != UInt8(ascii: "/"), !name.contains("..") else { return false }
    var status = stat()
    return stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The machine's own time zone: what `TZ` says, what `/etc/localtime` points to, else UTC.
  static var system: String {
    if let variable = environment("TZ") {
      let name = String(variable.drop { $0 == ":" })
      if isKnown(name) { return plain(name) }
    }
    guard let target = linkTarget("/etc/localtime"), let range = target.firstRange(of: "zoneinfo/") else {
      return "UTC"
    }
    let name = String(target[range.upperBound...])
    return isKnown(name) ? plain(name) : "UTC"
  }

  /// UTC has one name here.
  private static func plain(_ name: String) -> String {
    ["Etc/UTC", "Etc/UCT", "UCT", "Zulu"].contains(name) ? "UTC" : name
  }

  private static var folder: String { environment("TZDIR") ?? "/usr/share/zoneinfo" }
}
