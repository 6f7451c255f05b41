import ArgumentParser
import Foundation

/// The options that all measurements share.
struct BenchOptions: ParsableArguments {
  @Option(help: "How many customers the book has: 10k, 100k, 1m, or a number.")
  var customers = BookSize(customers: 10_000)

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: "How often to measure; each measurement has its own default.")
  var rounds: Int?

  @Flag(help: "Make the cached book anew, as after a change of the file format or of the demo data.")
  var fresh = false

  func validate() throws {
    guard customers.customers > 0 else { throw ValidationError("A measurement needs at least one customer.") }
    guard (rounds ?? 1) > 0 else { throw ValidationError("A measurement needs at least one round.") }
  }

  /// Runs a measurement in a folder of its own and prints what it found.
  ///
  /// - Parameters:
  ///   - name: the name of the measurement.
  ///   - usual: the number of rounds when none is asked for.
  ///   - measure: the work; gets the folder and the number of rounds.
  func run(_ name: String, rounds usual: Int, measure: (Workplace, Int) throws -> [Figure]) throws {
    if fresh { try BookCache(size: customers).prepareElsewhere() }
    let workplace = try Workplace(size: customers)
    defer { workplace.remove() }
    let rounds = rounds ?? usual
    let figures = try measure(workplace, rounds)
    let report = Report(
      bench: name, customers: customers.customers, rounds: rounds, peakMemoryBytes: PeakMemory.bytes, figures: figures)
    print(json ? try report.json() : report.text)
  }
}

/// A number of customers, written `10k`, `1m` or in full.
struct BookSize: ExpressibleByArgument, CustomStringConvertible {
  let customers: Int

  init(customers: Int) { self.customers = customers }

  init?(argument: String) {
    let units: [Character: Int] = ["k": 1_000, "m": 1_000_000]
    let unit = argument.lowercased().last.flatMap { units[$0] }
    guard let count = Int(unit == nil ? argument : String(argument.dropLast())) else { return nil }
    let (customers, overflow) = count.multipliedReportingOverflow(by: unit ?? 1)
    guard !overflow else { return nil }
    self.customers = customers
  }

  var description: String { defaultValueDescription }

  var defaultValueDescription: String {
    if customers > 0, customers.isMultiple(of: 1_000_000) { return "\(customers / 1_000_000)m" }
    if customers > 0, customers.isMultiple(of: 1_000) { return "\(customers / 1_000)k" }
    return String(customers)
  }
}
