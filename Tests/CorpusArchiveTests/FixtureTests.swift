import CorpusArchive
import Foundation
import Testing

@Suite("The archive of the first release") struct FixtureTests {
  private static let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let fixture = source.appendingPathComponent("Fixtures/format-1").path

  /// What the fixture holds. Neither it nor the fixture ever changes.
  private static let history: [Corpus] = [
    [
      ("harbour.txt", Array(harbour.utf8)), ("news/orchard.md", Array(orchard.utf8)),
      ("100% odd\nname.txt", Array("A name with a percent sign and a line feed.\n".utf8)),
    ],
    [
      ("harbour.txt", Array((harbour + "The last boat was painted in autumn.\n").utf8)),
      ("news/orchard.md", Array(orchard.utf8)), ("news/copy.md", Array(orchard.utf8)),
      ("empty.txt", []),
    ],
    [("both.txt", Array((orchard + harbour).utf8)), ("empty.txt", [])],
  ]
  private static let metadata = ArchiveMetadata(
    name: "metadata.csv", bytes: Array("path,published\nharbour.txt,2021-03-04\n".utf8))
  private static let harbour = """
    The harbour of Lissen froze for the first time in forty years. Nobody had kept the old \
    icebreaker in repair. So the ferry waited for eleven days, and the island lived on flour and tea.
    The mayor said that a new ship would cost more than the town earns in a year.

    """
  private static let orchard = """
    Behind the quarry, two sisters planted an orchard of four hundred pear trees. The first harvest \
    was eaten by deer! Who would have thought of a fence?
    They sell cider now, and the deer have moved to the golf course.

    """

  private static func add(to archive: Archive) async throws {
    for (index, corpus) in history.enumerated() {
      try await archive.add(
        corpus, metadata: index == 1 ? metadata : nil,
        time: index == 2 ? nil : "2021-03-0\(index + 4)T12:00:00Z")
    }
  }

  @Test("is read as it was written") func readable() async throws {
    if !FileManager.default.fileExists(atPath: Self.fixture) {
      try await Self.add(to: Archive.create(at: Self.fixture))
      Issue.record("the fixture was missing and has been recorded")
    }
    let archive = try Archive(at: Self.fixture)
    #expect(try archive.verify().isWhole)
    #expect(archive.versions.count == 3)
    for (index, corpus) in Self.history.enumerated() {
      #expect(try holds(archive, index + 1, corpus))
    }
    #expect(try archive.metadata(of: 2) == Self.metadata)
    #expect(archive.versions.map(\.time) == ["2021-03-04T12:00:00Z", "2021-03-05T12:00:00Z", nil])
  }

  @Test("has the identifiers that the same documents have today") func identity() async throws {
    let disk = MemoryFileSystem()
    let today = try Archive.create(at: "/a", fileOperations: disk)
    try await Self.add(to: today)
    let fixture = try Archive(at: Self.fixture)
    #expect(fixture.versions.map(\.identifier) == today.versions.map(\.identifier))
  }

  private static let reader = source.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scripts/read_archive.py").path
  private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  @Test("is read alike by the reader in Python", .enabled(if: hasPython, "needs /usr/bin/python3"))
  func pythonReader() throws {
    for (index, corpus) in Self.history.enumerated() {
      for document in corpus {
        let bytes = try Self.output(Self.fixture, "\(index + 1)", document.path)
        #expect(bytes == document.bytes)
      }
      let manifest = try Self.output(Self.fixture, "\(index + 1)")
      let archive = try Archive(at: Self.fixture)
      #expect(try ContentDigest(of: manifest) == archive.version(index + 1).manifest)
    }
  }

  private static func output(_ arguments: String...) throws -> [UInt8] {
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    python.arguments = [reader] + arguments
    let pipe = Pipe()
    python.standardOutput = pipe
    try python.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    return Array(output)
  }
}
