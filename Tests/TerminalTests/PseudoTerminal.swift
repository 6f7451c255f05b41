import Glibc

/// A terminal whose other side a test holds.
final class PseudoTerminal {
  /// The side a program runs on.
  let program: Int32
  /// Its name in the file system.
  let path: String
  private let holder: Int32

  init?(width: Int = 80, height: Int = 24) {
    guard let library = PseudoTerminalLibrary() else { return nil }
    holder = library.openHolder(O_RDWR | O_NOCTTY)
    guard holder >= 0, library.grant(holder) == 0, library.unlock(holder) == 0, let name = library.name(holder)
    else { return nil }
    path = String(cString: name)
    program = open(name, O_RDWR | O_NOCTTY)
    guard program >= 0 else { return nil }
    resize(width: width, height: height)
  }

  deinit {
    close(program)
    close(holder)
  }

  /// The settings, in a form that can be compared and printed.
  var settings: [UInt32] {
    var value = termios()
    tcgetattr(program, &value)
    let characters = withUnsafeBytes(of: value.c_cc) { $0.map(UInt32.init) }
    return [value.c_iflag, value.c_oflag, value.c_cflag, value.c_lflag] + characters
  }

  func resize(width: Int, height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(holder, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(holder, bytes, bytes.count)
  }

  /// All that was sent since it was last asked.
  func sent() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var output = pollfd(fd: holder, events: Int16(POLLIN), revents: 0)
    while poll(&output, 1, 50) > 0 {
      let count = read(holder, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The functions of the C library that its module keeps from Swift.
private struct PseudoTerminalLibrary {
  let openHolder, grant, unlock: @convention(c) (Int32) -> Int32
  let name: @convention(c) (Int32) -> UnsafePointer<CChar>?

  init?() {
    let program = dlopen(nil, RTLD_NOW)
    guard let openpt = dlsym(program, "posix_openpt"), let grantpt = dlsym(program, "grantpt"),
      let unlockpt = dlsym(program, "unlockpt"), let ptsname = dlsym(program, "ptsname")
    else { return nil }
    openHolder = unsafeBitCast(openpt, to: (@convention(c) (Int32) -> Int32).self)
    grant = unsafeBitCast(grantpt, to: (@convention(c) (Int32) -> Int32).self)
    unlock = unsafeBitCast(unlockpt, to: (@convention(c) (Int32) -> Int32).self)
    name = unsafeBitCast(ptsname, to: (@convention(c) (Int32) -> UnsafePointer<CChar>?).self)
  }
}
