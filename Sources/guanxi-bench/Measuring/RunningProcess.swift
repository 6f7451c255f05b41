import Foundation

/// What the system tells about another process; 0 where it does not.
struct RunningProcess {
  let pid: pid_t

  /// The largest resident size so far, in bytes.
  var peakMemory: Int64 { number("VmHWM", in: "/proc/\(pid)/status") * 1024 }

  /// How often each of its threads has slept and been woken.
  var wakeups: [String: Int64] {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return Dictionary(
      uniqueKeysWithValues: threads.map { thread in
        (thread, number("voluntary_ctxt_switches", in: "/proc/\(pid)/task/\(thread)/status"))
      })
  }

  /// How often they have since then; those of threads that ended meanwhile are lost.
  func wakeups(since before: [String: Int64]) -> Int64 {
    wakeups.reduce(0) { $0 + $1.value - (before[$1.key] ?? 0) }
  }

  /// The number behind a name in a file of lines such as `VmHWM:	  1234 kB`.
  private func number(_ name: String, in path: String) -> Int64 {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int64($0) } ?? 0
  }
}
