import Testing

@testable import Documents

@Suite("Regions")
struct RegionFinderTests {
  /// A paragraph of prose that no table of phrases knows.
  static func prose(_ place: String) -> String {
    "The council of \(place) met on the quay in the early morning to talk about the old ferry, its "
      + "leaking hull and the price of timber, and after three hours of argument it decided nothing."
  }

  static let article = "Ferry to stay in port\n\n" + prose("Aldwick") + "\n\n" + prose("Borrin")

  static func kinds(_ text: String) -> [Region.Kind] {
    TextSample.document(text).regions.map(\.kind)
  }

  /// The text of all regions of one kind.
  static func text(_ kind: Region.Kind, of text: String) -> String {
    let document = TextSample.document(text)
    return document.regions.filter { $0.kind == kind }.map { TextSample.source(document, $0.span) }
      .joined()
  }

  @Test("a plain article is body throughout")
  func plain() { #expect(Self.kinds(Self.article) == [.body]) }

  @Test(
    "the foot of a page is furniture to the end",
    arguments: [
      "Related Articles\n\nBack to top button\n\nAdblock Detected\n\nPlease turn it off",
      "Latest News:\n\nThe tide is high\n\nA whale was seen",
      "Follow us on Telegram: a link.\n\nYou have successfully subscribed to the newsletter",
      "[Disclaimer]",
      "Share this:\n\nClick to share on Facebook",
      "This website uses cookies to improve your experience. By going on you agree to this.",
      "Copyright © 2018 The Aldwick Gazette. All rights reserved.",
      "Ähnliche Beiträge\n\nDer Wal im Hafen",
      "Suivez-nous sur Twitter",
      "Tags: ferry, harbour, timber",
    ])
  func foot(foot: String) {
    let text = Self.article + "\n\n" + foot
    #expect(Self.kinds(text) == [.body, .furniture])
    #expect(Self.text(.furniture, of: text) == foot)
  }

  @Test("a rule before a source line and a disclaimer opens the foot")
  func ruledFoot() {
    let foot = "---\n\nSource: <https://www.example.com/news/2018-08-03/ferry>\n\n[Disclaimer]"
    #expect(Self.text(.furniture, of: Self.article + "\n\n" + foot) == foot)
  }

  @Test(
    "menus before the article are furniture",
    arguments: [
      "Menu Close", "Skip to content", "Home\n\nNews\n\nSport\n\nWeather\n\nContact",
    ])
  func menu(menu: String) {
    let text = menu + "\n\n" + Self.article
    #expect(Self.kinds(text) == [.furniture, .body])
    #expect(Self.text(.furniture, of: text).hasPrefix(menu))
    #expect(TextSample.document(text).title == "Ferry to stay in port")
  }

  @Test(
    "lines between paragraphs are furniture, and the body goes on",
    arguments: [
      "Advertisement", "Photo: Harbour Agency", "Read more: The whale of Borrin", "Anzeige",
      "Image via the Port Museum",
    ])
  func singleLine(line: String) {
    let text = Self.article + "\n\n" + line + "\n\n" + Self.prose("Corran")
    #expect(Self.kinds(text) == [.body, .furniture, .body])
    #expect(Self.text(.furniture, of: text) == line + "\n\n")
  }

  @Test(
    "prose is never furniture, though it speaks of what pages speak of",
    arguments: [
      "He said that the privacy policy of the port was a scandal, that nobody had read it for ten "
        + "years, and that the next council would have to write a new one before the summer.",
      "Comments of the mayor, who had been asked about the ferry on three evenings, were short and "
        + "angry, and he left the hall before the last question had been put to him.",
      "Support us, the captain had written in chalk on the wall of the old harbour office, and for "
        + "three weeks nobody had dared to wipe the words away or to answer them.",
    ])
  func proseStays(paragraph: String) {
    #expect(Self.kinds(Self.article + "\n\n" + paragraph + "\n\n" + Self.prose("Dorn")) == [.body])
    #expect(Self.kinds(Self.article + "\n\n" + paragraph) == [.body])
  }

  @Test("short paragraphs behind a line of the foot are the article that goes on")
  func shortParagraphs() {
    let sentence = "The mayor said that the ferry would be mended before the winter came."
    let rest = sentence + "\n\n" + sentence + "\n\n" + sentence
    let text = Self.article + "\n\nFollow us on Telegram\n\n" + rest
    #expect(Self.kinds(text) == [.body, .furniture, .body])
    #expect(Self.text(.furniture, of: text) == "Follow us on Telegram\n\n")
  }

  @Test("a list of links in the middle does not swallow the rest")
  func listInside() {
    let text =
      Self.article + "\n\nRelated Articles\n\nA whale was seen\n\n" + Self.prose("Corran") + "\n\n"
      + Self.prose("Dorn")
    #expect(Self.kinds(text) == [.body, .furniture, .body])
    #expect(Self.text(.furniture, of: text) == "Related Articles\n\nA whale was seen\n\n")
  }

  @Test(
    "comments run to the end",
    arguments: [
      "13 thoughts on “Ferry to stay in port”", "4 Comments", "Leave a Reply", "Comments (12)",
      "3 Kommentare", "1 réponse", "Laisser un commentaire", "2 replies",
    ])
  func comments(heading: String) {
    let comments =
      heading + "\n\n  1. " + Self.prose("Erlin") + "\n\n    1. I agree.\n\n  2. Me too"
    let text = Self.article + "\n\n" + comments
    #expect(Self.kinds(text) == [.body, .comments])
    #expect(Self.text(.comments, of: text) == comments)
  }

  @Test("a manual's section about comments is no comment")
  func commentsInManual() {
    let text = Self.article + "\n\n## Comments\n\n" + Self.prose("Corran")
    #expect(Self.kinds(text) == [.body])
  }

  @Test("the number of comments beside the byline opens nothing")
  func commentCountInHead() {
    #expect(
      Self.kinds(
        "Ferry to stay\n\nBy Ann Lee\n\n5 Comments\n\n" + Self.prose("Aldwick")
          + "\n\n" + Self.prose("Borrin")) == [.body])
  }

  @Test("the foot behind comments is furniture again")
  func footAfterComments() {
    let text = Self.article + "\n\n2 Comments\n\nAnn says: Good.\n\nRelated Posts\n\nThe whale"
    #expect(Self.kinds(text) == [.body, .comments, .furniture])
  }

  @Test(
    "another author's article is embedded, with title and author",
    arguments: [
      ("The Long Way of the Ferry | Martin Berg", "The Long Way of the Ferry", "Martin Berg"),
      (
        "The Long Way of the Ferry — By Ana de la Cruz", "The Long Way of the Ferry",
        "Ana de la Cruz"
      ),
      (
        "## The Long Way of the Ferry\n\nBy Martin K. Berg", "The Long Way of the Ferry",
        "Martin K. Berg"
      ),
    ])
  func embedded(heading: String, title: String, author: String) throws {
    let inner = heading + "\n\n" + Self.prose("Corran") + "\n\n" + Self.prose("Dorn")
    let document = TextSample.document(Self.article + "\n\n" + inner)
    #expect(document.regions.map(\.kind) == [.body, .embedded])
    let region = try #require(document.regions.last)
    #expect(region.title == title)
    #expect(region.author == author)
    #expect(region.reason.contains("end is not marked"))
    #expect(TextSample.source(document, region.span) == inner)
  }

  @Test("an embedded article ends at a rule")
  func embeddedEnds() throws {
    let text =
      Self.article + "\n\n***\n\nThe Long Way | Martin Berg\n\n" + Self.prose("Corran")
      + "\n\n***\n\n" + Self.prose("Dorn")
    let document = TextSample.document(text)
    #expect(document.regions.map(\.kind) == [.body, .body, .embedded, .body].suffix(3))
    #expect(document.regions.first { $0.kind == .embedded }?.reason.contains("not marked") == false)
  }

  @Test(
    "what only looks like another author's heading is body",
    arguments: [
      "The Long Way of the Ferry | The Aldwick Times", "The Long Way of the Ferry | 12 photos",
      "Ann Lee | Port Group | Harbour Images", "He came | and he went.",
      "The price of timber - and of Work",
    ])
  func notEmbedded(line: String) {
    #expect(
      !Self.kinds(Self.article + "\n\n" + line + "\n\n" + Self.prose("Corran")).contains(.embedded))
  }

  @Test("the document's own byline embeds nothing")
  func ownByline() {
    #expect(
      Self.kinds("Ferry to stay in port\n\nBy Ann Lee\n\n" + Self.prose("Aldwick")) == [.body])
  }

  @Test("what a reader set apart stays as it is, and nothing crosses its border")
  func known() {
    let head = "Title: Ferry\nDate: 2018-08-03\n\n"
    let text = head + Self.article
    let known = Region(kind: .furniture, span: ByteSpan(0, head.utf8.count), reason: "file head")
    let document = Document(
      analysing: SourceRecord(
        id: DocumentID("x"), text: Array(text.utf8),
        regions: [known, Region(kind: .body, span: ByteSpan(3, 9))]))
    #expect(document.regions.first == known)
    #expect(document.regions.map(\.kind) == [.furniture, .body])
    #expect(document.sentences.allSatisfy { !$0.overlaps(known.span) || known.span.contains($0) })
    #expect(document.title == "Ferry to stay in port")
  }

  @Test("an empty text is one empty body region")
  func empty() {
    let document = TextSample.document("")
    #expect(document.regions == [Region(kind: .body, span: ByteSpan(0, 0))])
    #expect(document.title == nil)
  }
}
