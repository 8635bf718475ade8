import CorpusArchive
import Testing

@Suite("Damage") struct DamageTests {
  /// Two versions small enough to be broken at every bit.
  private static let history: [Corpus] = [
    [("a", Array("The ferry left.\n".utf8))],
    [("a", Array("The ferry left.\n".utf8)), ("b", Array("Nobody kept a ledger.\n".utf8))],
  ]

  /// Whether an archive that should be damaged shows it, and never a wrong byte.
  private func showsDamage(_ disk: MemoryFileSystem, quick: Bool) -> Bool {
    let archive: Archive
    do { archive = try Archive(at: "/a", fileOperations: disk) } catch { return true }
    for version in archive.versions {
      for document in (try? archive.documents(of: version.number)) ?? [] {
        guard let bytes = try? archive.read(document.path, version: version.number) else {
          continue
        }
        let known = Self.history[version.number - 1].first { $0.path == document.path }
        if bytes != known?.bytes { return false }
      }
    }
    guard let report = try? archive.verify(quick: quick) else { return true }
    return !report.isWhole && !report.damages.isEmpty
  }

  private static let files = ["/a/FORMAT", "/a/v000001.gz", "/a/v000002.gz"]

  @Test("of any single bit is found", arguments: files)
  func everyBit(path: String) async throws {
    let (_, disk) = try await memoryArchive(Self.history)
    #expect(!showsDamage(disk, quick: true))
    #expect(!showsDamage(disk, quick: false))
    let original = try #require(disk[path])
    for bit in 0..<(original.count * 8) {
      var bytes = original
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      disk[path] = bytes
      // What a quick check finds, a full one finds too, because it begins with it: one bit a byte
      // is enough for that.
      let isShown =
        showsDamage(disk, quick: true)
        && (bit % 8 != bit / 8 % 8 || showsDamage(disk, quick: false))
      #expect(isShown, "\(path), bit \(bit)")
    }
  }

  @Test("by any truncation is found, and by any byte too many", arguments: files)
  func everyTruncation(path: String) async throws {
    let (_, disk) = try await memoryArchive(Self.history)
    let original = try #require(disk[path])
    for length in 0..<original.count {
      disk[path] = Array(original.prefix(length))
      let isShown = showsDamage(disk, quick: true)
      #expect(isShown, "\(path), \(length) bytes")
    }
    disk[path] = original + [0]
    #expect(showsDamage(disk, quick: true), "\(path)")
    disk[path] = original + original
    #expect(showsDamage(disk, quick: true), "\(path)")
  }

  @Test("of the last file leaves the versions before it") func lastFile() async throws {
    let history = sampleHistory(seed: 3, versions: 4)
    let (_, disk) = try await memoryArchive(history)
    let path = "/a/v000004.gz"
    disk[path] = disk[path].map { Array($0.dropLast(30)) }
    let archive = try Archive(at: "/a", fileOperations: disk)
    #expect(archive.versions.map(\.number) == [1, 2, 3])
    #expect(archive.warnings.first?.file == "v000004.gz")
    for number in 1...3 { #expect(try holds(archive, number, history[number - 1])) }
    #expect(try archive.verify().affectedVersions == [4])
    await #expect {
      try await archive.add(history[3])
    } throws: { ($0 as? ArchiveError)?.exitCode == 3 }
  }

  @Test("in text that a new version would share keeps it from being added", arguments: 0..<3)
  func sharedText(kind: Int) async throws {
    let history = sampleHistory(seed: 12, versions: 3)
    let (_, disk) = try await memoryArchive(history)
    var bytes = try #require(disk["/a/v000001.gz"])
    bytes[bytes.count / 3] ^= 4
    disk["/a/v000001.gz"] = bytes
    let archive = try Archive(at: "/a", fileOperations: disk)
    #expect(archive.warnings.isEmpty)
    // The same documents again, those of an older version, and a new one beside them.
    let versions = [history[2], history[0], history[2] + [("zebra", Array("New.\n".utf8))]]
    await #expect {
      try await archive.add(versions[kind])
    } throws: { ($0 as? ArchiveError)?.exitCode == 3 }
    #expect(try Archive(at: "/a", fileOperations: disk).versions.count == 3)
  }

  @Test("of a block names all documents and versions that need it, and no others")
  func blockDamage() async throws {
    var maker = TextMaker(seed: 31)
    // Each text fills blocks of its own.
    let texts = (0..<3).map { _ in Array(maker.text(6_000).utf8) }
    let first: Corpus = [("a", texts[0]), ("b", texts[1])]
    let second: Corpus = [("a", texts[0]), ("b", texts[1]), ("c", texts[2] + texts[0])]
    let (_, disk) = try await memoryArchive([first, second, [("d", texts[2])]])
    var bytes = try #require(disk["/a/v000001.gz"])
    bytes[600] ^= 4
    disk["/a/v000001.gz"] = bytes
    let archive = try Archive(at: "/a", fileOperations: disk)
    let report = try archive.verify()
    let lost = report.affectedDocuments.map { "\($0.version)\($0.path)" }
    #expect(lost == ["1a", "2a", "2c"])
    #expect(report.damages.map(\.file).allSatisfy { $0 == "v000001.gz" })
    #expect(try archive.read("b", version: 2) == texts[1])
    #expect(try archive.read("d", version: 3) == texts[2])
    #expect {
      _ = try archive.read("c", version: 2)
    } throws: { error in
      guard case .damaged(let damage, let affected, let unlisted)? = error as? ArchiveError else {
        return false
      }
      return damage.offset != nil && unlisted.isEmpty
        && affected.map { "\($0.version)\($0.path)" } == ["1a", "2a", "2c"]
    }
    #expect(try archive.verify(quick: true).affectedDocuments == report.affectedDocuments)
  }

  @Test("of a version's record leaves later documents in reach") func lostRecord() async throws {
    var maker = TextMaker(seed: 32)
    let texts = (0..<3).map { _ in Array(maker.text(5_000).utf8) }
    let history: [Corpus] = [
      [("a", texts[0])], [("a", texts[0]), ("b", texts[1])], [("b", texts[1]), ("c", texts[2])],
    ]
    let (_, disk) = try await memoryArchive(history)
    var bytes = try #require(disk["/a/v000002.gz"])
    bytes[bytes.count - 300] ^= 1
    disk["/a/v000002.gz"] = bytes
    let archive = try Archive(at: "/a", fileOperations: disk)
    #expect(try holds(archive, 1, history[0]))
    // Version 3 shares a text with the version whose record is lost.
    #expect(try archive.read("c", version: 3) == texts[2])
    #expect(try archive.read("b", version: 3) == texts[1])
    #expect(try archive.verify().unlistedVersions == [2])
  }

  @Test("of a missing or foreign file is found") func missingAndForeign() async throws {
    let history = sampleHistory(seed: 6, versions: 4)
    let (_, disk) = try await memoryArchive(history)
    let (_, other) = try await memoryArchive(sampleHistory(seed: 7, versions: 4))
    let gap = disk.copy()
    gap["/a/v000002.gz"] = nil
    let withGap = try Archive(at: "/a", fileOperations: gap)
    #expect(withGap.versions.map(\.number) == [1, 3, 4])
    #expect(withGap.warnings.map(\.kind) == [.brokenChain])
    #expect(try holds(withGap, 1, history[0]))
    for number in 1...4 {
      let name = "/a/v00000\(number).gz"
      let foreign = disk.copy()
      foreign[name] = other[name]
      let archive = try Archive(at: "/a", fileOperations: foreign)
      #expect(archive.warnings.map(\.file).contains("v00000\(number).gz"))
      #expect(try !archive.verify().isWhole)
      let renumbered = disk.copy()
      renumbered[name] = disk["/a/v00000\(number % 4 + 1).gz"]
      #expect(try !Archive(at: "/a", fileOperations: renumbered).warnings.isEmpty)
    }
  }
}
