import CorpusArchive
import Foundation
import Provenance
import Testing

@testable import ProvenanceCommands

/// The project's own `Archive/seeds`: written once, and readable for ever.
@Suite("The archive of the demo corpus")
struct GoldenArchiveTests {
  private static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()

  /// The ids as they were recorded when the versions were added. An id depends on nothing but the
  /// files, their names, the time that was given and the versions before: if one differs, the
  /// format has changed, or the archive has.
  private static let identifiers = [
    "ce5e68a0ea4f203243fd2f8c85864ba03bbf891faada181bb5234903dc3828a6",
    "5da5372b4689ac5cf1734ac65d496dddb1c04ebf9a77f5bbb41c21379ea8041e",
    "bb8683d8022fe9f518811f6574620b0f97433a92c83cee25bc5baeaef458dd32",
  ]

  private func archive() throws -> Archive { try Archive(at: Self.project + "/Archive/seeds") }

  @Test("is whole, quickly and in full")
  func whole() throws {
    let archive = try archive()
    #expect(archive.warnings.isEmpty)
    #expect(try archive.verify(quick: true).isWhole)
    let report = try archive.verify()
    #expect(report.isWhole && report.fileCount == 3)
    #expect(report.verifiedDocumentCount == 14)
  }

  @Test("has the recorded ids")
  func identifiers() throws {
    #expect(try archive().versions.map(\.identifier.hexadecimal) == Self.identifiers)
    #expect(
      try archive().versions.map(\.time) == [
        "2019-07-15T18:00:00Z", "2019-07-16T18:00:00Z", "2019-07-18T18:00:00Z",
      ])
  }

  @Test("holds the correction and the retraction")
  func content() throws {
    let archive = try archive()
    func text(_ path: String, _ version: Int) throws -> String {
      String(decoding: try archive.read(path, version: version), as: UTF8.self)
    }
    #expect(try text("regional-paper.txt", 1).contains("Some 340 kilometres"))
    #expect(try text("regional-paper.txt", 2).contains("Some 230 kilometres"))
    #expect(try text("regional-paper.txt", 2).contains("Correction, 16 July"))
    #expect(try text("markets-blog.md", 2).contains("CornerPit") == false)
    #expect(try text("markets-blog.md", 2).contains("Source: <https://www.cornerpit.example"))
    #expect(try text("markets-blog.md", 3).contains("has been withdrawn"))
    #expect(try archive.documents(of: 3).map(\.path).contains("evening-post.txt"))
  }

  @Test("gives the accepted traces", arguments: 1...3)
  func traces(version: Int) async throws {
    let snapshot = try SnapshotCase(
      named: "seeds-v\(version)", in: Self.project + "/Snapshots")
    #expect(snapshot.corpus == "seeds@\(version)")
    let accepted = try #require(try snapshot.acceptedTrace())
    let reference = try CorpusReference(parsing: "seeds@\(version)")
    let tracer = Tracer()
    let trace = await tracer.trace(
      try await ArchivedCorpus.read(
        reference, in: ArchiveStore(folder: Self.project + "/Archive"), with: tracer))
    #expect(trace.corpus == accepted.corpus)
    #expect(trace.corpus?.id == Self.identifiers[version - 1])
    for difference in Snapshot.difference(from: accepted, to: trace) {
      Issue.record("\(difference). Look at it, then: provenance check --accept seeds-v\(version)")
    }
  }

  @Test("comes out the same if its versions are added again")
  func again() async throws {
    let folder = URL.temporaryDirectory.appending(path: "seeds-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let stored = try archive()
    let copy = try Archive.create(at: folder.path())
    for version in stored.versions {
      var documents: [(path: String, bytes: [UInt8])] = []
      try stored.forEachDocument(of: version.number) { path, _, bytes in
        documents.append((path, bytes))
      }
      try await copy.add(documents.reversed(), time: version.time)
    }
    #expect(copy.versions.map(\.identifier.hexadecimal) == Self.identifiers)
  }
}
