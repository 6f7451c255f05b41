/// Something in the person's file that cannot be followed; all else in it is.
struct ConfigFault: Error, Hashable, CustomStringConvertible {
  let file: String
  /// Nil where no line of the file is at fault.
  let line: Int?
  /// The setting, `keys.deal.won`; empty for the file as a whole.
  let key: String
  /// What is wrong and what to do.
  let sentence: String

  /// `config.toml, line 4, keys.deal.won: …`.
  var description: String {
    let place = [file, line.map { "line \($0)" } ?? "", key].filter { !$0.isEmpty }
    return place.joined(separator: ", ") + ": " + sentence
  }
}
