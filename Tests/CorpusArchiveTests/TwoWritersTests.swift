import CorpusArchive
import Synchronization
import Testing

@Suite("Two writers") struct TwoWritersTests {
  @Test("both add their version; the slower one plans anew") func race() async throws {
    let history = sampleHistory(seed: 11, versions: 3)
    let (archive, disk) = try await memoryArchive([history[0]])
    let (_, other) = try await memoryArchive([history[0], history[1]])
    // The other writer publishes between this one's plan and its link.
    disk.beforeLink.withLock { action in
      action = { name in if name == "/a/v000002.gz" { disk[name] = other[name] } }
    }
    let version = try await archive.add(history[2])
    #expect(version.number == 3)
    #expect(try holds(archive, 2, history[1]))
    #expect(try holds(archive, 3, history[2]))
    #expect(try archive.verify().isWhole)
    #expect(disk.paths.filter { $0.contains("/tmp/") }.isEmpty)
  }

  @Test("of whom one is always faster make the other one busy, with nothing changed")
  func busy() async throws {
    let history = sampleHistory(seed: 12, versions: 6)
    let (archive, disk) = try await memoryArchive([history[0]])
    let (_, other) = try await memoryArchive(history)
    disk.beforeLink.withLock { action in action = { name in disk[name] = other[name] } }
    let error = await #expect(throws: ArchiveError.self) { try await archive.add(history[5]) }
    #expect(error == .busy(path: "/a", attempts: 3))
    #expect(error?.exitCode == 5)
    disk.beforeLink.withLock { $0 = nil }
    let again = try Archive(at: "/a", fileOperations: disk)
    #expect(again.versions.count == 4)
    #expect(try again.verify().isWhole)
    #expect(disk.paths.filter { $0.contains("/tmp/") }.isEmpty)
  }

  @Test("on a real disk at the same time lose nothing") func realDisk() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a"
    _ = try Archive.create(at: path)
    let added = await withTaskGroup(of: [String].self) { group in
      for writer in 0..<4 {
        group.addTask { await Self.write(5, as: writer, to: path) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let archive = try Archive(at: path)
    #expect(try archive.verify().isWhole)
    let names = try archive.versions.flatMap { try archive.documents(of: $0.number).map(\.path) }
    #expect(names.sorted() == added.sorted())
    #expect(!names.isEmpty)
  }

  /// Adds versions of one document each and gives the names of those that were added.
  private static func write(_ count: Int, as writer: Int, to path: String) async -> [String] {
    var added: [String] = []
    for round in 0..<count {
      let name = "\(writer)-\(round)"
      let text = Array("text of \(name)\n".utf8)
      guard let archive = try? Archive(at: path) else { continue }
      if (try? await archive.add([(name, text)])) != nil { added.append(name) }
    }
    return added
  }
}

@Suite("A killed writer") struct KilledWriterTests {
  @Test("leaves a scratch file that hinders nobody and is removed later") func leftovers()
    async throws
  {
    let history = sampleHistory(seed: 15, versions: 3)
    let (archive, disk) = try await memoryArchive([history[0]])
    disk["/a/tmp/v000002.gz-1"] = [1, 2, 3]
    disk["/a/tmp/other"] = [4]
    try await archive.add(history[1])
    #expect(disk["/a/tmp/v000002.gz-1"] != nil)
    try await archive.add(history[2])
    #expect(disk.paths.filter { $0.contains("/tmp/") } == ["/a/tmp/other"])
    #expect(try archive.verify().isWhole)
  }
}
