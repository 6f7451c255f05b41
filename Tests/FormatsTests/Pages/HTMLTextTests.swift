import Testing

@testable import Formats

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("O'Brien & <Sons> \"Ltd\"", "O&#39;Brien &amp; &lt;Sons&gt; &quot;Ltd&quot;"), ("&amp;", "&amp;amp;"),
    ("<\u{338}b", "&lt;\u{338}b"), ("a\u{0}b\u{1B}c\u{7F}", "a␀b␛c␡"), ("a\u{85}b\u{9F}", "a�b�"),
    ("a\tb\r\nc\u{2028}d", "a b  c d"), ("\u{202E}gpj.exe", "·gpj.exe"), ("\u{2066}x\u{2069}", "·x·"),
    (PageSamples.nonCharacters, "���"), ("王伟 👩‍👧 ألف", "王伟 👩‍👧 ألف"), ("", ""),
  ]) func aNameIsShownAndNeverObeyed(name: String, shown: String) {
    #expect(HTMLText.escaped(name) == shown)
  }

  @Test func anAttributeWithoutAValueIsLeftOutAndAnElementIsAlwaysClosed() {
    var markup = Markup()
    markup.element("p", ["class": "", "id": "\"a\""]) { $0.empty("path", ["d": "M0 0"]) }
    markup.element("b", "1 < 2")
    #expect(markup.text == "<p id=\"&quot;a&quot;\"><path d=\"M0 0\"/></p><b>1 &lt; 2</b>")
  }
}
