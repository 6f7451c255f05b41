import Glibc

/// The bytes of a file, or of standard input.
final class FileSource: ByteSource {
  let name: String
  let byteCount: Int?
  private(set) var bytesRead = 0
  private let descriptor: Int32
  /// What was looked at before it was asked for, where the file cannot be read twice.
  private var held: [UInt8] = []

  /// - Parameter path: a path, or `-` for standard input.
  init(path: String) throws(FormatsError) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: systemReason()) }
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    byteCount = isRegular ? Int(status.st_size) : nil
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FormatsError) -> Int {
    let kept = min(held.count, room.count)
    room.copyBytes(from: held.prefix(kept))
    held.removeFirst(kept)
    let filled = try fill(UnsafeMutableRawBufferPointer(rebasing: room[kept...]), at: nil)
    bytesRead += kept + filled
    return kept + filled
  }

  func sample(_ size: Int) throws(FormatsError) -> ByteSample {
    guard byteCount != nil else {
      held = try bytes(size, at: nil)
      return ByteSample(bytes: held, reachesEnd: held.count < size)
    }
    var offset = 0
    while true {
      let part = try bytes(size, at: offset)
      if let foreign = part.withUnsafeBytes(ByteSample.firstForeign) {
        if offset == 0, foreign < size / 2 { return ByteSample(bytes: part, reachesEnd: part.count < size) }
        let around = try bytes(size, at: max(0, offset + foreign - ByteSample.lead) & ~1)
        return ByteSample(bytes: around, reachesEnd: around.count < size)
      }
      if part.count < size { return ByteSample(bytes: part, reachesEnd: true) }
      offset += size
    }
  }

  private func bytes(_ count: Int, at offset: Int?) throws(FormatsError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var result: Result<Int, FormatsError> = .success(0)
    bytes.withUnsafeMutableBytes { room in
      result = Result { () throws(FormatsError) -> Int in try fill(room, at: offset) }
    }
    bytes.removeLast(count - (try result.get()))
    return bytes
  }

  /// Reads on, or at an offset without moving, until the room is full or the file ends.
  private func fill(_ room: UnsafeMutableRawBufferPointer, at offset: Int?) throws(FormatsError) -> Int {
    var filled = 0
    while filled < room.count {
      let place = room.baseAddress?.advanced(by: filled)
      let count =
        offset.map { pread(descriptor, place, room.count - filled, off_t($0 + filled)) }
        ?? Glibc.read(descriptor, place, room.count - filled)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: name, reason: systemReason()) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}

/// The system's words for the error of the call just made.
func systemReason() -> String { String(cString: strerror(errno)) }
