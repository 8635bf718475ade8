import TestSupport
import Testing

@testable import Reports

@Suite("Text on a terminal")
struct TerminalTextTests {
  @Test(
    "counts columns, not characters",
    arguments: [
      ("", 0), ("lamp", 4), ("灯台守", 6), ("e\u{301}tude", 5), ("한국", 4), ("ｆｕｌｌ", 8),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("🗼", 2), ("–“”", 3), ("\u{200B}", 0), ("שלום", 4),
    ] as [(String, Int)])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    "makes hostile text harmless",
    arguments: [
      ("red \u{1B}[31malert", "red ␛[31malert"),
      ("two\nlines\tand\r\nmore", "two lines and more"),
      ("a\u{202E}b\u{2066}c\u{2069}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("ze\u{200B}ro\u{FEFF}wi\u{200D}dth\u{AD}", "zerowidth"),
      ("bell\u{7}null\u{0}del\u{7F}", "bell␇null␀del␡"),
      ("csi\u{9B}31m next\u{85}line", "csi\u{FFFD}31m next line"),
      ("  no\u{A0}break  ", "no break"),
      ("line\u{2028}separator", "line separator"),
      ("tag\u{E0041}s", "tags"),
      ("Zürich, Łódź, 東京", "Zürich, Łódź, 東京"),
    ] as [(String, String)])
  func safe(text: String, shown: String) {
    #expect(SafeText.line(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test("keeps only a few marks on one letter")
  func marks() {
    let heap = "a" + String(repeating: "\u{301}", count: 500) + "b"
    #expect(SafeText.line(heap).unicodeScalars.count == 6)
  }

  @Test("keeps the lines of a text and nothing else of its controls")
  func lines() {
    #expect(SafeText.lines("one\r\n\ntwo\u{1B}c") == ["one", "", "two␛c"])
  }

  @Test(
    "shortens a path in its middle",
    arguments: [
      ("short.txt", 20, "short.txt"),
      ("archive/2021/05/bulletin-of-the-baltic.html", 21, "archive/20…altic.html"),
      ("灯台守の話を聞く", 9, "灯台…聞く"),
    ] as [(String, Int, String)])
  func middle(text: String, columns: Int, shown: String) {
    let short = Shortening.middle(text, columns: columns, ellipsis: "…")
    #expect(short == shown)
    #expect(DisplayWidth.of(short) <= columns)
  }

  @Test("cuts a title at a word")
  func tail() {
    #expect(
      Shortening.tail("The keepers refuse to leave", columns: 20, ellipsis: "…")
        == "The keepers refuse…")
    #expect(Shortening.tail("灯台守灯台守", columns: 8, ellipsis: "…") == "灯台守…")
  }

  @Test("wraps at words and breaks only what is longer than a line")
  func wrapping() {
    var page = TextPage(style: TerminalStyle(width: 40))
    page.add(
      "Short words first, then https://example.org/a/very/long/address/without/any/blank and on.",
      first: "* ", rest: "  ")
    #expect(
      page.text == """
        * Short words first, then https://exampl
          e.org/a/very/long/address/without/any/
          blank and on.

        """)
  }

  @Test("no line is wider than the page, whatever the words", arguments: 40...60)
  func bounded(width: Int) {
    var generator = SplitMix64(seed: UInt64(width))
    let letters: [Character] = ["a", "灯", "e\u{301}", "🗼", " ", "\u{A0}", "-", "ｗ", " "]
    for _ in 0..<50 {
      let length = Int.random(in: 0..<200, using: &generator)
      let text = String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "a" })
      var page = TextPage(style: TerminalStyle(width: width, usesColor: false))
      page.add(SafeText.line(text), first: "first ", rest: "  ")
      #expect(page.lines.allSatisfy { DisplayWidth.of($0) <= width }, "seed \(width): \(text)")
      let written = page.lines.joined().filter { $0 != " " }
      let expected = SafeText.line(text).filter { $0 != " " }
      #expect(written == (expected.isEmpty ? "" : "first" + expected), "seed \(width): \(text)")
    }
  }

  @Test("colours a phrase as one stretch and resets at its end")
  func color() {
    var page = TextPage(style: TerminalStyle(usesColor: true))
    page.add(StyledText("Two words", .strong) + StyledText(" and more"))
    #expect(page.text == "\u{1B}[1mTwo words\u{1B}[0m and more\n")
  }

  @Test(
    "never writes certainty for what is not",
    arguments: [
      (0.87, ".87"), (0.05, ".05"), (1, ">.99"), (0, "<.01"), (0.999_999, ">.99"), (0.995, ">.99"),
      (0.994, ".99"), (0.000_1, "<.01"), (0.004_9, "<.01"), (0.005, ".01"), (.nan, "?"),
      (.infinity, "?"), (1.2, ">.99"), (-0.3, "<.01"), (0.8712, ".87"),
    ] as [(Double, String)])
  func probability(value: Double, written: String) {
    #expect(Wording.probability(value) == written)
  }

  @Test("says 1 of a share that was counted")
  func share() {
    #expect(
      [0, 0.001, 0.5, 0.999, 1, .nan].map(Wording.share) == ["0", "<.01", ".50", ">.99", "1", "?"])
  }

  @Test(
    "writes weights with a sign",
    arguments: [
      (4, "+4.00"), (-1.25, "−1.25"), (0, " 0.00"), (-0.004, " 0.00"), (0.05, "+0.05"),
      (.infinity, "+inf"), (1e300, "+1000000.00"),
    ] as [(Double, String)])
  func nats(value: Double, written: String) {
    #expect(Wording.nats(value) == written)
  }

  @Test(
    "writes dates in words",
    arguments: [
      ("2021-05-03", "3 May 2021"), ("2021-05-03T00:00:00Z", "3 May 2021"),
      ("2021-05-03T14:05:00Z", "3 May 2021, 14:05 UTC"), ("2021-05", "May 2021"), ("2021", "2021"),
      ("2021-13-40", "2021-13-40"), ("yesterday", "yesterday"), ("", ""),
      ("2021-05-\u{1B}[1m", "2021-05-␛[1m"),
    ] as [(String, String)])
  func dates(iso: String, written: String) {
    #expect(Wording.date(iso) == written)
  }

  @Test(
    "writes the dates of a sentence in words",
    arguments: [
      (
        "published 2021-05-03, before the follower (2021-05-04T09:40:00+03:00)",
        "published 3 May 2021, before the follower (4 May 2021)"
      ),
      ("2021- is no date; nor is (12345-67)", "2021- is no date; nor is (12345-67)"),
      ("published 3 May 2021", "published 3 May 2021"), ("", ""),
    ] as [(String, String)])
  func datesInWords(sentence: String, written: String) {
    #expect(Wording.withDatesInWords(sentence) == written)
  }

  @Test(
    "writes intervals in words",
    arguments: [
      ("2021-05-03T00:00:00Z", "2021-05-03T23:59:59Z", "3 May 2021"),
      ("2021-05-01T00:00:00Z", "2021-05-31T23:59:59Z", "1 May 2021 – 31 May 2021"),
      ("2021-05-01T00:00:00Z", nil, "not before 1 May 2021"),
      (nil, "2021-05-01T00:00:00Z", "not after 1 May 2021"), (nil, nil, "unknown"),
    ] as [(String?, String?, String)])
  func intervals(earliest: String?, latest: String?, written: String) {
    #expect(Wording.interval(earliest: earliest, latest: latest) == written)
  }

  @Test("counts and sizes read as words")
  func counts() {
    #expect(Wording.count(0, "passage") == "no passages")
    #expect(Wording.count(1, "passage") == "1 passage")
    #expect(Wording.count(1_234_567, "passage") == "1,234,567 passages")
    #expect(Wording.grouped(-1234) == "-1,234")
    #expect(Wording.grouped(.min).hasPrefix("-9,223"))
    #expect(
      [0, 1, 1023, 1024, 3_145_728].map(Wording.size) == [
        "no bytes", "1 byte", "1,023 bytes", "1.0 KB", "3.0 MB",
      ])
  }
}
