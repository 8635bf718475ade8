import Foundation
import Testing
import TestSupport

@testable import Provenance
@testable import Reports

@Suite("Hostile text in an HTML report")
struct HostileTextTests {
  /// What a stranger may put into a title, a file name or a text.
  static let attacks = [
    "</script><script>alert(1)</script>", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "</style><h1>", "<!--", "]]>",
    "&lt;script&gt;",
    "\"\u{301} autofocus onfocus=alert(1) x=\"\u{301}", "<\u{338}script>", "\u{202E}txt.exe",
    "a\u{200B}b",
    "</svg><foreignObject>", "\u{0}\u{1B}[31m", "{{title}}", "{0}", "javascript:alert(1)",
    "\u{FEFF}x",
  ]

  private func page(with text: String) async throws -> (page: String, plain: String) {
    var (trace, texts) = try await HTMLReportTests.demo()
    let plain = HTMLReportTests.page(trace, texts)
    trace.documents[0].title = text
    trace.documents[1].site = text
    trace.documents[2].author = text
    trace.documents[2].url = text
    trace.hiddenSources[0].name = text
    trace.hiddenSources[1].url = text
    trace.corpus = Trace.CorpusVersion(name: text, version: 1, id: text)
    trace.warnings = [
      Trace.Warning(document: text, offset: nil, code: text, message: text, loss: true)
    ]
    for index in trace.edges.indices {
      trace.edges[index].kind = text
      trace.edges[index].verdict = text
      trace.edges[index].wouldChange = [text]
      if !trace.edges[index].evidence.isEmpty { trace.edges[index].evidence[0].note = text }
    }
    for index in trace.documents[3].regions.indices {
      trace.documents[3].regions[index].kind = text
      trace.documents[3].regions[index].reason = text
    }
    texts[trace.documents[4].id] = SourceTexts.Text(bytes: Array(text.utf8))
    return (HTMLReportTests.page(trace, texts), plain)
  }

  @Test("makes no element, attribute or address", arguments: attacks)
  func escaped(attack: String) async throws {
    let (page, plain) = try await page(with: attack)
    let known = Set(DrawnPage.tags(plain).map(Self.name))
    for tag in DrawnPage.tags(page) {
      #expect(known.contains(Self.name(tag)), "\(tag)")
      let attributes = DrawnPage.attributes(tag)
      #expect(
        !attributes.keys.contains { $0.lowercased().hasPrefix("on") || $0 == "autofocus" }, "\(tag)"
      )
      #expect(attributes["href"]?.hasPrefix("#") ?? true)
    }
    for count in ["<script>", "</script>", "<style>", "</style>"] {
      #expect(page.components(separatedBy: count).count == 2, "\(count)")
    }
  }

  private static func name(_ tag: Substring) -> String {
    tag.prefix { $0 != " " && $0 != ">" && $0 != "\n" }.lowercased()
  }

  @Test("is shown by number where it cannot be seen, and cannot turn the reading direction")
  func hidden() {
    var html = HTMLWriter()
    html.text("a\u{202E}b\u{200B}c\u{7}d\u{AD}e")
    html.value("a\u{202E}b\u{200B}c\u{7}d")
    let written = String(decoding: html.bytes, as: UTF8.self)
    #expect(
      written == "a<i class=u>U+202E</i>b<i class=u>U+200B</i>c<i class=u>U+0007</i>d\u{AD}eabcd")
  }

  @Test("leaves joiners to the scripts that have them")
  func joiners() {
    var html = HTMLWriter()
    html.text("می‌خواهم क्‍ष p\u{200D}q")
    let written = String(decoding: html.bytes, as: UTF8.self)
    #expect(written == "می‌خواهم क्‍ष p<i class=u>U+200D</i>q")
  }

  @Test("can be any bytes at all", arguments: UInt64(0)..<20)
  func anyBytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let marks = (0..<20).map { number in
      let start = Int.random(in: -10...310, using: &generator)
      return MarkedText.Mark(
        range: start..<(start + Int.random(in: 0...80, using: &generator)), number: number % 4)
    }
    for style in [MarkedText.Style.origins, .removed, .added] {
      var html = HTMLWriter()
      MarkedText(bytes, marks: marks, style: style).write(-5..<400, to: &html)
      let written = String(decoding: html.bytes, as: UTF8.self)
      #expect(
        DrawnPage.tags(written).allSatisfy {
          ["mark", "/mark", "del", "/del", "ins", "/ins", "i", "/i"].contains(Self.name($0))
        })
    }
  }

  @Test("may be any trace", arguments: UInt64(0)..<60)
  func anyTrace(seed: UInt64) {
    var story = RandomStory(seed: seed)
    var trace = story.trace(texts: 12)
    // Ids that are not there, edges from a text to itself, ranges that are none.
    trace.edges[0].child = trace.edges[0].parent
    trace.edges[1].parent = "missing"
    trace.edges[2].passages = ["p1", "nothing"]
    trace.edges[3].probability = .nan
    trace.documents.append(trace.documents[0])
    trace.documents[1].published = "0000-99-99T"
    trace.documents[2].published = "9999-12-31/0001-01-01"
    trace.passages = [
      Trace.Passage(
        id: "p1", cluster: "", a: Trace.Place(document: "missing", bytes: [], characters: []),
        b: Trace.Place(document: trace.documents[0].id, bytes: [9, 2], characters: []), words: -1,
        identity: .infinity, bits: 0, differences: [Trace.Difference(a: [1], b: [Int.max, 0])])
    ]
    var texts = SourceTexts()
    texts[trace.documents[0].id] = SourceTexts.Text(
      bytes: Array("short".utf8), quotations: [0..<4, 2..<900])
    #expect(HTMLReportTests.page(trace, texts).hasSuffix("</html>\n"))
    trace.documents = []
    #expect(HTMLReportTests.page(trace, texts).hasSuffix("</html>\n"))
  }
}
