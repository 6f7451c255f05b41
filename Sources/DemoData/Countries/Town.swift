import Domain

extension Country {
  /// A town with its telephone numbers and postal codes.
  final class Town: Sendable {
    let name: String
    let nameValue: FieldValue
    let region: FieldValue
    /// The telephone number up to the digits that differ.
    let phone: String
    /// How many numbers may follow, and how many digits they have.
    let phones: Int
    let digits: Int
    /// The calling code and the code of the area, with a space behind.
    let area: String
    let areaDigits: Int
    /// A postal code with `#` for every digit that differs within the town.
    private let post: [UInt8]

    /// - Parameter phones: a power of ten, or less where the range is smaller.
    init(_ name: String, _ phone: String, _ phones: Int, post: String, region: String) {
      self.name = name
      nameValue = .text(name)
      self.region = .text(region)
      self.phone = phone
      self.phones = phones
      digits = String(phones - 1).utf8.count
      let parts = phone.split(separator: " ")
      area = parts.prefix(2).joined(separator: " ") + " "
      areaDigits = parts.dropFirst().first?.utf8.count ?? 0
      self.post = Array(post.utf8)
    }

    /// A postal code of the town; none in a country that has no such codes.
    ///
    /// - Parameter number: anything from 0; its last digits are used.
    func postcode(_ number: Int) -> FieldValue {
      guard !post.isEmpty else { return .none }
      return .text(
        String(unsafeUninitializedCapacity: post.count) { code in
          var rest = number
          for (place, byte) in post.enumerated() {
            let isOpen = byte == UInt8(ascii: "#")
            code[place] = isOpen ? UInt8(48 + rest % 10) : byte
            if isOpen { rest /= 10 }
          }
          return post.count
        })
    }
  }
}
