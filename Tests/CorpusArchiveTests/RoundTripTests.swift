import CorpusArchive
import Testing

@Suite("Archives") struct RoundTripTests {
  @Test("give back every document of every version of random histories", arguments: 1...40)
  func randomHistories(seed: UInt64) async throws {
    let history = sampleHistory(seed: seed, versions: 5)
    let (archive, disk) = try await memoryArchive(history)
    let again = try Archive(at: "/a", fileOperations: disk)
    for (index, corpus) in history.enumerated() {
      #expect(try holds(archive, index + 1, corpus), "seed \(seed)")
      #expect(try holds(again, index + 1, corpus), "seed \(seed)")
    }
    #expect(try again.verify().isWhole)
    #expect(try again.verify(quick: true).isWhole)
  }

  @Test(
    "keep texts of awkward shapes",
    arguments: [
      [], [0], [10], Array(repeating: 10, count: 300), Array(repeating: 0x20, count: 5_000),
      Array("no line feed at the end. But two sentences".utf8), Array("a\r\nb\r\n".utf8),
      Array(repeating: Array("The same line, again and again.\n".utf8), count: 400).flatMap { $0 },
      (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) },
      Array(repeating: 0x41, count: 600_000),
    ] as [[UInt8]])
  func awkwardTexts(bytes: [UInt8]) async throws {
    let history: [Corpus] = [
      [("a", bytes), ("b", bytes)], [("a", bytes + [33]), ("c", [33] + bytes)],
    ]
    let (archive, _) = try await memoryArchive(history)
    for (index, corpus) in history.enumerated() { #expect(try holds(archive, index + 1, corpus)) }
    #expect(try archive.verify().isWhole)
  }

  @Test("have an empty version") func emptyVersion() async throws {
    let (archive, _) = try await memoryArchive([[], [("a", [1])], []])
    #expect(archive.versions.map(\.documentCount) == [0, 1, 0])
    #expect(try archive.verify().isWhole)
  }

  @Test("keep a version's metadata file beside its documents") func metadata() async throws {
    let disk = MemoryFileSystem()
    let archive = try Archive.create(at: "/a", fileOperations: disk)
    let table = Array("path,published\na,2020-01-02\n".utf8)
    let metadata = ArchiveMetadata(name: "metadata.csv", bytes: table)
    let version = try await archive.add(
      [("a", [1, 2])], metadata: metadata, time: "2020-01-03T00:00:00Z")
    try await archive.add([("a", [1, 2])], metadata: metadata)
    try await archive.add([("a", [1, 2])])
    #expect(version.time == "2020-01-03T00:00:00Z")
    #expect(version.metadata?.name == "metadata.csv")
    #expect(version.metadata?.sha256 == ContentDigest(of: table))
    #expect(try archive.metadata(of: 1) == metadata)
    #expect(try archive.metadata(of: 2) == metadata)
    #expect(try archive.metadata(of: 3) == nil)
    #expect(archive.versions.map(\.newByteCount)[1...] == [0, 0])
    #expect(try archive.documents(of: 2).map(\.path) == ["a"])
  }

  @Test("store one edit of 200 documents in 4 KB") func tinyVersion() async throws {
    var maker = TextMaker(seed: 9)
    var corpus = maker.corpus(200, sentences: 20)
    let (archive, _) = try await memoryArchive([corpus])
    for _ in 0..<3 {
      corpus[77].bytes += Array(maker.sentence().utf8)
      let version = try await archive.add(corpus)
      #expect(version.storedByteCount <= 4_096)
      #expect(version.newDocumentCount == 1)
    }
  }

  @Test("share what moved inside of a document and between documents") func sharing() async throws {
    var maker = TextMaker(seed: 5)
    let (first, second) = (maker.text(400), maker.text(400))
    let (archive, _) = try await memoryArchive([
      [("a", Array(first.utf8)), ("b", Array(second.utf8))]
    ])
    let moved = Array((second + maker.sentence() + first).utf8)
    let version = try await archive.add([("c", moved)])
    #expect(version.newByteCount < 600)
    #expect(try archive.read("c", version: 2) == moved)
  }
}
