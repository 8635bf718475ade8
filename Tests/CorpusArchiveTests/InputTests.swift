import CorpusArchive
import Testing

@Suite("What is added") struct InputTests {
  @Test(
    "must have a path that stays in its folder",
    arguments: [
      "", "/a", "..", "a/..", "./a", "a//b", "a/", "a\u{0}b", "a\\b", "C:", "z:x",
      String(repeating: "y", count: 256), String(repeating: "abcd/", count: 205) + "e",
    ])
  func refusedPaths(path: String) async throws {
    let (archive, disk) = try await memoryArchive([])
    let before = disk.paths
    let error = await #expect(throws: ArchiveError.self) { try await archive.add([(path, [1])]) }
    #expect(error?.exitCode == 2)
    #expect(disk.paths == before)
  }

  @Test(
    "may have any other path",
    arguments: [
      "a", "ü/\u{1F600}", "100%", "a\nb", "a\r\nb.txt", "%0A", "...", "a b/c", "-", "cc:x",
    ])
  func allowedPaths(path: String) async throws {
    let (archive, _) = try await memoryArchive([[(path, [1])]])
    #expect(try archive.documents(of: 1).map(\.path) == [path])
    #expect(try archive.read(path, version: 1) == [1])
    #expect(try archive.verify().isWhole)
  }

  @Test("must not have the same path twice, composed or decomposed")
  func clashes() async throws {
    let (archive, _) = try await memoryArchive([])
    for other in ["caf\u{E9}", "cafe\u{301}"] {
      await #expect(throws: ArchiveError.self) {
        try await archive.add([("caf\u{E9}", [1]), (other, [2])])
      }
    }
    #expect(archive.versions.isEmpty)
    #expect(
      Archive.caseClashes(among: ["b", "A", "a", "c/D", "C/d", "e"]) == [
        ["A", "a"], ["C/d", "c/D"],
      ])
  }

  @Test("must be small enough, readable and well described") func otherRefusals() async throws {
    let disk = MemoryFileSystem()
    let archive = try Archive.create(
      at: "/a", fileOperations: disk, limits: ArchiveLimits(documentBytes: 10))
    let before = disk.paths
    await #expect(throws: ArchiveError.self) {
      try await archive.add([("a", Array(repeating: 1, count: 11))])
    }
    struct Gone: Error {}
    let error = await #expect(throws: ArchiveError.self) {
      try await archive.add([ArchiveInput(path: "a") { throw Gone() }])
    }
    #expect(error?.exitCode == 2)
    for time in ["a\nb", String(repeating: "1", count: 65)] {
      await #expect(throws: ArchiveError.self) { try await archive.add([("a", [1])], time: time) }
    }
    for name in ["", "a/b", ".."] {
      await #expect(throws: ArchiveError.self) {
        try await archive.add(
          [("a", [1])], metadata: ArchiveMetadata(name: name, bytes: [1]))
      }
    }
    #expect(disk.paths == before)
    try await archive.add([("a", Array(repeating: 1, count: 10))])
  }

  @Test("is not found where there is none") func missing() async throws {
    let (archive, disk) = try await memoryArchive([[("a", [1])]])
    #expect(throws: ArchiveError.noSuchVersion(2, newest: 1)) { try archive.documents(of: 2) }
    #expect(throws: ArchiveError.noSuchVersion(0, newest: 1)) { try archive.version(0) }
    #expect(throws: ArchiveError.noSuchDocument(path: "b", version: 1)) {
      try archive.read("b", version: 1)
    }
    #expect(throws: ArchiveError.notAnArchive(path: "/b")) {
      try Archive(at: "/b", fileOperations: disk)
    }
  }

  @Test("whose digest is known are asked for only if the archive lacks them") func knownDigest()
    async throws
  {
    struct Asked: Error {}
    let archive = try Archive.create(at: "/a", fileOperations: MemoryFileSystem())
    let texts = ["one", "two"].map { Array("Number \($0).\n".utf8) }
    try await archive.add([("a", texts[0])])
    let known = ArchiveInput(path: "b", digest: ContentDigest(of: texts[0])) { throw Asked() }
    // A digest that is wrong by now does not count.
    let stale = ArchiveInput(path: "c", digest: ContentDigest(of: [7])) { texts[1] }
    let version = try await archive.add([known, stale])
    #expect(version.byteCount == texts[0].count + texts[1].count)
    #expect(try archive.read("b", version: 2) == texts[0])
    #expect(try archive.read("c", version: 2) == texts[1])
    #expect(try archive.verify().isWhole)
    let lost = ArchiveInput(path: "d", digest: ContentDigest(of: [7])) { throw Asked() }
    await #expect(throws: ArchiveError.self) { try await archive.add([lost]) }
  }
}
