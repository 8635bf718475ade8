import Foundation
import Provenance
import TestSupport
import Testing

@testable import Reports

@Suite("Collation")
struct CollationTests {
  /// A passage over two whole texts that differs in these words, given as they stand in the texts.
  private func passage(
    _ a: String, _ b: String, differing: [(a: String, b: String)]
  ) throws -> Trace.Passage {
    func bytes(_ words: String, in text: String, from start: Int) throws -> [Int] {
      let rest = Array(text.utf8)[start...]
      // Words that are missing are missing after the next word.
      guard !words.isEmpty else {
        let end = rest.firstIndex(of: 0x20) ?? rest.endIndex
        return [end, end]
      }
      let range = try #require(rest.firstRange(of: Array(words.utf8)))
      return [range.lowerBound, range.upperBound]
    }
    var trace = try Traces.lighthouse()
    var passage = trace.passages.removeFirst()
    passage.a.bytes = [0, a.utf8.count]
    passage.b.bytes = [0, b.utf8.count]
    var ends = (0, 0)
    let differences = try differing.map { difference in
      let left = try bytes(difference.a, in: a, from: ends.0)
      let right = try bytes(difference.b, in: b, from: ends.1)
      ends = (left[1], right[1])
      return ["a": left, "b": right]
    }
    passage.differences = try JSONDecoder().decode(
      [Trace.Difference].self, from: JSONSerialization.data(withJSONObject: differences))
    return passage
  }

  private func lines(
    _ a: String, _ b: String, differing: [(a: String, b: String)], width: Int = 60
  ) throws -> String {
    let passage = try passage(a, b, differing: differing)
    let collation = try #require(Collation(passage, Array(a.utf8), Array(b.utf8)))
    var page = TextPage(style: TerminalStyle(width: width))
    collation.write(indent: 0, to: &page)
    return page.text
  }

  @Test("stacks both sides and marks what differs")
  func stacked() throws {
    let text = try lines(
      "The old harbour clerk rang the bell", "The harbour master never rang the bell",
      differing: [("old", ""), ("clerk", "master never")])
    #expect(
      text == """
        A  The old harbour clerk        rang the bell
        B  The     harbour master never rang the bell
               ^^^         ^^^^^^^^^^^^

        """)
  }

  @Test("shows a lost bracket, although the words are equal")
  func brackets() throws {
    let text = try lines("keys [of the lamp] lay", "keys [of the lamp lay", differing: [])
    #expect(
      text == """
        A  keys [of the lamp] lay
        B  keys [of the lamp  lay
                        ^^^^^

        """)
  }

  @Test("takes no notice of the kind of quotation marks, dots and emphasis")
  func encodings() throws {
    let text = try lines(
      "\u{201C}Well\u{2026}\u{201D} she said, it\u{2019}s **late** \u{2026}",
      "\"Well...\" she said, it's late...", differing: [])
    #expect(text.hasPrefix("A= "), "\(text)")
    #expect(!text.contains("^"))
  }

  @Test("leaves out the middle of a long stretch without differences")
  func longEqual() throws {
    let words = (1...200).map { "word\($0)" }.joined(separator: " ")
    let text = try lines(words + " end", words + " stop", differing: [("end", "stop")])
    #expect(text.contains("equal words left out"))
    #expect(text.contains("word1 ") && text.contains("word200"))
    #expect(text.split(separator: "\n").count < 10, "\(text)")
  }

  @Test("survives places that do not fit the texts")
  func damaged() throws {
    var passage = try passage("one two", "one three", differing: [("two", "three")])
    #expect(Collation(passage, Array("one".utf8), Array("one three".utf8)) == nil)
    passage.differences[0].a = [900, -4]
    passage.differences[0].b = []
    #expect(Collation(passage, Array("one two".utf8), Array("one three".utf8)) != nil)
  }

  @Test(
    "no line is wider than the page, and no word is lost", arguments: 1...60 as ClosedRange<UInt64>)
  func bounded(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let words = ["lamp", "灯台", "[keeper]", "a", "e\u{301}tude", String(repeating: "x", count: 90)]
    func text() -> [String] {
      (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? "a"
      }
    }
    let (head, one, other, tail) = (text(), text(), text(), text())
    let a = (head + one + tail).joined(separator: " ")
    let b = (head + other + tail).joined(separator: " ")
    var passage = try passage(a, b, differing: [])
    let start = head.joined(separator: " ").utf8.count + 1
    passage.differences = try JSONDecoder().decode(
      [Trace.Difference].self,
      from: JSONSerialization.data(withJSONObject: [
        [
          "a": [start, start + one.joined(separator: " ").utf8.count],
          "b": [start, start + other.joined(separator: " ").utf8.count],
        ]
      ]))
    let collation = try #require(Collation(passage, Array(a.utf8), Array(b.utf8)))
    #expect(
      collation.columns.map(\.a).joined(separator: " ").filter { $0 != " " }
        == a.filter { $0 != " " })
    #expect(
      collation.columns.map(\.b).joined(separator: " ").filter { $0 != " " }
        == b.filter { $0 != " " })
    let width = Int.random(in: 40...100, using: &generator)
    var page = TextPage(style: TerminalStyle(width: width))
    collation.write(indent: 4, to: &page)
    #expect(page.lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(page.text)")
  }
}
