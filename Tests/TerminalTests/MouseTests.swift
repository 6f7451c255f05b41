import Canvas
import Keyboard
import Testing

@testable import Terminal

@Suite("The mouse")
struct MouseTests {
  private func press(_ text: String, at time: Int, _ decoder: inout InputDecoder) -> [MouseEvent] {
    decoder.feed(text.utf8, at: time).compactMap { event in
      if case .mouse(let mouse) = event { return mouse }
      return nil
    }
  }

  @Test("a press is told with its cell and the keys held; letting go is not told")
  func presses() {
    var decoder = InputDecoder()
    #expect(
      press("\u{1B}[<0;5;7M\u{1B}[<0;5;7m", at: 0, &decoder) == [
        MouseEvent(point: Point(x: 4, y: 6), kind: .left)
      ])
    #expect(
      press("\u{1B}[<22;1;1M", at: 0, &decoder) == [
        MouseEvent(point: Point(x: 0, y: 0), kind: .right, modifiers: [.control, .shift])
      ])
  }

  @Test("the wheel turns up and down")
  func wheel() {
    var decoder = InputDecoder()
    let events = press("\u{1B}[<64;2;2M\u{1B}[<64;2;2M\u{1B}[<65;2;2M", at: 0, &decoder)
    #expect(events.map(\.kind) == [.wheelUp, .wheelUp, .wheelDown])
    #expect(events.map(\.clicks) == [1, 1, 1])
  }

  @Test("two presses on one cell are a double click, unless they are slow or elsewhere")
  func doubleClicks() {
    var decoder = InputDecoder()
    let here = "\u{1B}[<0;5;7M"
    #expect(press(here, at: 0, &decoder).map(\.clicks) == [1])
    #expect(press(here, at: 300, &decoder).map(\.clicks) == [2])
    #expect(press(here, at: 2000, &decoder).map(\.clicks) == [1])
    #expect(press("\u{1B}[<0;6;7M", at: 2100, &decoder).map(\.clicks) == [1])
  }

  @Test("terminals of old report with three bytes")
  func oldReports() {
    var decoder = InputDecoder()
    #expect(press("\u{1B}[M $&", at: 0, &decoder) == [MouseEvent(point: Point(x: 3, y: 5), kind: .left)])
    #expect(press("\u{1B}[M#$&", at: 0, &decoder).isEmpty)
  }
}
