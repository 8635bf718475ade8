import Documents
import Testing

@Suite("Text and Markdown files")
struct TextReaderTests {
  @Test("the head of a file becomes metadata and stays in the text")
  func head() throws {
    let text =
      "\nTITLE: The  harbour bell\nDate: 3 Aug. 2018\nOutlet: Bay Courier\nBy: R. Lund\n"
      + "Link: <https://bay.example/bell>\nSection: Local\n\nThe bell rang twice.\n"
    let record = try #require(readFile("a.txt", text).records.first)
    #expect(record.string == text)
    #expect(record.title == "The harbour bell")
    #expect(record.site == "Bay Courier")
    #expect(record.author == "R. Lund")
    #expect(record.url == "https://bay.example/bell")
    #expect(record.dates.map(\.written) == ["3 Aug. 2018"])
    #expect(record.dates.first?.origin == .record)
    let span = try #require(record.dates.first?.span)
    #expect(String(decoding: record.text[span.range], as: UTF8.self) == "3 Aug. 2018")
    #expect(record.body == "The bell rang twice.")
    #expect(record.regions.map(\.kind) == [.furniture])
    #expect(record.regions.map(\.reason) == ["file head"])
    #expect(record.warnings.isEmpty)
  }

  @Test("line ends and a byte order mark change only offsets", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    for mark in ["", "\u{FEFF}"] {
      let text = mark + ["Title: Bell", "Date: 2018-08-03", "", "Body."].joined(separator: end)
      let record = try #require(readFile("a.txt", text).records.first)
      #expect(record.title == "Bell")
      #expect(record.dates.count == 1)
      #expect(record.body == "Body.")
    }
  }

  @Test(
    "what only resembles a head is text",
    arguments: [
      "Anna: Where is it?\nBen: Gone.\n\nThey left.",
      "Source: https://other.example/story\n\nA reprint.",
      "Title: no blank line\nThe text runs on.",
      "Title: only a head",
      "https://bay.example/x\n\nText.",
      "The mayor said: nothing: at all.\n\nText.",
      "A line.\nTitle: late\n\nText.",
    ])
  func noHead(text: String) throws {
    let record = try #require(readFile("a.txt", text).records.first)
    #expect(record.title == nil)
    #expect(record.regions.isEmpty)
  }

  @Test("a date that is none is reported with its place")
  func badDate() throws {
    let record = try #require(
      readFile("a.txt", "Title: X\nDate: 30 February 2018\n\nText.").records.first)
    #expect(record.dates.isEmpty)
    #expect(record.warnings.map(\.code) == ["unreadable-date"])
    #expect(record.warnings.first?.offset == 15)
  }

  @Test("a title of megabytes is cut")
  func longTitle() throws {
    let long = String(repeating: "bell ", count: 200_000)
    for (name, text) in [
      ("a.txt", "Title: \(long)\n\nText."), ("a.html", "<title>\(long)</title>"),
    ] {
      let title = try #require(readFile(name, text).records.first?.title)
      #expect(title.unicodeScalars.count < 3_000)
    }
  }

  @Test("an empty file is a document without words", arguments: ["", "\u{FEFF}", " \n\t\r\n"])
  func empty(text: String) throws {
    for name in ["a.txt", "a.md", "a.html"] {
      let result = readFile(name, text)
      #expect(result.warnings.isEmpty)
      let record = try #require(result.records.first)
      #expect(record.warnings.map(\.code) == ["empty-document"])
    }
  }

  @Test("front matter becomes metadata and stays in the text")
  func frontMatter() throws {
    let text =
      "---\ntitle: \"Bell: a story\"\ndate: 2018-08-03T06:01:00Z\nauthors:\n  - R. Lund\n"
      + "  - name: M. Oak\nsite: Bay Courier\ncanonical_url: https://bay.example/bell\n"
      + "tags: [a, b]\n---\n# Another heading\n\nThe bell rang.\n"
    let record = try #require(readFile("a.md", text).records.first)
    #expect(record.string == text)
    #expect(record.title == "Bell: a story")
    #expect(record.author == "R. Lund, M. Oak")
    #expect(record.site == "Bay Courier")
    #expect(record.url == "https://bay.example/bell")
    #expect(record.dates.map(\.earliest) == [1_533_276_060])
    #expect(record.body == "# Another heading The bell rang.")
    #expect(record.warnings.isEmpty)
  }

  @Test("broken front matter is read line by line, with a warning")
  func brokenFrontMatter() throws {
    let text = "---\ntitle: Bell: a story\ndate: 2018-08-03\n\tx: [\n---\nThe bell rang.\n"
    let record = try #require(readFile("a.md", text).records.first)
    #expect(record.title == "Bell: a story")
    #expect(record.dates.count == 1)
    #expect(record.warnings.map(\.code) == ["broken-front-matter"])
    #expect(record.body == "The bell rang.")
    #expect(record.string == text)
  }

  @Test(
    "text between two rules is text",
    arguments: ["---\nOnce upon a time.\n---\nMore.", "---\ntitle: never closed\n\nMore."])
  func noFrontMatter(text: String) throws {
    let record = try #require(readFile("a.md", text).records.first)
    #expect(record.regions.isEmpty)
  }

  @Test(
    "the first heading of the first level is the title",
    arguments: [
      ("Intro.\n\n## Second\n\n# The *bell* #\n", "The bell"),
      ("```\n# comment\n```\n# Real\n", "Real"), ("#hashtag\n", nil),
    ] as [(String, String?)])
  func heading(text: String, title: String?) throws {
    #expect(try #require(readFile("a.md", text).records.first).title == title)
  }

  @Test("hostile YAML is refused within bounds")
  func hostileYAML() throws {
    let deep = "---\na: " + String(repeating: "[", count: 60_000) + "\n---\nText."
    #expect(readFile("a.md", deep).records.count == 1)
    let aliases =
      "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
      + "bcdefghij".map { "\($0): &\($0) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined()
      + "title: ok\n---\nText."
    #expect(readFile("a.md", aliases).records.first?.title == "ok")
  }

  @Test("an unknown ending is read by its content")
  func unknownEnding() {
    #expect(readFile("README", "Title: X\n\nText.").records.first?.title == "X")
    #expect(
      readFile("page.aspx", "<!DOCTYPE html><title>Hi</title><p>Text").records.first?.title == "Hi")
    #expect(
      readFile("photo.xyz", [0x89, 0x50, 0x4E, 0x47]).warnings.map(\.code) == ["binary-file"])
  }
}
