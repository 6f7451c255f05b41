import Foundation

/// How much tests by chance try; `make soak` asks for more.
enum Effort {
  static let seeds = asked("SOAK_SEEDS") ?? 12
  static let steps = asked("SOAK_STEPS") ?? 90

  private static func asked(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }.map { max($0, 2) }
  }
}
