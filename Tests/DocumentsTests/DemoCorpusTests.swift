import Foundation
import Testing

@testable import Documents

/// The demo corpus, read as a user would read it: `seeds/TRUTH.md` says what must be found.
@Suite("The demo corpus")
struct DemoCorpusTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("seeds").path

  static func document(_ name: String) async throws -> Document {
    let corpus = try await DocumentLoader().load(paths: ["\(folder)/\(name)"])
    return try #require(corpus.documents.first)
  }

  @Test(
    "every credited name is found, with its acronym",
    arguments: [
      ("institute-translation.txt", .translationOf, "Or-Mirat", nil),
      ("institute-translation.txt", .toldTo, "Or-Mirat", nil),
      ("markets-blog.md", .translatedBy, "Halcyon Institute for Press Translation", "HIPT"),
      ("markets-blog.md", .reportedBy, "Or-Mirat", nil),
      ("markets-blog.md", .sourceLine, "cornerpit.example", nil),
      ("one-quote-blog.txt", .toldTo, "Or-Mirat", nil),
      ("regional-paper.txt", .reportedBy, "Littoral Press Agency", "LPA"),
      ("embedding-blog.txt", .reportedBy, "Ombrecht", nil),
      ("state-broadcaster.html", .blurred, nil, nil),
    ] as [(String, Credit.Kind, String?, String?)])
  func credit(file: String, kind: Credit.Kind, name: String?, alias: String?) async throws {
    let credits = try await Self.document(file).credits
    let found = credits.filter { ($0.kind, $0.name, $0.alias) == (kind, name, alias) }
    #expect(found.isEmpty == false, "\(credits)")
  }

  @Test("no other name is taken for a source", arguments: ["state-broadcaster.html"])
  func noOther(file: String) async throws {
    #expect(try await Self.document(file).credits.allSatisfy { $0.name == nil })
  }

  @Test("the festival credits nobody and claims nothing")
  func festival() async throws {
    let document = try await Self.document("harbour-festival.txt")
    #expect(document.credits.isEmpty)
    #expect(document.declarations.isEmpty)
  }

  @Test("the source line keeps its address, and the date in it")
  func sourceLine() async throws {
    let document = try await Self.document("markets-blog.md")
    let line = try #require(document.credits.first { $0.kind == .sourceLine })
    #expect(line.url?.hasPrefix("https://www.cornerpit.example/news/2019-07-11/") == true)
    #expect(document.dates.map(\.origin) == [.record, .url, .creditURL, .relative])
  }

  @Test("the broadcaster asked an expert itself, and the gauge keeper was asked by the paper")
  func interviews() async throws {
    let broadcaster = try await Self.document("state-broadcaster.html")
    let claims = broadcaster.declarations.filter { $0.kind == .interview }
    #expect(claims.map { broadcaster.excerpt($0.span) } == ["told SNB World"])
    let paper = try await Self.document("regional-paper.txt")
    #expect(paper.declarations.map(\.kind) == [.interview])
  }

  @Test("the embedded article has its author")
  func embedded() async throws {
    let regions = try await Self.document("embedding-blog.txt").regions
    #expect(regions.map(\.kind) == [.body, .embedded, .comments])
    #expect(regions[1].author == "Anselm Torkildas")
    #expect(regions[1].title == "The Quiet Thaw Between Brask and Dessal")
  }
}
