import Foundation
import TestSupport
import Testing

@testable import ProvenanceCommands

/// What the tool says of damaged archives, and how it brings them back.
@Suite("The tool: damaged archives")
struct ArchiveDamageTests {
  /// Two versions of `lake`, whose first has more than one block of text: `a.bin` lies in the first
  /// block, `z.txt` and the list of files in the last.
  private func toolWithArchive() throws -> Tool {
    let tool = try Tool()
    var generator = SplitMix64(seed: 5)
    for name in ["a.bin", "b.bin"] {
      let noise = (0..<40_000).flatMap { _ in
        withUnsafeBytes(of: generator.next().littleEndian) { Array($0) }
      }
      try tool.write(noise, to: "lake/\(name)")
    }
    try tool.write(Stories.soup, to: "lake/z.txt")
    #expect(try tool.run("archive", "add", "lake").status == 0)
    try tool.write(Stories.gazette, to: "lake/gazette.txt")
    #expect(try tool.run("archive", "add", "lake").status == 0)
    return tool
  }

  /// Changes one bit of the file at an offset.
  private func flip(_ tool: Tool, _ path: String, at offset: Int) throws {
    let file = tool.folder.appending(path: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path())
    var bytes = try Data(contentsOf: file)
    bytes[offset] ^= 1
    try bytes.write(to: file)
  }

  @Test("verify lists all damage, all that is lost, what is whole, and what to do")
  func verifies() throws {
    let tool = try toolWithArchive()
    #expect(try tool.run("archive", "verify").output.hasPrefix("lake: whole (2 versions, "))
    #expect(try tool.run("archive", "verify", "--quick").output.hasSuffix("quick check)\n"))
    try flip(tool, "Archive/lake/v000001.gz", at: 100_000)
    for options in [[], ["--quick"]] {
      let result = try tool.run(["archive", "verify", "lake"] + options)
      #expect(result.status == 3)
      #expect(result.errors.isEmpty)
      #expect(result.output.hasPrefix("lake: damaged (2 versions, "))
      #expect(result.output.contains("v000001.gz, byte ") == options.isEmpty)
      #expect(result.output.contains("Lost:\n  lake@1 a.bin\n  lake@2 a.bin\n1 content lost"))
      #expect(result.output.contains("provenance archive repair lake --from ORIGINAL --to NEWDIR"))
    }
    let json = try tool.run("archive", "verify", "--json")
    #expect(json.status == 3)
    #expect(json.output.contains(#""advice""#) && json.output.contains(#""a.bin""#))
    // What is whole can be read, what is lost cannot.
    #expect(try tool.run("archive", "cat", "lake@2", "gazette.txt").output == Stories.gazette)
    #expect(try tool.run("archive", "cat", "lake@1", "z.txt").output == Stories.soup)
    let lost = try tool.run("archive", "cat", "lake@1", "a.bin")
    #expect(lost.status == 3)
    #expect(lost.output.isEmpty && lost.errors.contains("a.bin in version 2"))
    for arguments in [
      ["trace", "--corpus", "lake"], ["archive", "extract", "lake", "--to", "out"],
      ["archive", "add", "lake", "--force"], ["archive", "export", "lake", "--bagit", "bag"],
    ] {
      #expect(try tool.run(arguments).status == 3, "\(arguments)")
    }
  }

  @Test(
    "repair brings everything back from the folder or a copy, with the same ids",
    arguments: ["lake", "Copy", "Copy/lake"])
  func repairs(original: String) throws {
    let tool = try toolWithArchive()
    try FileManager.default.copyItem(
      at: tool.folder.appending(path: "Archive"), to: tool.folder.appending(path: "Copy"))
    let digest = try tool.run("archive", "digest", "lake").output
    try flip(tool, "Archive/lake/v000001.gz", at: 100_000)
    let damaged = try Data(contentsOf: tool.folder.appending(path: "Archive/lake/v000001.gz"))
    let result = try tool.run("archive", "repair", "lake", "--from", original, "--to", "New")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("lake: everything came back, in New\n"))
    #expect(try tool.run("archive", "verify", "--archive", "New").status == 0)
    #expect(try tool.run("archive", "digest", "lake", "--archive", "New").output == digest)
    #expect(
      try Data(contentsOf: tool.folder.appending(path: "Archive/lake/v000001.gz")) == damaged)
    let again = try tool.run("archive", "repair", "lake", "--from", original, "--to", "New")
    #expect(again.status == 2)
  }

  @Test("repair without an original saves the rest and says what is lost, with status 3")
  func salvages() throws {
    let tool = try toolWithArchive()
    try flip(tool, "Archive/lake/v000001.gz", at: 100_000)
    let result = try tool.run("archive", "repair", "lake", "--to", "New")
    #expect(result.status == 3)
    #expect(result.output.contains("lost: a.bin in lake@1"))
    #expect(result.output.contains("with a new id: lake@2, 3 of 4 files"))
    #expect(try tool.run("archive", "verify", "--archive", "New").status == 0)
    #expect(
      try tool.run("archive", "cat", "lake@2", "gazette.txt", "--archive", "New").output
        == Stories.gazette)
  }

  @Test("a damaged last version is not taken for the newest in silence")
  func damagedNewest() throws {
    let tool = try toolWithArchive()
    try FileManager.default.removeItem(at: tool.folder.appending(path: "lake/a.bin"))
    try FileManager.default.removeItem(at: tool.folder.appending(path: "lake/b.bin"))
    #expect(try tool.run("archive", "add", "lake").status == 0)
    let file = tool.folder.appending(path: "Archive/lake/v000003.gz")
    let bytes = try Data(contentsOf: file)
    try FileManager.default.removeItem(at: file)
    try bytes.prefix(bytes.count - 20).write(to: file)
    let result = try tool.run("archive", "show", "lake")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("version  lake@2\n"))
    #expect(result.errors.hasPrefix("Warning: The archive of 'lake' is damaged: v000003.gz"))
    let named = try tool.run("trace", "--corpus", "lake@3")
    #expect(named.status == 3)
    #expect(named.errors.contains("v000003.gz"))
    #expect(try tool.run("archive", "add", "lake").status == 3)
  }

  @Test("an archive without its mark is still found, and one of a newer format has status 4")
  func marks() throws {
    let tool = try toolWithArchive()
    try FileManager.default.removeItem(at: tool.folder.appending(path: "Archive/lake/FORMAT"))
    #expect(try tool.run("archive", "list").output.hasPrefix("lake "))
    let verified = try tool.run("archive", "verify")
    #expect(verified.status == 3)
    #expect(verified.output.contains("Nothing is lost"))
    try tool.write("provenance-archive 2\n", to: "Archive/lake/FORMAT")
    for arguments in [
      ["archive", "verify"], ["archive", "show", "lake"], ["trace", "--corpus", "lake"],
      ["archive", "add", "lake"],
    ] {
      let result = try tool.run(arguments)
      #expect(result.status == 4, "\(arguments)")
      #expect(result.errors.contains("has format 2, and this release reads up to 1."))
    }
  }
}
