import TestSupport
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

  /// Short sentences that recur in other surroundings, as they do in news: "(Reporting by …)".
  private func boilerplate(seed: UInt64, count: Int) -> [[UInt8]] {
    var generator = SplitMix64(seed: seed)
    var maker = TextMaker(seed: seed)
    let usual = (0..<24).map { number in
      let length = 12 + generator.number(below: 110)
      let words = (maker.sentence() + maker.sentence()).filter { $0 != "." && $0 != "\n" }
      return String(words.prefix(length)) + (number % 2 == 0 ? ". " : "\n")
    }
    var texts: [[UInt8]] = []
    for _ in 0..<count {
      var text = ""
      for _ in 0..<(1 + generator.number(below: 12)) {
        text +=
          generator.number(below: 3) == 0
          ? maker.sentence() : usual[generator.number(below: usual.count)]
      }
      if let old = texts.randomElement(using: &generator), generator.number(below: 3) == 0 {
        let low = generator.number(below: old.count)
        text += String(decoding: old[low...].prefix(generator.number(below: 300)), as: UTF8.self)
      }
      texts.append(Array(text.utf8))
    }
    return texts
  }

  @Test(
    "give the same copies whether every place is compared or only those that may matter",
    arguments: 1...20)
  func sparedComparisons(seed: UInt64) async throws {
    let disk = MemoryFileSystem()
    let log = LogReader(root: "/a", files: disk, chain: try await emptyChain(disk))
    var writer = LogWriter(log: log, end: 0)
    var finder = try DeltaFinder(log: log, boundaries: [], logEnd: 0)
    var copies = 0
    for text in boilerplate(seed: seed, count: 300) {
      let start = writer.end
      finder.comparesAll = true
      let thorough = try finder.plan(text, logEnd: start)
      finder.comparesAll = false
      let plan = try finder.plan(text, logEnd: start)
      #expect(plan == thorough, "seed \(seed)")
      copies += plan.count { if case .copy = $0 { true } else { false } }
      _ = writer.append(text, plan)
      try finder.add(start..<writer.end)
    }
    #expect(copies > 100)
  }

  private func emptyChain(_ disk: MemoryFileSystem) async throws -> ArchiveChain {
    _ = try Archive.create(at: "/a", fileOperations: disk)
    return try ArchiveChain(root: "/a", files: disk, limits: ArchiveLimits())
  }
}
