import Foundation
import Testing

@testable import Provenance

@Suite("Snapshot cases on disk")
struct SnapshotCaseTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(#"{"paths": ["seeds"], "metadata": null}"#, to: "seeds/case.json")
    try folder.write(#"{"paths": ["x", "y"], "metadata": "m.csv"}"#, to: "Two Texts/case.json")
    try folder.write("no case", to: "notes/README.md")
    try folder.write("{}", to: ".hidden/case.json")
  }

  @Test("lists the cases by name")
  func lists() throws {
    let cases = try SnapshotCase.all(in: folder.path)
    #expect(cases.map(\.name) == ["Two Texts", "seeds"])
    #expect(cases.map(\.paths) == [["x", "y"], ["seeds"]])
    #expect(cases.map(\.metadata) == ["m.csv", nil])
  }

  @Test("reads the name of an archived version, and the folder that it is in")
  func archivedVersions() throws {
    try folder.write(#"{"corpus": "seeds@2"}"#, to: "one/case.json")
    try folder.write(#"{"corpus": "seeds", "archive": "old"}"#, to: "two/case.json")
    let one = try SnapshotCase(named: "one", in: folder.path)
    #expect(one.corpus == "seeds@2" && one.archive == nil && one.paths.isEmpty)
    let two = try SnapshotCase(named: "two", in: folder.path)
    #expect(two.corpus == "seeds" && two.archive == "old")
    #expect(try SnapshotCase(named: "seeds", in: folder.path).corpus == nil)
  }

  @Test("accepts a trace, replaces it, and gives it back")
  func accepts() throws {
    let snapshot = try SnapshotCase(named: "seeds", in: folder.path)
    #expect(try snapshot.acceptedTrace() == nil)
    try snapshot.accept(.tiny())
    #expect(try snapshot.acceptedTrace() == .tiny())
    let longer = Trace.tiny(edges: [.tiny("a.txt", "b.txt")])
    try snapshot.accept(longer)
    #expect(try snapshot.acceptedTrace() == longer)
    try snapshot.accept(.tiny())
    #expect(try snapshot.acceptedTrace() == .tiny())
    #expect(try folder.names(in: "seeds") == ["case.json", "trace.json"])
  }

  @Test(
    "refuses names that are no case", arguments: ["", ".", "..", "../seeds", "seeds/x", "a\0b"])
  func invalidNames(name: String) {
    #expect(throws: SnapshotError.invalidName(name)) {
      try SnapshotCase(named: name, in: folder.path)
    }
  }

  @Test("lists the known cases where one is unknown")
  func unknownCase() {
    #expect(throws: SnapshotError.unknownCase(name: "notes", known: ["Two Texts", "seeds"])) {
      try SnapshotCase(named: "notes", in: folder.path)
    }
    #expect(throws: SnapshotError.noFolder(path: folder.path + "/none")) {
      try SnapshotCase.all(in: folder.path + "/none")
    }
  }

  @Test(
    "refuses descriptions that name nothing to trace",
    arguments: [
      "", "[]", "{}", #"{"paths": []}"#, #"{"paths": [""]}"#, #"{"paths": "seeds"}"#,
      #"{"corpus": ""}"#, #"{"corpus": "a@1", "paths": ["a"]}"#, #"{"corpus": 1}"#,
      #"{"corpus": "a@1", "metadata": "m.csv"}"#, #"{"paths": ["a"], "archive": "b"}"#,
    ])
  func malformedCases(json: String) throws {
    try folder.write(json, to: "seeds/case.json")
    let error = #expect(throws: SnapshotError.self) {
      try SnapshotCase(named: "seeds", in: folder.path)
    }
    guard case .malformedCase? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("names the file where an accepted trace is damaged, and keeps it")
  func damagedTrace() throws {
    let snapshot = try SnapshotCase(named: "seeds", in: folder.path)
    try folder.write(#"{"schemaVersion": 9}"#, to: "seeds/trace.json")
    #expect(
      throws: SnapshotError.malformedTrace(
        path: snapshot.tracePath, .newerSchema(found: 9, newestKnown: 1))
    ) { try snapshot.acceptedTrace() }
    #expect(try folder.names(in: "seeds") == ["case.json", "trace.json"])
  }

  @Test("refuses a file that is too large before it reads it")
  func tooLarge() throws {
    let path = folder.path + "/seeds/case.json"
    #expect(throws: SnapshotError.tooLarge(path: path, bytes: 38, limit: 37)) {
      try SnapshotFile.read(path, limit: 37)
    }
  }

  @Test("follows links and refuses what is no file")
  func oddFiles() throws {
    let (target, link) = (folder.path + "/seeds/case.json", folder.path + "/link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(try SnapshotFile.read(link, limit: 38).count == 38)
    #expect(throws: SnapshotError.tooLarge(path: link, bytes: 38, limit: 37)) {
      try SnapshotFile.read(link, limit: 37)
    }
    for path in [folder.path, "/dev/zero"] {
      #expect(throws: SnapshotError.unreadable(path: path, reason: "it is no regular file")) {
        try SnapshotFile.read(path, limit: 100)
      }
    }
    let missing = folder.path + "/none"
    #expect(throws: SnapshotError.unreadable(path: missing, reason: "there is no such file")) {
      try SnapshotFile.read(missing, limit: 100)
    }
  }

  @Test("says why a trace cannot be written")
  func unwritable() throws {
    let snapshot = try SnapshotCase(named: "seeds", in: folder.path)
    try FileManager.default.removeItem(atPath: folder.path + "/seeds")
    let error = #expect(throws: SnapshotError.self) { try snapshot.accept(.tiny()) }
    guard case .unwritable(let path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == snapshot.tracePath)
  }
}
