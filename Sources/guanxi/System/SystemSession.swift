import BookStore
import Domain
import Glibc

extension Session {
  /// A session of the person who runs the program, on the machine's clock.
  ///
  /// - Parameters:
  ///   - origin: what the history shows as the program: `command`, `import`, `desk`.
  ///   - today: the day to take for today, at its end; nil for the system's clock. Either is read in the time zone set
  ///     by ``SystemClock/useZone(_:)``.
  static func system(origin: String = "command", today: Day? = nil) -> Session {
    var session = Session(
      user: systemUser(), origin: origin, now: { today.map(SystemClock.end) ?? SystemClock.now() },
      today: { today ?? SystemClock.today() },
      randomBytes: systemRandomBytes)
    session.zone = { SystemClock.offset(at: $0) }
    return session
  }
}

private func systemUser() -> String {
  guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return String(getuid()) }
  return String(cString: name)
}

/// One call of the system for up to 256 bytes, which is all that it gives at once.
@Sendable private func systemRandomBytes(_ count: Int) -> [UInt8] {
  let most = 256
  var bytes = [UInt8](repeating: 0, count: count)
  var filled = 0
  bytes.withUnsafeMutableBytes { room in
    while filled < count {
      let part = UnsafeMutableRawBufferPointer(rebasing: room[filled..<min(filled + most, count)])
      if getentropy(part.baseAddress, part.count) == 0 { filled += part.count }
    }
  }
  return bytes
}
