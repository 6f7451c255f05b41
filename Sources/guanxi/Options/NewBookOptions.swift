import ArgumentParser
import BookStore
import Domain

/// What a new book is made with.
struct NewBookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The currency of all amounts, as three letters.", valueName: "code"))
  var currency = Currency.euro

  @Option(help: ArgumentHelp("The time zone whose days count; this machine's without it.", valueName: "zone"))
  var timeZone: String?

  func validate() throws {
    if let timeZone, !TimeZones.isKnown(timeZone) {
      throw ValidationError(CommandError.unknownTimeZone(timeZone).description)
    }
  }

  /// Makes the book and its time zone the local one.
  func create(at path: String) throws -> Book {
    let zone = timeZone ?? TimeZones.system
    SystemClock.useZone(zone)
    try BookPath.makeStandardFolder(for: path)
    return try Book.create(at: path, currency: currency, timeZone: zone, session: .system())
  }
}

extension Currency: ExpressibleByArgument {
  /// Reads a currency by its three letters.
  package init?(argument: String) { self.init(code: argument) }
  package var defaultValueDescription: String { code }
}
