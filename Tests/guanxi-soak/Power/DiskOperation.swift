import CTestVFS

/// What a program asked of the disk, in its order.
struct DiskOperation {
  enum Kind: Equatable {
    case create
    case write(at: Int, [UInt8])
    case truncate(to: Int)
    /// The file is flushed, and where it is new its name too.
    case flush
    /// The file goes; flushed, its name is gone for good.
    case delete(isFlushed: Bool)
  }

  let path: String
  let kind: Kind

  /// What was remembered as number `index`.
  init(recorded index: Int) {
    let operation = faultvfs_operation_at(index)
    path = String(cString: operation.path)
    kind =
      switch operation.kind {
      case faultvfs_create: .create
      case faultvfs_write:
        .write(
          at: Int(operation.offset), Array(UnsafeBufferPointer(start: operation.bytes, count: Int(operation.size))))
      case faultvfs_truncate: .truncate(to: Int(operation.size))
      case faultvfs_sync: .flush
      default: .delete(isFlushed: operation.size != 0)
      }
  }

  init(path: String, kind: Kind) { (self.path, self.kind) = (path, kind) }

  /// The size that disks write as a whole.
  private static let sector = 512

  /// A write as the sectors that may survive each for itself; anything else as it is.
  var sectors: [DiskOperation] {
    guard case .write(let offset, let bytes) = kind else { return [self] }
    var parts: [DiskOperation] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + DiskOperation.sector - (offset + start) % DiskOperation.sector, bytes.count)
      parts.append(DiskOperation(path: path, kind: .write(at: offset + start, Array(bytes[start..<end]))))
      start = end
    }
    return parts
  }
}
