import Glibc

/// The folders in which programs keep a person's things (XDG Base Directory Specification).
enum PersonalFolder: String {
  case config = "XDG_CONFIG_HOME"
  case data = "XDG_DATA_HOME"
  case state = "XDG_STATE_HOME"

  /// That of all programs; nil where there is no home.
  var root: String? { environment(rawValue) ?? environment("HOME").map { $0 + usual } }

  /// This program's own in it; nil where there is no home.
  var path: String? { root.map { $0 + "/guanxi" } }

  /// Below the home, where no variable says otherwise.
  private var usual: String {
    switch self {
    case .config: "/.config"
    case .data: "/.local/share"
    case .state: "/.local/state"
    }
  }
}

/// Makes the folders of a file that are not there.
func makeFolders(for path: String) throws(CommandError) {
  for end in path.indices.dropFirst() where path[end] == "/" {
    let folder = String(path[..<end])
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotMake(path: folder, reason: String(cString: strerror(errno)))
    }
  }
}

/// The names of what is in a folder, in no order; none where it cannot be read.
func names(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}
