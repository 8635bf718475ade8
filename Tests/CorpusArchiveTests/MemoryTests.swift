import Testing

@testable import CorpusArchive

@Suite("Memory") struct MemoryTests {
  @Test("does not grow with the log: at most 16 MiB of it are kept inflated") func cache() throws {
    var forgery = Forgery()
    let block = Array(repeating: UInt8(0x61), count: 256 << 10)
    forgery.log = Array(repeating: block, count: 200)
    forgery.table = [Array("0:\(block.count)\n".utf8)]
    forgery.manifestExtents = ""
    let disk = forgery.disk
    let reader = try ArchiveReader(root: "/a", files: disk, limits: ArchiveLimits())
    for index in reader.log.blocks.indices {
      #expect(try reader.log.bytes(of: index).count == block.count)
      #expect(reader.log.keptByteCount <= 16 << 20)
    }
    #expect(reader.log.keptByteCount == 16 << 20)
    reader.log.releaseMemory()
    #expect(reader.log.keptByteCount == 0)
  }

  @Test("of a finished writer is let go") func writer() async throws {
    let history = sampleHistory(seed: 14, versions: 2)
    let (_, disk) = try await memoryArchive([history[0]])
    weak var released: ArchiveReader?
    do {
      let reader = try ArchiveReader(root: "/a", files: disk, limits: ArchiveLimits())
      released = reader
      _ = reader.catalog(through: 1)
      let inputs = history[1].map { ArchiveInput(path: $0.path, bytes: $0.bytes) }
      var writer = try VersionWriter(
        reader: reader,
        request: VersionWriter.Request(
          documents: inputs.sorted { DocumentPath.precedes($0.path, $1.path) }, metadata: nil,
          time: nil, options: ArchiveWritingOptions()))
      #expect(try await writer.run())
    }
    #expect(released == nil)
  }

  @Test(
    "of the index is 16 bytes or less for every 64 bytes of the log",
    arguments: [false, true])
  func index(isForeseen: Bool) {
    let size = 1 << 20
    var index = SegmentIndex(logByteCount: isForeseen ? size : 0)
    for position in stride(from: 0, to: size, by: 13) {
      index.insert(
        UInt32(truncatingIfNeeded: position &* 2_654_435_761), at: position,
        context: SegmentContext())
    }
    #expect(index.byteCount <= size / 64 * 16)
  }

  @Test("of the index keeps the 16 newest positions of a key") func newest() throws {
    var index = SegmentIndex(logByteCount: 0)
    for number in 0..<5_000 {
      index.insert(number % 3 == 0 ? 7 : 1_031, at: number * 64 + 5, context: SegmentContext())
    }
    var positions: [Int] = []
    try index.forEach(7) { positions.append($0.position) }
    #expect(positions == (0..<16).map { (4_998 - 3 * $0) * 64 + 5 })
  }
}
