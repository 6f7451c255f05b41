import BookStore
import Glibc

/// Books that may be read and not written.
struct ReadOnly {
  let workplace: Workplace
  /// A book that was closed, and one whose log lies beside it.
  let files: [String: [UInt8]]
  let open: [String: [UInt8]]

  func problems() throws -> [String] {
    let folder = workplace.path("still")
    let path = folder + "/book.guanxi"
    mkdir(folder, 0o755)
    chmod(workplace.folder, 0o755)
    defer {
      chmod(folder, 0o755)
      Files.remove(path)
      rmdir(folder)
    }
    // Closed, so that no log is left beside it.
    try Files.write(files, asBook: path)
    try Book(at: path, session: .inspector()).close()
    let whole = Files.read(path)
    var problems: [String] = []
    for (file, place) in [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)] as [(mode_t, mode_t)] {
      chmod(path, file)
      chmod(folder, place)
      let (writing, reading) = (
        try Probe(["probe", path, "--unprivileged"], workplace),
        try Probe(["probe", path, "--unprivileged", "--read-only"], workplace)
      )
      let modes = "file \(String(file, radix: 8)) in folder \(String(place, radix: 8))"
      if !writing.said.contains("read-only") { problems.append("\(modes), to write: \(writing.said)") }
      if place == 0o555, !reading.said.hasPrefix("sound: ") { problems.append("\(modes), to read: \(reading.said)") }
      if Files.read(path) != whole { problems.append("\(modes): it was written to.") }
    }
    chmod(folder, 0o755)
    return problems + (try problemsOfLog(path, folder))
  }

  /// The log needs an index beside it, which nobody can make here.
  private func problemsOfLog(_ path: String, _ folder: String) throws -> [String] {
    try Files.write(open, asBook: path)
    for suffix in ["", "-wal"] { chmod(path + suffix, 0o644) }
    chmod(folder, 0o555)
    let reading = try Probe(["probe", path, "--unprivileged", "--read-only"], workplace)
    return reading.said.contains("is read-only. Nothing was changed")
      ? [] : ["a log without its index: \(reading.said)"]
  }
}
