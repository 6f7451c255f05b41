import Canvas
import Testing

@testable import Terminal

@Suite("Colours")
struct PaletteTests {
  private let orange = Color(ansi: 3, index: 214, rgb: RGB(255, 175, 0))
  private let black = RGB(0, 0, 0)

  private func look(
    _ foreground: Color, on palette: Palette, depth: ColorDepth, attributes: Style.Attributes = []
  ) -> CellLook {
    palette.look(of: Style(foreground: foreground, attributes: attributes), depth: depth)
  }

  @Test("a colour is shown as finely as the terminal can and the depth allows")
  func depths() {
    #expect(look(orange, on: Palette(colors: 256), depth: .trueColor).pair == ColorPair(foreground: 214))
    #expect(look(orange, on: Palette(colors: 256), depth: .ansi16).pair == ColorPair(foreground: 3))
    #expect(look(orange, on: Palette(colors: 16), depth: .trueColor).pair == ColorPair(foreground: 3))
    let direct = Palette(colors: 1 << 24, isDirect: true)
    #expect(look(orange, on: direct, depth: .trueColor).pair == ColorPair(foreground: 0xFFAF00))
    #expect(look(Color(index: 214), on: direct, depth: .trueColor).pair == ColorPair(foreground: 0xFFAF00))
    #expect(look(Color(rgb: RGB(0, 0, 3)), on: direct, depth: .trueColor).pair == ColorPair(foreground: 8))
  }

  @Test("with eight colours, bright ones are bold and grey is dim")
  func eightColors() {
    let palette = Palette(colors: 8)
    #expect(
      look(Color(ansi: 12), on: palette, depth: .ansi16)
        == CellLook(pair: ColorPair(foreground: 4), attributes: .bold))
    #expect(look(Color(ansi: 8), on: palette, depth: .ansi16) == CellLook(attributes: .dim))
  }

  @Test("without colours only the attributes are left")
  func noColors() {
    #expect(
      look(orange, on: Palette(colors: 0), depth: .trueColor, attributes: .reverse)
        == CellLook(attributes: .reverse))
  }

  @Test("a terminal without a default colour is white on black")
  func noDefault() {
    let palette = Palette(colors: 8, hasDefault: false)
    #expect(palette.look(of: .plain, depth: .ansi16).pair == ColorPair(foreground: 7, background: 0))
  }

  @Test("a pair is defined once, and when there are no more the default is taken")
  func pairs() {
    var table = PairTable(capacity: 3)
    var defined: [Int32] = []
    let define: (Int32, ColorPair) -> Bool = { number, _ in
      defined.append(number)
      return true
    }
    let numbers = [1, 2, 1, -1, 3, 2].map {
      table.number(of: ColorPair(foreground: $0), define: define)
    }
    #expect(numbers == [1, 2, 1, 0, 0, 2])
    #expect(defined == [1, 2])
  }

  @Test("a theme is worked out once, and again only when it or the depth changes")
  func looks() {
    var table = LookTable(palette: Palette(colors: 256), pairs: PairTable(capacity: 64))
    var defined = 0
    let define: (Int32, ColorPair) -> Bool = { _, _ in
      defined += 1
      return true
    }
    let changes = [
      table.adopt(.mono, depth: .indexed256, define: define),
      table.adopt(.mono, depth: .indexed256, define: define),
      table.adopt(DefaultTheme.theme, depth: .indexed256, define: define),
      table.adopt(DefaultTheme.theme, depth: .indexed256, define: define),
    ]
    #expect(changes == [true, false, true, false])
    #expect(defined > 0)
    #expect(table[.cursor].attributes != table[.text].attributes)
    #expect(table[.error].pair != table[.text].pair)
  }
}
