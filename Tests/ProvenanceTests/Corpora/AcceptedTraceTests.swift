import Foundation
import Provenance
import Testing

/// The accepted traces that ship with the project, `Snapshots/`.
@Suite("Accepted traces")
struct AcceptedTraceTests {
  /// The names of all cases.
  private static func names() throws -> [String] {
    try SnapshotCase.all(in: Corpora.project + "/Snapshots").map(\.name)
  }

  /// The names of the cases that are not read from an archive; those are the command's to check.
  private static func namesOfFolders() throws -> [String] {
    try SnapshotCase.all(in: Corpora.project + "/Snapshots").filter { $0.corpus == nil }.map(\.name)
  }

  @Test("say what is found today", arguments: try namesOfFolders())
  func unchanged(name: String) async throws {
    let snapshot = try SnapshotCase(named: name, in: Corpora.project + "/Snapshots")
    let accepted = try #require(try snapshot.acceptedTrace())
    let trace = try await Tracer().trace(
      paths: snapshot.paths.map { Corpora.project + "/" + $0 },
      metadata: snapshot.metadata.map { Corpora.project + "/" + $0 })
    for difference in Snapshot.difference(from: accepted, to: trace) {
      Issue.record("\(difference). Look at it, then: provenance check --accept \(name)")
    }
  }

  @Test("are stored as the command writes them")
  func canonical() throws {
    for name in try Self.names() {
      let snapshot = try SnapshotCase(named: name, in: Corpora.project + "/Snapshots")
      let stored = try Data(contentsOf: URL(filePath: snapshot.tracePath))
      #expect(try snapshot.acceptedTrace()?.json() == Array(stored))
    }
    #expect(try Self.names().contains("seeds"))
  }
}
