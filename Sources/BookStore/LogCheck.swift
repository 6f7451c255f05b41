#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether the write-ahead log of a book lost something: SQLite reads it up to the first frame whose checksum is wrong,
/// and passes over the rest in silence.
///
/// A sound log may hold frames that lead nowhere: older ones with other salts, and those of transactions that were taken
/// back or that a crash cut short. So only a commit counts that a later transaction was built on: that one began when
/// the commit was on the disk. Damage in the very last transaction looks like a write that a power cut tore, and is not
/// told.
struct LogCheck {
  /// Where a log breaks off.
  struct Break: Hashable {
    /// Counted from 1; 0 is the header.
    let frame: Int
    /// How many commits behind it nothing reads any more, at least.
    var commits = 0

    /// What, where, and what to do.
    func sentence(_ book: String) -> String {
      "The log \(book)-wal is damaged in \(frame == 0 ? "its header" : "frame \(frame)"): \(commits) or more edits behind "
        + "it were acknowledged and are not read any more. Copy the book with its log away before anybody writes to it, and "
        + "restore a backup."
    }
  }

  private let log: Int32
  private let header: LogHeader

  /// Looks at the log beside a book, without SQLite and without writing; nil where nothing is lost.
  ///
  /// - Complexity: O(log).
  static func lostPart(besides book: String) -> Break? {
    let log = open(book + "-wal", O_RDONLY | O_CLOEXEC)
    guard log >= 0 else { return nil }
    defer { close(log) }
    guard let found = LogCheck(log)?.lostPart() else { return nil }
    // Somebody may have written meanwhile; what is damaged is so the second time.
    return LogCheck(log)?.lostPart()?.frame == found.frame ? found : nil
  }

  private init?(_ log: Int32) {
    var bytes = [UInt8](repeating: 0, count: LogHeader.size)
    guard pread(log, &bytes, bytes.count, 0) == bytes.count else { return nil }
    (self.log, header) = (log, LogHeader(bytes))
  }

  private func lostPart() -> Break? {
    var found = header.isSound ? nil : Break(frame: 0)
    // What the next frame may build on, and whether a transaction ends there.
    var (seeds, isCommit) = ([header.checksum], false)
    var (bytes, number) = ([UInt8](repeating: 0, count: LogFrame.headerSize + header.pageSize), 0)
    while pread(log, &bytes, bytes.count, off_t(LogHeader.size + number * bytes.count)) == bytes.count {
      number += 1
      let frame = LogFrame(bytes)
      let sums = seeds.map { $0.adding(frame: bytes, isBigEndian: header.isBigEndian) }
      if frame.salts == header.salts, sums.contains(frame.checksum) {
        if isCommit { found?.commits += 1 }
        seeds = [frame.checksum]
      } else if found == nil {
        found = Break(frame: number)
        // Either the frame is damaged or the checksum in it.
        seeds = sums + [frame.checksum]
      } else if frame.salts == header.salts {
        seeds = [frame.checksum]
      } else {
        continue
      }
      isCommit = frame.isCommit
    }
    return found.flatMap { $0.commits > 0 ? $0 : nil }
  }
}

/// The beginning of a log, as <https://sqlite.org/fileformat2.html#walformat> has it.
private struct LogHeader {
  static let size = 32

  let isSound: Bool
  let isBigEndian: Bool
  let pageSize: Int
  let salts: ArraySlice<UInt8>
  let checksum: LogSum

  init(_ bytes: [UInt8]) {
    let magic = UInt32(bigEndian: bytes[0..<4])
    let size = Int(UInt32(bigEndian: bytes[8..<12]))
    salts = bytes[16..<24]
    checksum = LogSum(bytes[24..<32])
    let start = LogSum(first: 0, second: 0)
    isBigEndian = start.adding(bytes[..<24], isBigEndian: true) == checksum
    isSound =
      magic == (isBigEndian ? 0x377F_0683 : 0x377F_0682)
      && start.adding(bytes[..<24], isBigEndian: isBigEndian) == checksum
    pageSize = isSound ? size : 4096
  }
}

/// The head of a page in a log.
private struct LogFrame {
  static let headerSize = 24

  let isCommit: Bool
  let salts: ArraySlice<UInt8>
  let checksum: LogSum

  init(_ bytes: [UInt8]) {
    isCommit = bytes[4..<8].contains { $0 != 0 }
    salts = bytes[8..<16]
    checksum = LogSum(bytes[16..<24])
  }
}

/// The checksum of a log, which runs on from frame to frame.
private struct LogSum: Hashable {
  var first: UInt32
  var second: UInt32

  init(first: UInt32, second: UInt32) { (self.first, self.second) = (first, second) }

  init(_ bytes: ArraySlice<UInt8>) {
    self.init(first: UInt32(bigEndian: bytes.prefix(4)), second: UInt32(bigEndian: bytes.suffix(4)))
  }

  /// The checksum of a frame that follows: it leaves out the salts and itself.
  func adding(frame: [UInt8], isBigEndian: Bool) -> LogSum {
    adding(frame[..<8], isBigEndian: isBigEndian).adding(frame[LogFrame.headerSize...], isBigEndian: isBigEndian)
  }

  /// The checksum after so many more words of 32 bits.
  func adding(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> LogSum {
    var sum = self
    bytes.withUnsafeBytes { bytes in
      for place in stride(from: 0, to: bytes.count, by: 8) {
        let (one, other) = (
          bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self),
          bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
        )
        sum.first &+= (isBigEndian ? one.bigEndian : one.littleEndian) &+ sum.second
        sum.second &+= (isBigEndian ? other.bigEndian : other.littleEndian) &+ sum.first
      }
    }
    return sum
  }
}

extension UInt32 {
  fileprivate init(bigEndian bytes: ArraySlice<UInt8>) { self = bytes.reduce(0) { $0 << 8 | UInt32($1) } }
}
