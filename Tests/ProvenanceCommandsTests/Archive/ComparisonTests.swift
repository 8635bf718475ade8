import TestSupport
import Testing

@testable import CorpusArchive
@testable import ProvenanceCommands

@Suite("Comparing versions in the command")
struct ComparisonTests {
  private func document(_ path: String, _ content: UInt8) -> ArchiveDocument {
    ArchiveDocument(path: path, sha256: ContentDigest(of: [content]), byteCount: 1)
  }

  @Test("pairs equal contents under new names, each once")
  func renames() {
    let before = [document("a", 1), document("b", 1), document("c", 2), document("d", 3)]
    let after = [document("d", 4), document("x", 1), document("y", 5), document("z", 2)]
    let comparison = VersionComparison(from: before, to: after)
    #expect(
      comparison.renamed == [
        .init(from: "a", to: "x"), .init(from: "c", to: "z"),
      ])
    #expect(comparison.removed.map(\.path) == ["b"])
    #expect(comparison.added.map(\.path) == ["y"])
    #expect(comparison.changed.map(\.path) == ["d"])
    #expect(VersionComparison(from: before, to: before).isEmpty)
  }

  @Test("turns any text into any other", arguments: 0..<200)
  func sentences(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    func text() -> [String] {
      (0..<Int(generator.next() % 12)).map { _ in "s\(generator.next() % 5)" }
    }
    let (old, new) = (text(), text())
    let lines = SentenceComparison.lines(from: old, to: new)
    let removed = lines.filter { $0.sign == .removed }.map(\.sentence)
    let added = lines.filter { $0.sign == .added }.map(\.sentence)
    // What is left of either side when its own lines are taken out in order is the same.
    let common = longestCommon(old, new)
    #expect(removed.count == old.count - common)
    #expect(added.count == new.count - common)
    #expect(isSubsequence(removed, of: old) && isSubsequence(added, of: new))
  }

  private func isSubsequence(_ part: [String], of whole: [String]) -> Bool {
    var rest = part[...]
    for element in whole where element == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// The length of the longest common subsequence, by the textbook.
  private func longestCommon(_ left: [String], _ right: [String]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for one in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = one == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }

  @Test(
    "says where a change lies outside of the sentences",
    arguments: [
      (
        "a.html", "<title>One</title><p>Same words here.</p>",
        "<title>Two</title><p>Same words here.</p>", ["title: One → Two"]
      ),
      ("a.txt", "Same words here.\n", "Same  words here.\n", []),
    ])
  func fields(path: String, before: String, after: String, fields: [String]) {
    let comparison = SentenceComparison(
      path: path, before: Array(before.utf8), after: Array(after.utf8))
    #expect(comparison.lines == [])
    #expect(comparison.fields == fields)
  }

  @Test("does not take bytes for text")
  func binary() {
    let comparison = SentenceComparison(
      path: "a.png", before: [0x89, 0x50, 0x4E, 0x47, 0, 1], after: [0x89, 0x50, 0x4E, 0x47, 0, 2])
    #expect(comparison.lines == nil)
  }

  @Test(
    "keeps addresses inside of their folder",
    arguments: [
      ("file:///a/b.txt", nil, "a/b.txt"),
      ("file:///../b.txt", nil, "%2E./b.txt"),
      ("https://x.example/", "text/html", "x.example/index.html"),
      ("https://x.example", "text/html; charset=utf-8", "x.example/index.html"),
      ("https://x.example/a.html#part", "text/html", "x.example/a.html"),
      ("https://x.example/a?b=/../c", "text/html", "x.example/a%3Fb=%2F..%2Fc.html"),
      (
        "https://x.example/a/../../../etc/passwd", "text/plain",
        "x.example/a/%2E./%2E./%2E./etc/passwd.txt"
      ),
      ("https://x.example/.provenanceignore", "text/plain", "x.example/%2Eprovenanceignore.txt"),
      ("https://x.example/ü", "text/html", "x.example/%C3%BC.html"),
      ("", "text/html", nil),
    ] as [(String, String?, String?)])
  func importedPaths(address: String, type: String?, path: String?) {
    #expect(ImportedPath.path(for: address, contentType: type) == path)
  }

  @Test(
    "writes sizes as people read them",
    arguments: [
      (0, "0 bytes"), (1, "1 byte"), (9_999, "9999 bytes"), (10_000, "10.0 kB"),
      (999_999, "999.9 kB"), (1_000_000, "1.0 MB"), (123_456_789, "123.4 MB"),
      (5_000_000_000, "5.0 GB"),
    ])
  func sizes(bytes: Int, text: String) {
    #expect(ResultText.size(bytes) == text)
  }

  @Test(
    "reads names of versions",
    arguments: [
      ("seeds", "seeds", nil), ("seeds@2", "seeds", 2), ("söme name@10", "söme name", 10),
    ] as [(String, String, Int?)])
  func references(text: String, name: String, version: Int?) throws {
    let reference = try CorpusReference(parsing: text)
    #expect(reference.name == name && reference.version == version)
  }

  @Test(
    "refuses names that lead elsewhere",
    arguments: [
      "", "@1", "a@", "a@0", "a@-1", "a@99999999999999999999", "a/b", "..", ".a", "a@b@1", "a\n",
      "a\\b",
    ])
  func badReferences(text: String) {
    #expect(throws: CorpusReference.Invalid.self) { try CorpusReference(parsing: text) }
  }
}
