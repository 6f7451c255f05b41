/// Joins texts around a number with leading zeros in one allocation: `joined("info@", "berg", "-", 7, 1, ".example")`.
func joined(_ head: String, _ stem: String, _ link: String, _ number: Int, digits: Int, _ tail: String) -> String {
  let parts = head.utf8.count + stem.utf8.count + link.utf8.count + tail.utf8.count
  return String(unsafeUninitializedCapacity: parts + 20) { buffer in
    var end = 0
    func append(_ text: String) {
      for byte in text.utf8 {
        buffer[end] = byte
        end += 1
      }
    }
    append(head)
    append(stem)
    append(link)
    let width = max(digits, decimalWidth(number))
    var rest = number
    for place in (end..<(end + width)).reversed() {
      buffer[place] = UInt8(48 + rest % 10)
      rest /= 10
    }
    end += width
    append(tail)
    return end
  }
}

/// How many digits a number of zero or more has.
private func decimalWidth(_ number: Int) -> Int {
  var width = 1
  var rest = number / 10
  while rest > 0 {
    width += 1
    rest /= 10
  }
  return width
}
