import Domain

/// What a bare number in a column of dates counts, for a person to say: nothing in the number shows it.
package enum DateNumbers: String, CaseIterable, Hashable, Sendable {
  /// Days as spreadsheets count them, 1 for 1 January 1900, the time as a fraction: `45366.5`.
  case excel
  /// Seconds since the beginning of 1970 in Greenwich: `1710498600`.
  case epoch
  /// Thousandths of a second since then: `1710498600000`.
  case epochMilliseconds = "epoch-ms"

  /// The date of a cell; nil where it is no such number, or one out of the range of dates.
  func date(_ cell: CellBytes) -> DateTime? {
    let parts = cell.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard parts.count <= 2, let whole = Int(String(decoding: parts[0], as: UTF8.self)) else { return nil }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy(\.isDigit) else { return nil }
    switch self {
    case .excel: return DateNumbers.serial(whole, secondOfDay: DateNumbers.seconds(fraction))
    case .epoch: return DateNumbers.moment(whole)
    case .epochMilliseconds: return DateNumbers.moment(whole >= 0 ? whole / 1000 : (whole - 999) / 1000)
    }
  }

  /// Excel has a 29 February 1900, day 60, which was none; from there on its days are one too many.
  private static func serial(_ number: Int, secondOfDay: Int) -> DateTime? {
    guard let origin = Day(year: 1899, month: 12, day: 31), (1...2_958_465).contains(number), number != 60
    else { return nil }
    let days = (number > 60 ? number - 1 : number) + secondOfDay / 86_400
    return DateTime(day: origin + days, secondOfDay: secondOfDay % 86_400)
  }

  private static func moment(_ seconds: Int) -> DateTime? {
    // The years 1000 to 9999.
    guard (-30_610_224_000..<253_402_300_800).contains(seconds), let origin = Day(year: 1970, month: 1, day: 1)
    else { return nil }
    let secondOfDay = ((seconds % 86_400) + 86_400) % 86_400
    return DateTime(day: origin + (seconds - secondOfDay) / 86_400, secondOfDay: secondOfDay, offset: 0)
  }

  /// The seconds of a fraction of a day, rounded.
  private static func seconds(_ fraction: some Sequence<UInt8>) -> Int {
    var value = 0
    var scale = 1
    for digit in fraction.prefix(12) {
      value = value * 10 + Int(digit - 48)
      scale *= 10
    }
    return (value * 86_400 + scale / 2) / scale
  }
}
