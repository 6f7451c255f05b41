import Foundation

/// A program run to its end, with how long it took and the most memory it had.
struct ChildRun {
  /// How often the system is asked: times of seconds and more are measured.
  private static let pause = Duration.milliseconds(5)

  let duration: Duration
  let peakMemory: Int64

  /// - Parameter input: what the program reads.
  /// - Throws: ``BenchError/failed(_:status:)`` where the program says that it failed.
  init(_ program: String, _ arguments: [String], input: String = "") throws {
    let child = Process()
    let pipe = Pipe()
    child.executableURL = URL(fileURLWithPath: program)
    child.arguments = arguments
    child.standardInput = pipe
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    try child.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    let process = RunningProcess(pid: child.processIdentifier)
    var peak: Int64 = 0
    while child.isRunning {
      peak = max(peak, process.peakMemory)
      usleep(UInt32(ChildRun.pause / .microseconds(1)))
    }
    duration = .now - start
    peakMemory = peak
    guard child.terminationStatus == 0 else {
      throw BenchError.failed(program, status: child.terminationStatus)
    }
  }
}
