import Glibc

/// A variable of the environment; nil where it is not set or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// What a symbolic link points to; nil where there is none.
func linkTarget(_ path: String) -> String? {
  var room = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &room, room.count)
  return count > 0 ? String(decoding: room[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
}
