import Documents
import TestSupport
import Testing

@Suite("Saved pages")
struct HTMLReaderTests {
  private static let prose =
    "The old bell in the harbour rang twice before dawn, and nobody on the pier could say who had "
    + "pulled the rope. By noon the story had reached every kitchen in the town."

  private func read(_ html: String) throws -> SourceRecord {
    try #require(readFile("p.html", html).records.first)
  }

  @Test("blocks are paragraphs, breaks are lines, cells are separated by tabs")
  func text() throws {
    let record = try read(
      "<body><p>One\n  <b>two</b>three</p><div>four<br>five</div><ul><li>six<li>seven</ul>"
        + "<table><tr><td>a<td>b<tr><td>c<td>d</table><pre>x\n  y</pre>tail &amp; &eacute;&#8217;&nbsp;s"
    )
    #expect(
      record.string
        == "One twothree\n\nfour\nfive\n\nsix\nseven\n\na\tb\nc\td\n\nx\n  y\n\ntail & é’\u{A0}s")
  }

  @Test(
    "what nobody sees is no text",
    arguments: [
      "<script>var x = '<p>no</p>';</script>", "<style>p { no }</style>", "<noscript>no</noscript>",
      "<template><p>no</template>", "<p hidden>no</p>",
      "<p style='color:red; display: none'>no</p>",
      "<select><option>no</select>", "<svg><text>no</text></svg>", "<!-- no -->",
    ])
  func invisible(html: String) throws {
    #expect(try read("<body><p>yes</p>\(html)<p>also</p>").string == "yes\n\nalso")
  }

  @Test("the head states title, site, author, address and dates")
  func metadata() throws {
    let record = try read(
      """
      <html><head><title>The harbour bell - Bay Courier</title>
      <meta property="og:site_name" content="Bay Courier"><meta name="author" content="R. Lund">
      <link rel="canonical" href="https://bay.example/2018/08/03/bell">
      <meta property="article:published_time" content="2018-08-03T06:01:00+00:00">
      <script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
      "headline": "The harbour bell", "datePublished": "2018-08-03T06:01:00Z",
      "author": [{"name": "Other"}], "publisher": {"name": "Other"}}]}</script></head>
      <body><h1>The harbour bell</h1><p>Text.</p>
      """)
    #expect(record.title == "The harbour bell")
    #expect(record.site == "Bay Courier")
    #expect(record.author == "R. Lund")
    #expect(record.url == "https://bay.example/2018/08/03/bell")
    #expect(record.dates.map(\.origin) == [.jsonLD, .meta])
    #expect(record.dates.map(\.earliest) == [1_533_276_060, 1_533_276_060])
    #expect(record.warnings.isEmpty)
  }

  @Test("without these, the host, the first time and the heading serve")
  func sparseMetadata() throws {
    let record = try read(
      "<link rel=canonical href='https://www.bay.example/x'><h1>Bell <i>rings</i></h1>"
        + "<time datetime='2018-08-03'>Friday</time><p>Text.<time datetime='2011-01-01'>")
    #expect(record.title == "Bell rings")
    #expect(record.site == "bay.example")
    #expect(record.dates.map(\.written) == ["2018-08-03"])
    #expect(record.dates.map(\.origin) == [.meta])
  }

  @Test("of dates that differ by a zone, those with a zone are kept")
  func zonelessDates() throws {
    let record = try read(
      "<meta name=date content='2018-08-03 08:01:00'>"
        + "<meta name=pubdate content='2018-08-03T06:01:00Z'><meta name=dc.date content='soon'>")
    #expect(record.dates.map(\.written) == ["2018-08-03T06:01:00Z"])
    #expect(record.warnings.map(\.code) == ["unreadable-date", "empty-document"])
    #expect(record.warnings.allSatisfy { !$0.isLoss })
  }

  @Test(
    "the name of the site is cut off a title",
    arguments: [
      ("Bell rings | Bay Courier", "Bell rings"),
      ("Bell rings - News - The Bay Courier", "Bell rings - News"),
      ("Bell - twice | bay.example", "Bell - twice | bay.example"),
      ("Rock - the band", "Rock - the band"), ("Bell rings — BayCourier", "Bell rings"),
    ])
  func siteName(title: String, expected: String) throws {
    let record = try read(
      "<title>\(title)</title><meta property='og:site_name' content='The Bay Courier'><p>x")
    #expect(record.title == expected)
  }

  @Test(
    "a page in any charset becomes UTF-8",
    arguments: [
      ("<meta charset=iso-8859-1><p>caf", [0xE9], "café"),
      (
        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'><p>", [0x93], "“"
      ),
      ("<meta charset=\"windows-1251\"><p>", [0xCC, 0xE8, 0xF0], "Мир"),
      ("<META CHARSET='koi8-r'><p>", [0xED, 0xC9, 0xD2], "Мир"),
      ("<meta charset=shift_jis><p>", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("<meta charset=iso-8859-1><p>", Array("schön".utf8), "schön"),
      ("<p>", Array("schön".utf8), "schön"), ("<p>", [0xE9], "é"),
    ] as [(String, [UInt8], String)])
  func charsets(head: String, bytes: [UInt8], expected: String) throws {
    let record = try #require(readFile("p.html", Array(head.utf8) + bytes).records.first)
    #expect(record.string == expected)
  }

  @Test("a page in UTF-16, and one with a byte order mark, read the same")
  func marks() throws {
    let html = "<title>Ü</title><p>schön"
    let utf16 = Array("\u{FEFF}\(html)".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [utf16, Array("\u{FEFF}\(html)".utf8)] {
      let record = try #require(readFile("p.html", bytes).records.first)
      #expect(record.string == "schön")
      #expect(record.title == "Ü")
    }
  }

  @Test("an unknown charset and a broken sequence are reported")
  func badCharsets() throws {
    let unknown = try #require(
      readFile("p.html", Array("<meta charset=klingon><p>".utf8) + [0xE9]).records.first)
    #expect(unknown.string == "é")
    #expect(unknown.warnings.map(\.code) == ["latin1-fallback", "unknown-charset"])
    let broken = try #require(
      readFile("p.html", Array("<meta charset=shift_jis><p>a".utf8) + [0xFF] + Array("b".utf8))
        .records.first)
    #expect(broken.string == "a\u{FFFD}b")
    #expect(broken.warnings.map(\.code) == ["invalid-charset"])
    #expect(broken.warnings.first?.offset == 28)
  }

  @Test(
    "the parts around an article are furniture, with the reason",
    arguments: [
      ("<nav><a href=a>Home</a> and more</nav>", "navigation"),
      ("<header>Bay Courier, since 1901</header>", "page header"),
      ("<footer>All rights reserved.</footer>", "page footer"),
      ("<div role=navigation>Sections</div>", "navigation"),
      ("<div class='site-menu'>Sections</div>", "navigation"),
      ("<div id=cookieBanner>We use cookies on this site.</div>", "consent notice"),
      ("<section class='related_stories'>The mayor resigns today.</section>", "related articles"),
      ("<div class=share-tools>Tell your friends about it.</div>", "sharing links"),
      ("<div class='newsletter-box'>Get our letter each morning.</div>", "newsletter"),
      (
        "<ul class=x><li><a href=1>A long headline of one story</a><li><a href=2>Another headline</a></ul>",
        "list of links"
      ),
      ("<form>Your name, please, and your address.</form>", "form"),
    ])
  func furniture(html: String, reason: String) throws {
    let article = "<div class=story><p>\(Self.prose)</p>\(html)<p>\(Self.prose)</p></div>"
    let record = try read("<body>\(article)</body>")
    #expect(record.regions.map(\.reason) == [reason])
    #expect(record.body == "\(Self.prose)|\(Self.prose)")
  }

  @Test("comments are comments")
  func comments() throws {
    let record = try read(
      "<article><p>\(Self.prose)</p><p>\(Self.prose)</p></article>"
        + "<div id=comments><p>I heard that bell myself, and it was not twice.</p></div>")
    #expect(record.regions.map(\.kind) == [.comments])
  }

  @Test(
    "the lead stays, whatever its class",
    arguments: [
      "<p class=teaser>\(prose)</p>", "<div class='lead promo'>\(prose)</div>",
      "<header><h1>Bell</h1><p>\(prose)</p></header>",
    ])
  func lead(html: String) throws {
    let record = try read("<article>\(html)<p>\(Self.prose)</p><p>\(Self.prose)</p></article>")
    #expect(record.regions.isEmpty)
  }

  @Test("a class on the whole page does not hide the article")
  func bodyClass() throws {
    let record = try read(
      "<body class='no-sidebar'><div class='has-nav cookie-free'><form><p>\(Self.prose)</p>"
        + "<p>\(Self.prose)</p></form></div></body>")
    #expect(record.regions.isEmpty)
  }

  @Test("an article in several pieces is one article")
  func pieces() throws {
    let piece = "<div class='article-body'><p>\(Self.prose)</p></div>"
    let record = try read("<main>\(piece)<div class=ad-slot>Buy now!</div>\(piece)</main>")
    #expect(record.body == "\(Self.prose)|\(Self.prose)")
    #expect(record.text(of: "advertisement") == ["Buy now!"])
  }

  @Test("a credit that is only a link stays")
  func linkedCredit() throws {
    let record = try read(
      "<article><p>\(Self.prose)</p><p><a href=x>[Bay Courier]</a></p><p>\(Self.prose)</p></article>"
    )
    #expect(record.body.contains("[Bay Courier]"))
  }

  @Test("if all would be furniture, nothing is")
  func nothingLeft() throws {
    let record = try read("<nav><a href=a>One</a></nav><footer>Two</footer>")
    #expect(record.regions.isEmpty)
    #expect(record.string == "One\n\nTwo")
  }

  @Test("regions ascend, do not overlap and lie in the text", arguments: 0..<60)
  func regionsAreSound(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let parts = [
      "<div class=nav>", "</div>", "<p>", "</p>", "<a href=x>", "</a>", "word ", Self.prose,
      "<ul><li>",
      "<article>", "</article>", "<footer>", "<table><tr><td>", "<br>", "&lt;", "<p hidden>",
      "<h1>",
      "<div id=comments>", "<pre>", "\n", "</b>", "<script>", "</script>", "<!--", "-->", "<body>",
    ]
    let html = (0..<60).map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }
      .joined()
    let record = try read(html)
    var next = 0
    for region in record.regions {
      #expect(region.span.start >= next && !region.span.isEmpty)
      next = region.span.end
    }
    #expect(next <= record.text.count)
    #expect(String(validating: record.text, as: UTF8.self) != nil)
    #expect(record == (try read(html)))
  }

  @Test("deep nesting neither crashes nor passes in silence", arguments: ["div", "b", "ul><li"])
  func deepNesting(element: String) throws {
    let shallow = String(repeating: "<\(element)>", count: 1_000)
    #expect(try read("<p>first</p>\(shallow)deep").string.hasSuffix("deep"))
    let deep = String(repeating: "<\(element)>", count: 100_000)
    let record = try read("<p>first</p>\(deep)deep")
    #expect(record.string.hasPrefix("first"))
    #expect(record.warnings.map(\.code) == ["html-too-complex"])
  }

  @Test(
    "a tag with too many attributes ends the page, with a warning", arguments: ["", "=1", "='1'"])
  func manyAttributes(value: String) throws {
    func page(_ count: Int) -> String {
      "<p>first</p><p " + (0..<count).map { "a\($0)\(value)" }.joined(separator: " ") + ">second"
    }
    let allowed = try read(page(4_000))
    #expect(allowed.string == "first\n\nsecond")
    #expect(allowed.warnings.isEmpty)
    let refused = try read(page(100_000))
    #expect(refused.string == "first")
    #expect(refused.warnings.map(\.code) == ["html-too-complex"])
  }

  @Test(
    "what looks like a tag in a script or comment ends nothing",
    arguments: [
      "<script>if (a<b) { * }</script>", "<!-- <b * -->", "<STYLE>p { x: <b * }</STYLE >",
    ])
  func tagsInScripts(pattern: String) throws {
    let words = (0..<10_000).map { "word\($0)" }.joined(separator: " ")
    let parts = pattern.split(separator: "*", maxSplits: 1)
    let record = try read("<p>first</p>\(parts[0])\(words)\(parts[1])<p>second</p>")
    #expect(record.string == "first\n\nsecond")
    #expect(record.warnings.isEmpty)
  }

  @Test("a NUL in a page is a replacement character")
  func nul() throws {
    let head = "<p>" + String(repeating: "long text ", count: 1_000)
    let record = try read(head + "a\0b")
    #expect(record.string.hasSuffix("a\u{FFFD}b"))
  }
}
