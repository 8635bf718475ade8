import TestSupport
import Testing

@testable import Documents

@Suite("Analysis")
struct AnalysisPropertyTests {
  /// A page with everything on it.
  static let page = """
    Menu Close

    The Ferry of Aldwick Isn't Lost

    By Ann Lee

    \(RegionFinderTests.prose("Aldwick")) According to the "Café Gazette", it wasn't "the crew's fault".

    As noted by Quayside, the *naïve* captain told Al-Marfa on August 1, 2018: "We’ll be back…"

    Advertisement

    The Long Way of the Ferry | Zoë Núñez

    \(RegionFinderTests.prose("Borrin")) Many analysts believe so. Überall sank \u{416}\u{435}\u{43B}\u{435}\u{437}\u{43E}\u{439}.

    ---

    \(RegionFinderTests.prose("Corran"))

    Source: <https://www.example.com/2018/08/03/ferry>

    3 thoughts on "The Ferry"

      1. It's sad, isn't it? \(RegionFinderTests.prose("Dorn"))

    Related Posts

    A whale
    """

  @Test("gives the same for every encoding of one text")
  func variants() {
    let plain = Self.page.replacing("’", with: "'")
    let expected = TextSample.document(plain)
    #expect(Set(expected.regions.map(\.kind)) == Set(Region.Kind.allCases))
    #expect(expected.credits.count == 5)
    #expect(expected.title == "The Ferry of Aldwick Isn't Lost")
    Self.expectInvariant(plain, "page")
  }

  /// Checks that no encoding variant of a text changes anything but offsets.
  static func expectInvariant(_ text: String, _ note: String) {
    let expected = TextSample.document(text)
    for (name, variant) in TextSample.variants(of: text) {
      let document = TextSample.document(variant)
      let note = "\(note), \(name)"
      #expect(document.words.hash == expected.words.hash, "\(note)")
      #expect(document.words.sentence == expected.words.sentence, "\(note)")
      #expect(document.words.region == expected.words.region, "\(note)")
      #expect(document.contentKey == expected.contentKey, "\(note)")
      #expect(document.regions.map(\.kind) == expected.regions.map(\.kind), "\(note)")
      #expect(document.regions.map(\.reason) == expected.regions.map(\.reason), "\(note)")
      #expect(document.regions.map(\.title) == expected.regions.map(\.title), "\(note)")
      #expect(document.regions.map(\.author) == expected.regions.map(\.author), "\(note)")
      #expect(document.credits.map(\.kind) == expected.credits.map(\.kind), "\(note)")
      #expect(document.credits.map(\.name) == expected.credits.map(\.name), "\(note)")
      #expect(document.credits.map(\.position) == expected.credits.map(\.position), "\(note)")
      let claims = document.declarations.map(\.kind)
      #expect(claims == expected.declarations.map(\.kind), "\(note)")
      #expect(document.dates.map(\.written) == expected.dates.map(\.written), "\(note)")
      #expect(document.dates.map(\.earliest) == expected.dates.map(\.earliest), "\(note)")
      #expect(document.title == expected.title, "\(note)")
      #expect(quotedWords(document) == quotedWords(expected), "\(note)")
      let shown = document.sentences.map { document.excerpt($0) }
      #expect(shown == expected.sentences.map { expected.excerpt($0) }, "\(note)")
    }
  }

  /// The first word and the number of words of each quotation.
  private static func quotedWords(_ document: Document) -> [Range<Int>] {
    var next = 0
    return document.quotations.map { quotation in
      while next < document.words.count, Int(document.words.start[next]) < quotation.start {
        next += 1
      }
      let first = next
      while next < document.words.count, Int(document.words.end[next]) <= quotation.end {
        next += 1
      }
      return first..<next
    }
  }

  @Test("a content key tells texts apart, and does not see comments or the foot")
  func contentKey() {
    let text = RegionFinderTests.article
    let key = TextSample.document(text).contentKey
    #expect(TextSample.document(text + "\n\n4 Comments\n\nWell said.").contentKey == key)
    #expect(TextSample.document(text + "\n\nRelated Posts").contentKey == key)
    #expect(TextSample.document(text + " Indeed.").contentKey != key)
    #expect(TextSample.document("a b").contentKey != TextSample.document("b a").contentKey)
    #expect(TextSample.document("a").contentKey != TextSample.document("a a").contentKey)
  }

  /// Checks what holds for every document.
  static func expectSound(_ document: Document, _ note: String) {
    var position = 0
    for region in document.regions {
      #expect(region.span.start == position, "\(note)")
      position = region.span.end
    }
    #expect(position == document.text.count, "\(note)")
    var end = 0
    for sentence in document.sentences {
      #expect(sentence.start >= end && !sentence.isEmpty, "\(note)")
      #expect(document.regions.contains { $0.span.contains(sentence) }, "\(note)")
      end = sentence.end
    }
    #expect(end <= document.text.count, "\(note)")
    var wordEnd: UInt32 = 0
    for index in 0..<document.words.count {
      let span = document.words.span(of: index..<index + 1)
      #expect(document.words.start[index] >= wordEnd && !span.isEmpty, "\(note)")
      #expect(document.sentences[Int(document.words.sentence[index])].contains(span), "\(note)")
      #expect(document.regions[Int(document.words.region[index])].span.contains(span), "\(note)")
      wordEnd = document.words.end[index]
    }
    let whole = ByteSpan(0, document.text.count)
    #expect(document.quotations.allSatisfy { whole.contains($0) && !$0.isEmpty }, "\(note)")
    #expect(document.quotations == document.quotations.sorted(), "\(note)")
    #expect(document.credits.allSatisfy { whole.contains($0.span) && !$0.span.isEmpty }, "\(note)")
    #expect(document.credits.map(\.span) == document.credits.map(\.span).sorted(), "\(note)")
    #expect(document.declarations.allSatisfy { whole.contains($0.span) }, "\(note)")
  }

  @Test("survives random bytes, repaired or not", arguments: 0..<60)
  func randomBytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let raw = (0..<Int.random(in: 0...600, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    let repaired = Array(String(decoding: raw, as: UTF8.self).utf8)
    for text in [repaired, raw] {
      let document = Document(analysing: SourceRecord(id: DocumentID("r"), text: text))
      Self.expectSound(document, "seed \(seed)")
      _ = document.excerpt(ByteSpan(0, text.count), limit: 50)
    }
  }

  @Test("survives shuffled pieces of pages", arguments: 0..<150)
  func shuffledPieces(seed: UInt64) {
    let pieces = [
      "Related Articles", "\n", "\n\n", "\r\n", " ", "\t", "---", "Source:",
      "https://a.example/2018/8/3",
      "4 Comments", "by", "By Ann Lee", "The Title Here | Ann Lee", "told", "Al-Marfa",
      "according to",
      "\"", "\u{201C}", "'", "\u{2019}", "«", "»", "(", "[1]", "[2]", "]", "](", "*", "_", "\\",
      ".", "...",
      "。", "؟", "Dr.", "U.S.", "3.", "August 3, 2018", "2018-08-03", "\u{301}", "\u{FEFF}",
      "\u{200B}",
      "e\u{301}", "東京", "กำ", "h/t", "via", "reports", "said", "Reuters", "(Reuters) -",
      "originally published",
      "in", "on", ",", ":", ";", "#", ">", "1.", "Ж", "ß", "\u{1F600}", "\u{0}", "The", "of", "&",
      "Times",
      RegionFinderTests.prose("Aldwick"), "Leave a reply", "Advertisement", "Menu", "an article",
      "published",
    ]
    var generator = SplitMix64(seed: seed)
    let text = (0..<60).map { _ in
      (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
    }.joined()
    Self.expectSound(TextSample.document(text), "seed \(seed)")
  }

  @Test(
    "takes hostile lengths in linear time",
    arguments: [
      "a", "*", "\"", "' ", "(", "](", "A ", "Dr. ", "e\u{301}", "...", "\n", "\n\n", ". ", "](x ",
      "reprinted ", "A b c | Ann Lee\n\n", "1.",
      "https://",
      "> ", "- a\n", "told A", "source: ", "\u{200B}", "4 comments\n\n", "| ", "東",
    ])
  func hostile(piece: String) {
    let document = TextSample.document(String(repeating: piece, count: 20_000))
    #expect(document.regions.last?.span.end == document.text.count)
  }

  @Test("keeps the borders that a reader set, wherever they fall", arguments: 0..<40)
  func readerRegions(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = Array(Self.page.utf8)
    let cuts = (0..<6).map { _ in Int.random(in: 0...text.count, using: &generator) }.sorted()
    let known = stride(from: 0, to: 6, by: 2).map {
      Region(
        kind: Region.Kind.allCases.randomElement(using: &generator) ?? .body,
        span: ByteSpan(cuts[$0], cuts[$0 + 1]), reason: "known")
    }
    let document = Document(
      analysing: SourceRecord(id: DocumentID("r"), text: text, regions: known))
    Self.expectSound(document, "seed \(seed)")
    for region in known where !region.span.isEmpty {
      #expect(document.regions.contains(region), "seed \(seed)")
    }
  }

  @Test(
    "takes the title from the head",
    arguments: [
      ("# The Ferry **Sinks**\n\nIt did.", "The Ferry Sinks"),
      ("The Ferry Sinks\n\nIt did so at noon.", "The Ferry Sinks"),
      ("The ferry sank.\n\nIt did.", nil),
      ("By Ann Lee\n\nThe Ferry Sinks\n\nIt did so at noon.", "The Ferry Sinks"),
      ("The crew at noon. Port Museum\n\nThe Ferry Sinks\n\nIt did.", "The Ferry Sinks"),
      ("The Ferry Sinks", nil),
      (
        "The Ferry Sinks\nIt did so at noon, as all could see from the quay and from the hills.",
        nil
      ),
      (
        "Skip to content\n\nThe Ferry Sinks\n\nIt did so at noon, when all could see it well.",
        "The Ferry Sinks"
      ),
    ] as [(String, String?)])
  func title(text: String, expected: String?) {
    #expect(TextSample.document(text).title == expected)
  }
}
