import Synchronization
import TestSupport
import Testing

@testable import CorpusArchive

@Suite("Text that a writer looks at again") struct SpilledTextTests {
  /// A disk with a log of several blocks, and its text.
  private static let base: (disk: MemoryFileSystem, text: [UInt8]) = {
    var generator = SplitMix64(seed: 91)
    var forgery = Forgery()
    forgery.log = (0..<6).map { _ in
      (0..<20_000).map { _ in UInt8(97 + generator.number(below: 26)) }
    }
    forgery.table = [Array("0:20000\n".utf8)]
    forgery.manifestExtents = ""
    return (forgery.disk, forgery.log.flatMap { $0 })
  }()

  /// The log, of which one block is kept in memory.
  private func log(spilling: Bool = true) throws -> (LogReader, MemoryFileSystem, [UInt8]) {
    let disk = Self.base.disk.copy()
    let log = try ArchiveReader(root: "/a", files: disk, limits: ArchiveLimits()).log
    log.capacity = 1
    if spilling { log.spilled = SpilledText(root: "/a", for: "v000002.gz", files: disk) }
    return (log, disk, Self.base.text)
  }

  /// Reads places all over the log; every byte that is given must be the right one.
  private func look(_ log: LogReader, _ text: [UInt8]) throws {
    for step in stride(from: 0, to: text.count, by: 4_441) {
      let position = step * 7 % text.count
      let (start, bytes) = try log.block(at: position)
      try #require((start..<(start + bytes.count)).contains(position))
      #expect(bytes == Array(text[start..<(start + bytes.count)]))
    }
  }

  @Test("is read from a file without a name instead of being inflated again")
  func readBack() throws {
    let (log, disk, text) = try log()
    let before = disk.paths
    for _ in 0..<3 { try look(log, text) }
    #expect(disk.paths == before)
    // What the versions' files say is not needed any more, but for the block in memory.
    disk["/a/v000001.gz"] = nil
    try look(log, text)
  }

  @Test("is inflated again where there is no such file") func withoutFile() throws {
    let (log, disk, text) = try log(spilling: false)
    for _ in 0..<3 { try look(log, text) }
    disk["/a/v000001.gz"] = nil
    #expect(throws: ArchiveDamage.self) { try look(log, text) }
  }

  @Test("is never wrong, whatever operation fails", arguments: [5, 28] as [Int32])
  func failures(code: Int32) throws {
    var number = 1
    while true {
      let (log, disk, text) = try log()
      disk.operationCount = 0
      disk.faults = .init(failing: number, code: code, longestWrite: 15_000)
      for _ in 0..<3 {
        // A version's file that cannot be read is an error; all else is made good for.
        do { try look(log, text) } catch is ArchiveDamage {}
      }
      let wasReached = disk.operationCount >= number
      disk.faults = .init()
      try look(log, text)
      if !wasReached { break }
      number += 3
    }
    #expect(number > 40)
  }

  @Test("is not believed if the file changed") func alteredFile() throws {
    let disk = MemoryFileSystem()
    _ = try Archive.create(at: "/a", fileOperations: disk)
    let spilled = SpilledText(root: "/a", for: "v000001.gz", files: disk)
    let block = Array(repeating: UInt8(97), count: 2 * SpilledText.windowByteCount + 9)
    spilled.append(block, of: 3)
    #expect(spilled.window(of: 3, at: 20)?.bytes == Array(block[..<SpilledText.windowByteCount]))
    #expect(spilled.window(of: 2, at: 20) == nil)
    disk.state.withLock { state in
      let named = Set(state.names.values)
      for number in state.inodes.keys where !named.contains(number) {
        state.inodes[number]?.bytes[block.count - 1] ^= 1
      }
    }
    let last = spilled.window(of: 3, at: block.count - 1)
    #expect(last == nil)
  }
}
