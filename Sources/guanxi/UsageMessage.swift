/// A wrong command line in one sentence, made from the argument parser's longer message.
struct UsageMessage: CustomStringConvertible {
  private let sentence: String
  private let command: String

  /// - Parameters:
  ///   - message: what is wrong.
  ///   - full: the same with usage lines, which name the command that was meant.
  init(_ message: String, full: String) {
    sentence = message.split(separator: "\n").reduce("") { sentence, line in
      let isItem = line.hasPrefix("  - ")
      let isFirst = sentence.isEmpty || isItem && sentence.hasSuffix(":")
      return sentence + (sentence.isEmpty ? "" : isItem && !isFirst ? ", " : " ") + (isItem ? line.dropFirst(4) : line)
    }
    let hint = full.split(separator: "\n").last { $0.contains("--help") } ?? ""
    let words = hint.split(separator: "'")
    command = words.first { $0.hasSuffix("--help") }.map(String.init) ?? "guanxi --help"
  }

  var description: String {
    let end = sentence.last.map { ".!?".contains($0) } == true ? "" : "."
    return "\(sentence)\(end) See “\(command)”."
  }
}
