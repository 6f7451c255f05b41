import CSQLite
import Domain

/// The functions that conditions use beside SQLite's own.
///
/// `holds(pattern, text, …)`: any of the texts holds the words of the pattern (``WordPattern``).
/// `bears(words, text, numbers)`: what the search index finds by these words (``SearchMatch/wordsOrTelephone(_:)``).
/// `dials(digits, text)`: one of the telephone numbers, a line each, has a group of digits that begins so.
enum QueryFunctions {
  /// Makes the functions known to a connection.
  static func add(to handle: OpaquePointer?) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
    sqlite3_create_function_v2(handle, "holds", -1, flags, nil, holds, nil, nil, nil)
    sqlite3_create_function_v2(handle, "bears", 3, flags, nil, bears, nil, nil, nil)
    sqlite3_create_function_v2(handle, "dials", 2, flags, nil, dials, nil, nil, nil)
  }

  private typealias Function = @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

  private static let holds: Function = { context, count, values in
    guard count > 0, let pattern = QueryFunctions.pattern(context, values?[0]) else {
      return sqlite3_result_int(context, 0)
    }
    let isHeld = (1..<max(Int(count), 1)).contains { place in
      text(values?[place]).map(pattern.begins) ?? false
    }
    sqlite3_result_int(context, isHeld ? 1 : 0)
  }

  private static let bears: Function = { context, _, values in
    guard let words = text(values?[0]), let texts = text(values?[1]) else { return sqlite3_result_int(context, 0) }
    let numbers = (text(values?[2]) ?? "").split(separator: "\n").map(String.init)
    let known = SearchIndex.words(in: [texts], telephones: numbers)
    sqlite3_result_int(context, SearchMatch.finds(words, in: known) ? 1 : 0)
  }

  private static let dials: Function = { context, _, values in
    guard let digits = text(values?[0]), let numbers = text(values?[1]) else { return sqlite3_result_int(context, 0) }
    let isDialled = numbers.split(separator: "\n").contains { number in
      Folding.telephoneWords(String(number)).contains { $0.hasPrefix(digits) }
    }
    sqlite3_result_int(context, isDialled ? 1 : 0)
  }

  /// The pattern of the first argument, made once for a statement.
  private static func pattern(_ context: OpaquePointer?, _ value: OpaquePointer?) -> WordPattern? {
    if let known = sqlite3_get_auxdata(context, 0) {
      return Unmanaged<KeptPattern>.fromOpaque(known).takeUnretainedValue().pattern
    }
    guard let text = text(value) else { return nil }
    let kept = KeptPattern(WordPattern(text))
    sqlite3_set_auxdata(context, 0, Unmanaged.passRetained(kept).toOpaque()) { pointer in
      if let pointer { Unmanaged<KeptPattern>.fromOpaque(pointer).release() }
    }
    return kept.pattern
  }

  private static func text(_ value: OpaquePointer?) -> String? {
    guard let bytes = sqlite3_value_text(value) else { return nil }
    let count = Int(sqlite3_value_bytes(value))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private final class KeptPattern {
    let pattern: WordPattern

    init(_ pattern: WordPattern) { self.pattern = pattern }
  }
}
