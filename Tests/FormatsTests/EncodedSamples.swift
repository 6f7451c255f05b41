import Glibc

@testable import Formats

/// Texts as other programs would have written them.
enum EncodedSamples {
  /// The bytes of a text; nil where the encoding lacks a character.
  static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
    let descriptor = iconv_open(encoding.iconvName, "UTF-8")
    guard Int(bitPattern: descriptor) != -1 else { return nil }
    defer { iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let length = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var source = input.baseAddress
        var target = output.baseAddress
        var sourceLeft = input.count
        var targetLeft = output.count
        guard iconv(descriptor, &source, &sourceLeft, &target, &targetLeft) != -1 else { return nil }
        return output.count - targetLeft
      }
    }
    return length.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
  }
}
