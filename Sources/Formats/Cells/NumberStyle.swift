/// How a column writes its decimals; thousands are then parted by the other mark, a space or an apostrophe.
///
/// The raw values are what `--decimal` takes.
package enum NumberStyle: String, CaseIterable, Hashable, Sendable {
  /// `1,234.56`
  case point
  /// `1.234,56`
  case comma

  var decimalMark: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  var thousandsMark: UInt8 { self == .point ? UInt8(ascii: ",") : UInt8(ascii: ".") }
}

/// Finds out from a sample of its values how a column writes decimals.
///
///     var vote = NumberStyleVote()
///     vote.observe("1,234"); vote.observe("12.5")
///     try vote.style(column: "Total")        // .point: 12.5 settles what 1,234 means
///
/// One vote may observe several columns of a file, whose program wrote them all alike.
package struct NumberStyleVote: Sendable {
  private var pointExample: String?
  private var commaExample: String?
  private var ambiguousExample: String?

  /// A vote that nobody has given yet.
  package init() {}

  /// Takes one value into account; what is no number is passed over.
  package mutating func observe(_ cell: CellBytes) {
    guard cell.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 >= 0x80 }),
      let number = NumberText(cell), let last = number.marks.last, last != NumberText.decimalAlways
    else { return }
    let marks = number.marks
    let style: NumberStyle = last == UInt8(ascii: ".") ? .point : .comma
    let other: NumberStyle = style == .point ? .comma : .point
    if marks.contains(where: { $0 != last }) {
      note(style, number)
    } else if marks.count > 1 {
      note(other, number)
    } else if number.couldPartThousands {
      if ambiguousExample == nil { ambiguousExample = number.shown }
    } else {
      note(style, number)
    }
  }

  /// As ``observe(_:)-(CellBytes)``, for text.
  package mutating func observe(_ text: String) {
    var text = text
    text.withUTF8 { observe(UnsafeRawBufferPointer($0)) }
  }

  /// The style the values show; `.point` when they have no marks at all.
  ///
  /// - Parameter given: the style that the person named, which settles it.
  /// - Throws: ``FormatsError/ambiguousNumbers(column:example:)`` when every mark could part thousands or decimals,
  ///   ``FormatsError/mixedNumbers(column:pointExample:commaExample:)`` when they contradict each other.
  package func style(column: String, given: NumberStyle? = nil) throws(FormatsError) -> NumberStyle {
    if let given { return given }
    if let pointExample, let commaExample {
      throw .mixedNumbers(column: column, pointExample: pointExample, commaExample: commaExample)
    }
    if commaExample != nil { return .comma }
    if pointExample == nil, let ambiguousExample {
      throw .ambiguousNumbers(column: column, example: ambiguousExample)
    }
    return .point
  }

  private mutating func note(_ style: NumberStyle, _ number: NumberText) {
    guard number.plain(style) != nil else { return }
    switch style {
    case .point: if pointExample == nil { pointExample = number.shown }
    case .comma: if commaExample == nil { commaExample = number.shown }
    }
  }
}
