import Foundation
import Provenance
import Testing

@testable import ProvenanceCommands

/// Tracing, explaining, inspecting and checking archived versions.
@Suite("The tool: archived corpora")
struct ArchiveTraceTests {
  /// A tool with stories of every format in `lake`, archived with metadata.
  private func toolWithArchive() throws -> Tool {
    let tool = try Tool()
    try tool.write(Stories.bulletin, to: "lake/bulletin.txt")
    try tool.write("<html><body><p>\(Stories.gazette)</p></body></html>", to: "lake/b/gazette.html")
    try tool.write(Stories.soup, to: "lake/soup.md")
    try tool.write("b/draft*\n", to: "lake/.provenanceignore")
    try tool.write(Stories.bulletin, to: "lake/b/draft.txt")
    try tool.write(Stories.bulletin, to: "lake/.hidden/bulletin.txt")
    try tool.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], to: "lake/photo.png")
    let records = (1...40).map { number in
      #"{"id": "r\#(number)", "text": "Record \#(number). The ferrymen of Lake Orsk have kept the timetable of their grandfathers.", "date": "2022-03-02T10:00"}"#
    }
    try tool.write((records + ["{"]).joined(separator: "\n"), to: "lake/all.jsonl")
    try tool.write("file,date\nsoup.md,2022-02-19\nnobody.txt,2020-01-01\n", to: "lake/dates.csv")
    let added = try tool.run("archive", "add", "lake", "--metadata", "lake/dates.csv")
    #expect(added.status == 0, "\(added.errors)")
    return tool
  }

  @Test("gives the trace of the folder, and the version beside it")
  func sameAsFolder() throws {
    let tool = try toolWithArchive()
    // The metadata file is called in warnings as it was given.
    try FileManager.default.copyItem(
      at: tool.folder.appending(path: "lake"), to: tool.folder.appending(path: "copy"))
    try FileManager.default.moveItem(
      at: tool.folder.appending(path: "copy/dates.csv"),
      to: tool.folder.appending(path: "dates.csv"))
    let folder = try tool.run("trace", "copy", "--metadata", "dates.csv", "--json")
    let archived = try tool.run("trace", "--corpus", "lake@1", "--json")
    #expect(folder.status == 0 && archived.status == 0)
    #expect(folder.errors == archived.errors)
    var trace = try Trace(json: Array(archived.output.utf8))
    #expect(trace.documents.count == 43)
    #expect(!trace.edges.isEmpty && !trace.warnings.isEmpty)
    let version = try #require(trace.corpus)
    #expect(version.name == "lake" && version.version == 1)
    let digest = try tool.run("archive", "digest", "lake").output
    #expect(digest.hasPrefix("# lake@1 \(version.id)\n"))
    trace.corpus = nil
    #expect(String(decoding: trace.json(), as: UTF8.self) == folder.output)
    #expect(!folder.output.contains(#""corpus""#))
    #expect(try tool.run("trace", "--corpus", "lake", "--json").output == archived.output)
  }

  @Test("explains and inspects archived texts")
  func others() throws {
    let tool = try toolWithArchive()
    try FileManager.default.moveItem(
      at: tool.folder.appending(path: "lake"), to: tool.folder.appending(path: "gone"))
    let explained = try tool.run("explain", "bulletin.txt", "gazette", "--corpus", "lake@1", "-q")
    #expect(explained.status == 0, "\(explained.errors)")
    #expect(explained.output.contains("b/gazette.html"))
    let inspected = try tool.run("inspect", "soup.md", "--corpus", "lake", "--json")
    #expect(inspected.output.split(separator: "\n").count == 1)
    #expect(inspected.output.contains("\"id\": \"soup.md\""))
    #expect(inspected.output.contains("\"published\": \"2022-02-19\""))
    #expect(try tool.run("inspect", "--corpus", "lake").output.contains("bulletin.txt"))
    #expect(try tool.run("inspect", "salt.md", "--corpus", "lake").status == 2)
  }

  @Test(
    "wants one input",
    arguments: [
      ["trace"], ["trace", "lake", "--corpus", "lake"], ["inspect"],
      ["trace", "--corpus", "lake@0"],
      ["trace", "--corpus", "lake", "--metadata", "lake/dates.csv"], ["trace", "--corpus", "sea"],
      ["explain", "a", "b", "lake", "--corpus", "lake"], ["trace", "--corpus", "lake@7"],
    ])
  func oneInput(arguments: [String]) throws {
    #expect(try toolWithArchive().run(arguments).status == 2)
  }

  @Test("checks a case against an archived version")
  func check() throws {
    let tool = try toolWithArchive()
    try tool.write(#"{"corpus": "lake@1"}"#, to: "Snapshots/lake-v1/case.json")
    try tool.write(#"{"paths": ["lake"]}"#, to: "Snapshots/now/case.json")
    #expect(try tool.run("check", "--accept", "lake-v1", "now").status == 0)
    let equal = try tool.run("check")
    #expect(equal.status == 0)
    #expect(equal.output == "lake-v1: equal\nnow: equal\n")

    // The folder goes on; the archived version stays what it was.
    try tool.write(Stories.soup + "Add salt.\n", to: "lake/soup.md")
    let later = try tool.run("check")
    #expect(later.status == 1)
    #expect(later.output.hasPrefix("lake-v1: equal\nnow: "))

    // Another archive in its place is told from the one that was accepted.
    try FileManager.default.moveItem(
      at: tool.folder.appending(path: "Archive"), to: tool.folder.appending(path: "Old"))
    #expect(try tool.run("archive", "add", "lake").status == 0)
    let other = try tool.run("check", "lake-v1")
    #expect(other.status == 1)
    #expect(other.output.contains("archived version changed: lake@1 ("))
  }

  @Test("says of a missing or damaged version that it could not be checked")
  func unchecked() throws {
    let tool = try toolWithArchive()
    try tool.write("Another day.\n", to: "lake/day.txt")
    #expect(try tool.run("archive", "add", "lake").status == 0)
    for (name, corpus) in [("a", "lake@1"), ("b", "lake@2"), ("c", "lake@3"), ("d", "sea@1")] {
      try tool.write("{\"corpus\": \"\(corpus)\"}", to: "Snapshots/\(name)/case.json")
    }
    #expect(try tool.run("check", "--accept", "a", "b").status == 0)
    let stored = tool.read("Snapshots/b/trace.json")
    try tool.damage("Archive/lake/v000002.gz")
    let result = try tool.run("check")
    #expect(result.status == 3)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "a: equal")
    #expect(lines[1].hasPrefix("b: could not be checked: The archive is damaged: v000002.gz"))
    #expect(lines[2].hasPrefix("c: could not be checked: There is no version 3"))
    #expect(lines[3].hasPrefix("d: could not be checked: There is no corpus 'sea'"))
    #expect(try tool.run("check", "--accept", "b").status == 3)
    #expect(tool.read("Snapshots/b/trace.json") == stored)
    let json = try tool.run("check", "b", "--json")
    #expect(json.status == 3 && json.output.contains(#""unchecked""#))
  }
}

extension Tool {
  /// Changes one bit in the middle of a file, whose mode is made writable.
  func damage(_ path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path())
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
  }
}
