import Testing

@testable import CorpusArchive

@Suite("Repair") struct RepairTests {
  /// Three versions whose texts fill blocks of their own.
  private static let history: [Corpus] = {
    var maker = TextMaker(seed: 90)
    let texts = (0..<4).map { _ in Array(maker.text(4_000).utf8) }
    return [
      [("a", texts[0]), ("b", texts[1])],
      [("a", texts[0]), ("b", texts[1]), ("c", texts[2])],
      [("a", texts[0] + texts[3]), ("c", texts[2])],
    ]
  }()

  /// The identifiers of an archive's versions.
  private func identifiers(_ archive: Archive) -> [ContentDigest] {
    archive.versions.map(\.identifier)
  }

  private func inputs(_ corpus: Corpus) -> RepairSource {
    .documents(corpus.map { ArchiveInput(path: $0.path, bytes: $0.bytes) })
  }

  /// The kinds of damage that one file can have: where its bytes are changed or cut.
  private static let places: [(name: String, damage: @Sendable ([UInt8]) -> [UInt8])] = [
    ("H", { flipped($0, at: 20) }), ("D", { flipped($0, at: 900) }),
    ("header of D", { flipped($0, at: 230) }), ("V", { flipped($0, at: $0.count - 250) }),
    ("T", { flipped($0, at: $0.count - 20) }), ("no T", { Array($0.dropLast(100)) }),
    ("half", { Array($0.prefix($0.count / 2)) }), ("nothing left", { _ in [] }),
  ]

  private static func flipped(_ bytes: [UInt8], at index: Int) -> [UInt8] {
    var bytes = bytes
    if bytes.indices.contains(index) { bytes[index] ^= 0x10 }
    return bytes
  }

  @Test(
    "from a second archive restores every version with its identifier",
    arguments: 1...3, 0..<places.count)
  func secondArchive(number: Int, place: Int) async throws {
    let (archive, disk) = try await memoryArchive(Self.history)
    let backup = try Archive(at: "/a", fileOperations: disk.copy())
    let name = "/a/v00000\(number).gz"
    disk[name] = disk[name].map(Self.places[place].damage)
    let damaged = try Archive(at: "/a", fileOperations: disk)
    #expect(try !damaged.verify().isWhole)
    let report = try await damaged.repair(from: [.archive(backup)], to: "/r")
    #expect(report.isComplete, "\(Self.places[place].name)")
    let repaired = try Archive(at: "/r", fileOperations: disk)
    #expect(identifiers(repaired) == identifiers(archive))
    #expect(try repaired.verify().isWhole)
  }

  @Test(
    "from the original documents restores a version with its identifier",
    arguments: 1...3, 0..<3)
  func originals(number: Int, place: Int) async throws {
    let (archive, disk) = try await memoryArchive(Self.history)
    let name = "/a/v00000\(number).gz"
    disk[name] = disk[name].map(Self.places[place].damage)
    let damaged = try Archive(at: "/a", fileOperations: disk)
    let report = try await damaged.repair(from: [inputs(Self.history[number - 1])], to: "/r")
    let repaired = try Archive(at: "/r", fileOperations: disk)
    #expect(identifiers(repaired) == identifiers(archive), "\(Self.places[place].name)")
    #expect(report.identicalVersions == [1, 2, 3])
    #expect(report.lostDocuments.isEmpty)
    #expect(try repaired.verify().isWhole)
    for number in 1...3 { #expect(try holds(repaired, number, Self.history[number - 1])) }
  }

  @Test(
    "without any source saves whole documents and says what is lost",
    arguments: 1...3, 0..<places.count)
  func nothingElse(number: Int, place: Int) async throws {
    let (_, disk) = try await memoryArchive(Self.history)
    let name = "/a/v00000\(number).gz"
    disk[name] = disk[name].map(Self.places[place].damage)
    let before = disk.paths.map { disk[$0] }
    let damaged = try Archive(at: "/a", fileOperations: disk)
    let report = try await damaged.repair(to: "/r")
    #expect(disk.paths.filter { $0.hasPrefix("/a/") }.map { disk[$0] } == before)
    let repaired = try Archive(at: "/r", fileOperations: disk)
    #expect(try repaired.verify().isWhole)
    let lost = Set(report.lostDocuments.map { "\($0.version)\($0.path)" })
    for version in repaired.versions {
      let corpus = Self.history[version.number - 1]
      for document in try repaired.documents(of: version.number) {
        let bytes = try repaired.read(document.path, version: version.number)
        #expect(corpus.contains { $0.bytes == bytes })
      }
      let kept = try Set(repaired.documents(of: version.number).map(\.path))
      let isListed = version.number != number || !lost.isEmpty || report.isComplete
      if isListed, report.namelessDocuments.isEmpty {
        for (path, _) in corpus where !kept.contains(path) {
          let isKnown =
            lost.contains("\(version.number)\(path)") || version.documentCount < corpus.count
          #expect(isKnown, "\(Self.places[place].name) \(path)")
        }
      }
    }
    // Everything before the damage is as it was.
    #expect(report.identicalVersions.starts(with: 1..<number))
  }

  @Test(
    "of a lost list of documents takes their names from what is left and from other versions",
    arguments: [false, true])
  func lostList(hasFolder: Bool) async throws {
    var maker = TextMaker(seed: 91)
    var corpus: Corpus = (0..<8).map { ("news/\($0).txt", Array(maker.text(40).utf8)) }
    var history = [corpus]
    for name in ["later", "latest"] {
      // Long enough that the list lies in a block of its own.
      corpus.append(("news/\(name).txt", Array(maker.text(6_000).utf8)))
      history.append(corpus)
    }
    let (_, disk) = try await memoryArchive(history)
    let chain = try ArchiveChain(root: "/a", files: disk, limits: ArchiveLimits())
    let last = try #require(chain.files[1].members(.data).last)
    var bytes = try #require(disk["/a/v000002.gz"])
    bytes[last.offset + last.header.memberByteCount - 20] ^= 1
    disk["/a/v000002.gz"] = bytes
    let damaged = try Archive(at: "/a", fileOperations: disk)
    #expect(throws: ArchiveError.self) { try damaged.documents(of: 2) }
    let report = try await damaged.repair(
      from: hasFolder ? [inputs(history[2])] : [], to: "/r")
    let repaired = try Archive(at: "/r", fileOperations: disk)
    #expect(report.identicalVersions.contains(1))
    #expect(repaired.versions.count == 3)
    for number in 2...3 {
      let paths = try repaired.documents(of: number).map(\.path)
      #expect(Set(paths).isSuperset(of: history[0].map(\.path)), "version \(number)")
      for (path, bytes) in history[number - 1] where paths.contains(path) {
        #expect(try repaired.read(path, version: number) == bytes)
      }
    }
    if hasFolder { #expect(try repaired.documents(of: 3).count == history[2].count) }
  }

  @Test("never writes over an archive") func target() async throws {
    let (archive, disk) = try await memoryArchive(Self.history)
    let before = disk.paths.map { disk[$0] }
    await #expect(throws: ArchiveError.self) { try await archive.repair(to: "/a") }
    #expect(disk.paths.map { disk[$0] } == before)
  }

  @Test("of a whole archive copies it") func whole() async throws {
    let (archive, disk) = try await memoryArchive(Self.history)
    let report = try await archive.repair(to: "/r")
    #expect(report.identicalVersions == [1, 2, 3])
    for number in 1...3 { #expect(disk["/r/v00000\(number).gz"] == disk["/a/v00000\(number).gz"]) }
  }
}
