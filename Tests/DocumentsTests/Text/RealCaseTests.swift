import Foundation
import Testing

@testable import Documents

/// The five articles of the real case and a corpus of copied news; neither is part of the project.
@Suite("The real case", .enabled(if: TextSample.corpora != nil, "set PROVENANCE_CORPORA"))
struct RealCaseTests {
  static func document(_ prefix: String) throws -> Document {
    let folder = URL(fileURLWithPath: (TextSample.corpora ?? "") + "/seeds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let file = try #require(files.first { $0.hasPrefix(prefix + "_") })
    let text = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
    return Document(analysing: SourceRecord(id: DocumentID(file), text: text))
  }

  /// What `truth.json` says about one document.
  static func truth(_ name: String) throws -> [String: Any] {
    let path = (TextSample.corpora ?? "") + "/seeds/truth.json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let documents = try #require(json["documents"] as? [String: [String: Any]])
    return try #require(documents[name])
  }

  /// The number of the line on which a scalar stands.
  static func line(_ document: Document, scalar: Int) -> Int {
    let text = String(decoding: document.text, as: UTF8.self).unicodeScalars
    return text.prefix(scalar).count { $0 == "\n" }
  }

  static func line(_ document: Document, byte: Int) -> Int {
    line(document, scalar: ScalarOffsets(document.text).scalar(at: byte))
  }

  @Test(
    "every named source is found",
    arguments: [
      ("002", "translation-of", "Al-Watan"), ("002", "told-to", "Al-Watan"),
      ("001", "source-line", "zerohedge.com"), ("001", "told-to", "Al-Watan"),
      ("001", "translated-by", "Middle East Media Research Institute"),
      ("000", "told-to", "Al-Watan"), ("000", "reported-by", "South Front"),
      ("000", "told-to", "Dr. Christina Lin"), ("000", "reported-by", "Washington Post"),
      ("000", "reported-by", "Wall Street Journal"), ("003", "told-to", "Press TV"),
      ("003", "told-to", "Al-Watan"), ("003", "reported-by", "Worldview"),
      ("004", "reported-by", "Stratfor"),
    ])
  func sources(file: String, kind: String, name: String) throws {
    let credits = try Self.document(file).credits
    #expect(credits.contains { $0.kind.rawValue == kind && $0.name == name }, "\(credits)")
  }

  @Test("the URL of the source line, the acronym and the blurred source are kept")
  func details() throws {
    let repost = try Self.document("001")
    #expect(
      repost.credits.contains {
        $0.url?.hasPrefix("https://www.zerohedge.com/") == true && $0.position == .foot
      })
    #expect(repost.credits.contains { $0.alias == "MEMRI" })
    #expect(repost.dates.contains { $0.origin == .creditURL && $0.earliest == 1_533_254_400 })
    let compilation = try Self.document("003")
    #expect(
      compilation.credits.contains {
        $0.kind == .blurred && compilation.excerpt($0.span) == "Many analysts believe"
      })
    let translation = try Self.document("002")
    #expect(Set(translation.declarations.map(\.kind)) == [.translation, .numberedNotes])
    #expect(translation.dates.contains { $0.origin == .text && $0.written == "August 1, 2018" })
  }

  @Test(
    "feet and comments begin within two lines of where they should",
    arguments: ["000", "001", "003"])
  func foot(file: String) throws {
    let document = try Self.document(file)
    let start = try #require(try Self.truth(file)["furniture_start"] as? Int)
    let foot = try #require(document.regions.last)
    #expect(foot.kind == .furniture)
    let distance = Self.line(document, byte: foot.span.start) - Self.line(document, scalar: start)
    #expect(abs(distance) <= 2)
  }

  @Test("the embedded article and the comments are set apart")
  func embedded() throws {
    let document = try Self.document("004")
    let truth = try Self.truth("004")
    let offsets = ScalarOffsets(document.text)
    let comments = try #require(document.regions.first { $0.kind == .comments })
    #expect(offsets.scalar(at: comments.span.start) == truth["comments_start"] as? Int)
    #expect(comments.span.end == document.text.count)
    let embedded = try #require(document.regions.first { $0.kind == .embedded })
    #expect(offsets.scalar(at: embedded.span.start) == (truth["embedded_article"] as? [Int])?.first)
    #expect(embedded.author == "Martin Berger")
    // The heading is the region's first line, and no text of the case is repeated here.
    let line = embedded.span.range.prefix { document.text[$0] != 0x0A }
    let heading = document.excerpt(ByteSpan(embedded.span.start, embedded.span.start + line.count))
    #expect(embedded.title.map { "\($0) | Martin Berger" } == heading)
  }

  @Test(
    "nothing but offsets depends on the encoding",
    arguments: [
      "seeds", "corpora/news-copies-dev/docs", "corpora/rev-cmdline/docs",
      "corpora/stemma-florilegium/docs", "corpora/rev-gesetze/docs", "corpora/tree-peps-dev/docs",
    ])
  func invariant(folder: String) throws {
    let path = (TextSample.corpora ?? "") + "/" + folder
    let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    for file in files.filter({ $0.hasSuffix(".txt") }).prefix(12) {
      let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
      AnalysisPropertyTests.expectInvariant(text, file)
    }
  }

  @Test("hardly any of the copied news is taken for furniture")
  func copiedNews() throws {
    let folder = URL(fileURLWithPath: (TextSample.corpora ?? "") + "/corpora/news-copies-dev/docs")
    var total = 0
    var scored = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let text = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
      let document = Document(analysing: SourceRecord(id: DocumentID(file), text: text))
      AnalysisPropertyTests.expectSound(document, file)
      total += text.count
      scored += document.regions.filter(\.isScored).reduce(0) { $0 + $1.span.count }
    }
    #expect(total > 0)
    #expect(Double(total - scored) < 0.02 * Double(total))
  }
}
