extension ByteSource {
  /// This source as UTF-8, and the encoding it was in.
  ///
  /// Bytes that are UTF-8 already are handed through untouched.
  ///
  /// - Parameter encoding: nil to tell it from the bytes. The order mark decides between the two halves of UTF-16.
  func decoded(_ encoding: TextEncoding?) throws(FormatsError) -> (source: any ByteSource, encoding: TextEncoding) {
    var known = encoding
    if known == nil { known = try TextEncoding.guessed(from: try sample(TextEncoding.sampleSize), name: name) }
    if known == .utf16LittleEndian, try sample(TextEncoding.sampleSize).bytes.starts(with: [0xFE, 0xFF]) {
      known = .utf16BigEndian
    }
    let found = known ?? .utf8
    return found == .utf8 ? (self, found) : (try TranscodingSource(self, from: found), found)
  }
}
