/// Plainer signs of the same width for those that a terminal cannot show, or that it may show in two columns.
package enum StandIn {
  /// What stands for a scalar; nil where nothing plainer is known.
  ///
  /// A letter with a mark becomes the letter and, unless only ASCII can be shown, the mark on its own, which terminals
  /// put over it.
  package static func of(_ scalar: Unicode.Scalar, isASCII: Bool) -> [Unicode.Scalar]? {
    if let sign = signs[scalar] { return [sign] }
    guard let (base, mark) = letters[scalar] else { return nil }
    return isASCII || mark == nil ? [base] : [base, mark].compactMap(\.self)
  }

  /// Punctuation and arrows that texts are written with.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "·": "-", "•": "*", "…": "~", "—": "-", "–": "-", "‐": "-", "−": "-", "×": "x", "÷": "/", "→": ">", "←": "<",
    "↑": "^", "↓": "v", "≈": "~", "≤": "<", "≥": ">", "±": "~", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"",
    "‘": "'", "’": "'", "′": "'", "″": "\"", "¡": "!", "¿": "?", "°": "o", "º": "o", "ª": "a", "§": "S", "¶": "P",
    "®": "R", "¤": "$", "€": "E", "£": "L", "¥": "Y", "´": "'", "¨": "\"", "¸": ",", "¹": "1", "²": "2", "³": "3",
    "¼": "/", "½": "/", "¾": "/", "◂": "<", "▸": ">", "▲": "^", "▼": "v", "●": "*", "✓": "+", "✗": "x", "⚑": "!",
    "↵": "<", "␛": "?", "\u{FFFD}": "?", "\u{A0}": " ", "：": ":", "，": ",", "。": ".", "、": ",",
  ]

  /// Letters of European languages and of pinyin, with the mark on them.
  private static let letters: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar?)] = {
    let marks: [(Unicode.Scalar, String, String)] = [
      ("\u{300}", "àèìòùǹÀÈÌÒÙǸ", "aeiounAEIOUN"), ("\u{301}", "áéíóúýćńśźĺŕÁÉÍÓÚÝĆŃŚŹĹŔ", "aeiouycnszlrAEIOUYCNSZLR"),
      ("\u{302}", "âêîôûĉĝŝŵŷÂÊÎÔÛĈĜŜŴŶ", "aeioucgswyAEIOUCGSWY"), ("\u{303}", "ãñõĩũÃÑÕĨŨ", "anoiuANOIU"),
      ("\u{304}", "āēīōūĀĒĪŌŪ", "aeiouAEIOU"), ("\u{306}", "ăğŭĂĞŬ", "aguAGU"), ("\u{307}", "ċėġżĊĖĠŻİ", "cegzCEGZI"),
      ("\u{308}", "äëïöüÿÄËÏÖÜŸ", "aeiouyAEIOUY"), ("\u{30A}", "åůÅŮ", "auAU"), ("\u{30B}", "őűŐŰ", "ouOU"),
      ("\u{30C}", "čďěňřšťžǎǐǒǔČĎĚŇŘŠŤŽǍǏǑǓ", "cdenrstzaiouCDENRSTZAIOU"),
      ("\u{327}", "çşţģķļņÇŞŢĢĶĻŅ", "cstgklnCSTGKLN"),
      ("\u{328}", "ąęįųĄĘĮŲ", "aeiuAEIU"), ("\u{326}", "șțȘȚ", "stST"),
    ]
    let plain = zip("łŁøØđĐðÐþÞßæÆœŒıħĦŀĿŋŊ".unicodeScalars, "lLoOdDdDpPsaAoOihHlLnN".unicodeScalars)
    var letters = Dictionary(uniqueKeysWithValues: plain.map { ($0, ($1, Unicode.Scalar?.none)) })
    for (mark, marked, bases) in marks {
      for (letter, base) in zip(marked.unicodeScalars, bases.unicodeScalars) { letters[letter] = (base, mark) }
    }
    return letters
  }()
}
