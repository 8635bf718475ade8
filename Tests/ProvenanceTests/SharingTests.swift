import Foundation
import Testing

@testable import Provenance

@Suite("Traces for others")
struct SharingTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func demo() async throws -> Trace {
    try await Tracer().trace(paths: [Self.project.appending(path: "seeds").path])
  }

  /// A trace in which every kind of name stands in every kind of text.
  private static func named() -> Trace {
    let text = """
      As the Lakeside Bulletin reported, Ferrymen of Lake Orsk keep the old timetable; \
      MARGIT HOLLERAN and Pell of <https://www.orsk-gazette.example/a/b?c> wrote to me@orsk.example, \
      says news/bulletin.txt of the Orsk Ferry Agency (OFA), and the wave was high in the harbour
      """
    var trace = Trace.tiny(
      documents: [.tiny("news/bulletin.txt"), .tiny("news/gazette.txt")],
      passages: [.tiny("p1", ("news/bulletin.txt", 0..<50), ("news/gazette.txt", 10..<60))],
      hiddenSources: [.tiny("hidden:orsk-ferry-agency", name: "Orsk Ferry Agency")],
      edges: [
        .tiny(
          "news/bulletin.txt", "news/gazette.txt", passages: ["p1"],
          evidence: [.tiny("credit", 3, at: [.tiny("news/bulletin.txt", 0..<4)])])
      ],
      tree: Trace.Tree(
        roots: ["news/bulletin.txt"],
        branches: [Trace.Branch(parent: "news/bulletin.txt", child: "news/gazette.txt")]),
      warnings: [
        Trace.Warning(
          document: "news/bulletin.txt", offset: 3, code: "unreadable-date",
          message: "The date 'soon, says Margit Holleran' cannot be read.", loss: false),
        Trace.Warning(
          document: "/home/margit/draft.docx", offset: nil, code: "binary-file",
          message: "The file is a document, not text. See '/home/margit'.", loss: true),
      ])
    trace.documents[0].title = "Ferrymen of Lake Orsk keep the old timetable"
    trace.documents[0].site = "The Lakeside Bulletin"
    trace.documents[0].author = "Margit Holleran and Jory Pell"
    trace.documents[1].url = "https://www.orsk-gazette.example/2022/timetable"
    trace.documents[1].site = "Wave"
    trace.documents[1].credits = [
      Trace.Credit(
        kind: "reported-by", name: "Lakeside Bulletin", alias: "OFA", url: nil, bytes: [0, 1],
        characters: [0, 1])
    ]
    trace.corpus = Trace.CorpusVersion(
      name: "orsk", version: 1, id: String(repeating: "0", count: 64))
    trace.changeTexts { old, kind in kind == .message ? old : text }
    return trace
  }

  @Test("a redacted trace has codes for names, also inside its texts")
  func redacts() throws {
    let trace = Self.named().redacted()
    #expect(trace.documents.map(\.id) == ["D1", "D2"])
    #expect(trace.documents[0].title == nil)
    #expect(trace.documents[0].site == "S1")
    // The credit names the site, without its article.
    #expect(trace.documents[1].credits[0].name == "S1")
    #expect(trace.hiddenSources[0].id == "hidden:h1")
    #expect(trace.hiddenSources[0].name == "H1")
    #expect(trace.edges[0].parent == "D1")
    #expect(trace.tree.branches[0].child == "D2")
    #expect(trace.warnings.map(\.document) == ["D1", "F1"])
    #expect(trace.warnings[0].message == "The date '…' cannot be read.")
    let excerpt = trace.edges[0].summary
    #expect(
      excerpt == """
        As S1 reported, D1; A1 and A1 of … wrote to … says D1 of the H1 (N1), and the wave \
        was high in the harbour
        """)
    let text = String(decoding: trace.json(), as: UTF8.self).lowercased()
    for name in [
      "lakeside", "orsk", "margit", "holleran", "pell", "ofa", "gazette.txt", "bulletin", "home",
      "timetable",
    ] {
      #expect(!text.contains(name), "\(name)")
    }
    _ = try Trace(json: trace.json())
  }

  @Test("a redacted trace keeps every number, kind and place")
  func keepsNumbers() async throws {
    let trace = try await demo()
    let redacted = trace.redacted()
    #expect(redacted.documents.map(\.sha256) == trace.documents.map(\.sha256))
    #expect(redacted.documents.map(\.published) == trace.documents.map(\.published))
    #expect(redacted.edges.map(\.probability) == trace.edges.map(\.probability))
    #expect(redacted.edges.map(\.kind) == trace.edges.map(\.kind))
    #expect(redacted.passages.map(\.a.bytes) == trace.passages.map(\.a.bytes))
    #expect(redacted.tree.branches.count == trace.tree.branches.count)
    #expect(redacted.edges.map(\.directionNats) == trace.edges.map(\.directionNats))
  }

  @Test("what a document is called does not change its code")
  func namesDoNotMatter() async throws {
    var renamed = try await demo()
    let before = renamed.redacted()
    renamed.changeIDs { $0.hasPrefix("hidden:") ? $0 : "other/" + $0 }
    #expect(renamed.redacted().json() == before.json())
  }

  @Test("a part of a long headline, and a name cut at the edge of a text, are found")
  func partsOfNames() {
    var names = NameReplacer()
    names.add("The Quiet Thaw Between Brask and Dessal", as: "D1")
    names.add("Littoral Press Agency", as: "N1")
    names.add("Wave", as: "S1")
    names.add("2019", as: "S2")
    names.add("IT", as: "S3")
    for (text, expected) in [
      ("he read “quiet thaw – between  BRASK” aloud", "he read “D1” aloud"),
      ("The Quiet Thaw Between Brask and Dessal", "D1"),
      ("as told to the Littoral Press", "as told to the N1"),
      ("Press Agency says so", "N1 says so"),
      ("the press agency says so", "the press agency says so"),
      ("the WAVE and Wave and wave of 2019", "the S1 and S1 and wave of 2019"),
      ("it is IT", "it is S3"),
      ("quiet thaw on the river", "quiet thaw on the river"),
      ("", ""), ("…", "…"),
    ] { #expect(names.replacing(in: text) == expected) }
  }

  @Test("composed and decomposed letters are one name")
  func composition() {
    var names = NameReplacer()
    names.add("Caf\u{E9} M\u{FC}ller", as: "S1")
    #expect(names.replacing(in: "im Cafe\u{301} Mu\u{308}ller, sagt") == "im S1, sagt")
  }

  @Test("a trace without text has no five words in a row of any text")
  func withoutText() async throws {
    for trace in [try await demo(), Self.named()] {
      let bare = trace.withoutText()
      let json = String(decoding: bare.json(), as: UTF8.self)
      #expect(!json.contains("\"excerpt\""))
      #expect(!json.contains("\"context\""))
      #expect(bare.documents.allSatisfy { $0.title == nil })
      #expect(bare.documents.map(\.sha256) == trace.documents.map(\.sha256))
      #expect(bare.passages.map(\.b.bytes) == trace.passages.map(\.b.bytes))
      _ = try Trace(json: bare.json())
    }
  }

  @Test("both together, and twice, are as good as once", arguments: 1...20)
  func together(seed: Int) throws {
    var random = RandomTrace(seed: UInt64(seed))
    let trace: Trace = random.next()
    let safe = trace.redacted().withoutText()
    _ = try Trace(json: safe.json())
    #expect(safe.withoutText() == safe)
    #expect(trace.redacted().documents.map(\.id) == trace.documents.indices.map { "D\($0 + 1)" })
  }
}
