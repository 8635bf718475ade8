import Testing

@testable import CorpusArchive

@Suite("The same inputs") struct DeterminismTests {
  @Test("give the same bytes before compression, whatever their order, the level and the tasks")
  func logicalBytes() async throws {
    let history = sampleHistory(seed: 21, versions: 4, documents: 30, sentences: 60)
    var all: [[ContentDigest]] = []
    for (level, tasks, isReversed) in [(1, 1, false), (6, 4, true), (9, 16, false)] {
      let disk = MemoryFileSystem()
      let archive = try Archive.create(at: "/a", fileOperations: disk)
      for corpus in history {
        try await archive.add(
          isReversed ? corpus.reversed() : corpus,
          options: ArchiveWritingOptions(compressionLevel: level, concurrentBlocks: tasks))
      }
      let chain = try ArchiveChain(root: "/a", files: disk, limits: ArchiveLimits())
      // A trailer holds the digest of compressed bytes; everything else is compared.
      all.append(
        chain.files.flatMap(\.members).filter { $0.header.kind != .trailer }.map(\.header.digest))
    }
    #expect(all[0] == all[1])
    #expect(all[0] == all[2])
  }

  @Test("give the same bytes whether the index was grown or made anew") func indexRebuilt()
    async throws
  {
    // Many documents in one version grow the index; the same documents, one a version, rebuild it.
    let corpus = sampleHistory(seed: 8, versions: 12, documents: 12, sentences: 40).flatMap { $0 }
    var maker = TextMaker(seed: 4)
    let texts = corpus.map(\.bytes)
    let target = Array(
      maker.edited(texts.map { String(decoding: $0, as: UTF8.self) }.joined()).utf8)
    let disk = MemoryFileSystem()
    let log = LogReader(root: "/a", files: disk, chain: try await emptyChain(disk))
    var writer = LogWriter(log: log, end: 0)
    var grown = try DeltaFinder(log: log, boundaries: [], logEnd: 0)
    var boundaries: [Int] = []
    for text in texts {
      let start = writer.end
      _ = writer.append(text, try grown.plan(text, logEnd: start))
      try grown.add(start..<writer.end)
      boundaries.append(writer.end)
    }
    let anew = try DeltaFinder(log: log, boundaries: boundaries, logEnd: writer.end)
    let plan = try grown.plan(target, logEnd: writer.end)
    #expect(plan.count > 3)
    #expect(try anew.plan(target, logEnd: writer.end) == plan)
  }

  private func emptyChain(_ disk: MemoryFileSystem) async throws -> ArchiveChain {
    _ = try Archive.create(at: "/a", fileOperations: disk)
    return try ArchiveChain(root: "/a", files: disk, limits: ArchiveLimits())
  }
}
