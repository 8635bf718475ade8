import CorpusArchive
import TestSupport
import Testing

@Suite("A failing disk") struct FaultTests {
  private static let history = sampleHistory(seed: 77, versions: 3, documents: 3, sentences: 8)

  /// The state after a fault must be one of the two whole ones.
  private func expectOldOrNew(
    _ disk: MemoryFileSystem, mayBeNew: Bool, mustBeNew: Bool, _ comment: Comment
  ) throws {
    let archive = try Archive(at: "/a", fileOperations: disk)
    #expect(try archive.verify().isWhole, comment)
    let count = archive.versions.count
    #expect(count == 2 || (mayBeNew && count == 3), comment)
    #expect(!mustBeNew || count == 3, comment)
    for number in 1...count {
      #expect(try holds(archive, number, Self.history[number - 1]), comment)
    }
  }

  @Test(
    "at any operation leaves the old or the new state, whole",
    arguments: [(5, false), (28, false), (122, true), (30, true)] as [(Int32, Bool)])
  func everyOperation(code: Int32, isFinal: Bool) async throws {
    let (_, base) = try await memoryArchive(Array(Self.history.prefix(2)))
    var number = 1
    while true {
      let disk = base.copy()
      let archive = try Archive(at: "/a", fileOperations: disk)
      disk.operationCount = 0
      disk.faults = .init(failing: number, code: code, isFinal: isFinal)
      var failure: ArchiveError?
      do throws(ArchiveError) {
        try await archive.add(Self.history[2])
      } catch {
        failure = error
      }
      let wasReached = disk.operationCount >= number
      disk.faults = .init()
      try expectOldOrNew(disk, mayBeNew: true, mustBeNew: failure == nil, "operation \(number)")
      if case .storage(_, let intact)? = failure { #expect(intact <= 2) }
      // A writer that comes later is not hindered by what is left.
      let later = try Archive(at: "/a", fileOperations: disk)
      if later.versions.count == 2 {
        try await later.add(Self.history[2])
        try expectOldOrNew(disk, mayBeNew: true, mustBeNew: true, "after operation \(number)")
      }
      if !wasReached { break }
      number += 1
    }
    #expect(number > 20)
  }

  @Test("that is full says so with its own exit code and that nothing was changed")
  func fullDisk() async throws {
    let (archive, disk) = try await memoryArchive(Array(Self.history.prefix(2)))
    let before = disk.paths
    disk.operationCount = 0
    var codes: Set<Int32> = []
    for number in 1...60 {
      disk.operationCount = 0
      disk.faults = .init(failing: number, code: 28)
      do throws(ArchiveError) {
        try await archive.add(Self.history[2])
        break
      } catch {
        codes.insert(error.exitCode)
        if case .storage(_, let intact) = error, intact == 2 {
          #expect(error.description.contains("all 2 versions are intact"))
          #expect(error.description.contains("Nothing was changed"))
        }
        if disk.paths != before { break }
      }
    }
    #expect(codes.contains(6))
  }

  @Test("that writes a few bytes at a time publishes whole files", arguments: [1, 7, 500])
  func shortWrites(longest: Int) async throws {
    let disk = MemoryFileSystem()
    disk.faults = .init(longestWrite: longest)
    let (archive, _) = try await memoryArchive(Self.history, in: disk)
    #expect(try archive.verify().isWhole)
    for number in 1...3 { #expect(try holds(archive, number, Self.history[number - 1])) }
  }

  @Test("without hard links publishes by a rename that replaces nothing") func noLinks()
    async throws
  {
    let disk = MemoryFileSystem()
    disk.faults = .init(hasLinks: false)
    let (archive, _) = try await memoryArchive(Self.history, in: disk)
    #expect(try archive.verify().isWhole)
    #expect(disk.paths.filter { $0.contains("/tmp/") }.isEmpty)
  }

  @Test("that loses power at any operation keeps the old or the new state", arguments: 0..<10)
  func powerLoss(group: Int) async throws {
    let (_, base) = try await memoryArchive(Array(Self.history.prefix(2)))
    var generator = SplitMix64(seed: UInt64(group))
    for round in 0..<100 {
      let disk = base.copy()
      let archive = try Archive(at: "/a", fileOperations: disk)
      disk.operationCount = 0
      disk.faults = .init(
        failing: 1 + generator.number(below: 60), isFinal: true,
        longestWrite: 1 + generator.number(below: 2_000))
      var isConfirmed = false
      do throws(ArchiveError) {
        try await archive.add(Self.history[2])
        isConfirmed = true
      } catch { isConfirmed = false }
      let seed = generator.next()
      let after = disk.afterPowerLoss(seed: seed)
      try expectOldOrNew(
        after, mayBeNew: true, mustBeNew: isConfirmed, "group \(group), round \(round)")
    }
  }

  @Test("that loses power while an archive is created lets it be created again", arguments: 0..<100)
  func powerLossAtCreation(seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed)
    let disk = MemoryFileSystem()
    disk.faults = .init(failing: 1 + generator.number(below: 16), isFinal: true)
    _ = try? Archive.create(at: "/a", fileOperations: disk)
    let after = disk.afterPowerLoss(seed: generator.next())
    let archive = try Archive.create(at: "/a", fileOperations: after)
    if !archive.warnings.isEmpty { Issue.record("\(archive.warnings)") }
    try await archive.add(Self.history[0])
    #expect(try archive.verify().isWhole)
  }
}
