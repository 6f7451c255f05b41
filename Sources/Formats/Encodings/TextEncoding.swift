/// How a file writes its characters as bytes.
///
///     TextEncoding(named: "latin1")      // .windows1252, which is what files called Latin-1 hold
///     TextEncoding(named: "sjis")        // .shiftJIS
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case shiftJIS = "shift-jis"
  case gb18030 = "gb18030"
  // Those below are never guessed, only named.
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case latin9 = "iso-8859-15"
  case latin2 = "iso-8859-2"
  case koi8r = "koi8-r"
  case macRoman = "macintosh"
  case codePage437 = "cp437"
  case codePage850 = "cp850"
  case big5 = "big5"
  case eucJP = "euc-jp"
  case eucKR = "euc-kr"

  /// The encoding of a name as people and programs write it, in any case, with or without `-`, `_` and spaces.
  package init?(named name: String) {
    guard let encoding = TextEncoding.names[TextEncoding.folded(name)] else { return nil }
    self = encoding
  }

  /// The name under which iconv knows it.
  var iconvName: String { TextEncoding.iconvNames[self] ?? rawValue.uppercased() }

  private static let iconvNames: [TextEncoding: String] = [
    .windows1252: "CP1252", .shiftJIS: "CP932", .windows1250: "CP1250", .windows1251: "CP1251",
    .windows1253: "CP1253", .windows1254: "CP1254", .windows1255: "CP1255", .windows1256: "CP1256",
    .windows1257: "CP1257", .big5: "BIG5-HKSCS", .eucJP: "EUC-JP-MS", .eucKR: "UHC",
  ]

  private static let aliases: [TextEncoding: [String]] = [
    .utf8: ["utf8", "unicode utf8", "utf8 bom", "utf8 sig", "ascii", "us ascii", "cp65001"],
    .utf16LittleEndian: ["utf16", "unicode", "ucs2", "ucs2le", "utf16 little endian"],
    .utf16BigEndian: ["ucs2be", "utf16 big endian"],
    .windows1252: ["cp1252", "1252", "latin1", "iso88591", "l1", "ansi", "western", "windows latin1", "win1252"],
    .shiftJIS: ["sjis", "cp932", "932", "ms932", "windows31j", "ms kanji", "x sjis", "japanese"],
    .gb18030: ["gbk", "gb2312", "gb", "cp936", "936", "euc cn", "chinese", "simplified chinese"],
    .windows1250: ["cp1250", "1250", "win1250"], .windows1251: ["cp1251", "1251", "win1251", "cyrillic"],
    .windows1253: ["cp1253", "1253", "iso88597", "greek"],
    .windows1254: ["cp1254", "1254", "iso88599", "latin5", "turkish"], .windows1255: ["cp1255", "1255", "hebrew"],
    .windows1256: ["cp1256", "1256", "arabic"], .windows1257: ["cp1257", "1257", "baltic"],
    .latin9: ["latin9", "l9"], .latin2: ["latin2", "l2"], .koi8r: ["koi8"],
    .macRoman: ["mac", "macroman", "mac roman", "x mac roman"], .codePage437: ["437", "ibm437", "dos", "oem"],
    .codePage850: ["850", "ibm850"], .big5: ["cp950", "950", "big5 hkscs", "traditional chinese"],
    .eucJP: ["ujis"], .eucKR: ["cp949", "949", "uhc", "ks c 5601", "korean"],
  ]

  private static let names: [String: TextEncoding] = {
    var names: [String: TextEncoding] = [:]
    for encoding in allCases {
      for name in [encoding.rawValue, encoding.iconvName] + (aliases[encoding] ?? []) { names[folded(name)] = encoding }
    }
    return names
  }()

  private static func folded(_ name: String) -> String {
    String(decoding: name.utf8.filter { $0.isLetter || $0.isDigit }.map { $0.isLetter ? $0 | 32 : $0 }, as: UTF8.self)
  }
}
