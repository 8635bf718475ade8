import Foundation
import Provenance
import Testing

@testable import ProvenanceCommands

/// The subcommands of `provenance archive`, run as a person would run them.
@Suite("The tool: archive")
struct ArchiveToolTests {
  /// A tool with three stories in `lake`, archived once.
  private func toolWithArchive() throws -> Tool {
    let tool = try Tool()
    try tool.write(Stories.bulletin, to: "lake/bulletin.txt")
    try tool.write(Stories.gazette, to: "lake/town/gazette.txt")
    try tool.write(Stories.soup, to: "lake/soup.txt")
    try tool.write("notes.txt\n", to: "lake/.provenanceignore")
    try tool.write("Do not print.\n", to: "lake/notes.txt")
    let added = try tool.run("archive", "add", "lake", "--time", "2022-04-01")
    #expect(added.status == 0)
    #expect(added.output.hasPrefix("lake@1: 5 files, 5 of them new; "))
    #expect(added.errors.isEmpty)
    return tool
  }

  /// What a program reads of a result.
  private func object(_ result: Tool.Result) throws -> [String: Any] {
    #expect(result.status == 0, "\(result.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(json as? [String: Any])
  }

  @Test("keeps every file byte for byte, also hidden and ignored ones")
  func everything() throws {
    let tool = try toolWithArchive()
    try tool.write([0xFF, 0x00, 0xC3], to: "lake/picture.bin")
    try tool.write("history", to: "lake/.git/HEAD")
    let added = try tool.run("archive", "add", "lake")
    #expect(
      added.errors == "Warning: .git: it is the folder of version control, and was left out.\n")
    let extracted = try tool.run("archive", "extract", "lake", "--to", "out")
    #expect(extracted.output == "lake@2: 6 files in out\n")
    for path in [
      "bulletin.txt", "town/gazette.txt", "soup.txt", ".provenanceignore", "notes.txt",
      "picture.bin",
    ] {
      let old = try Data(contentsOf: tool.folder.appending(path: "lake/" + path))
      #expect(try Data(contentsOf: tool.folder.appending(path: "out/" + path)) == old)
    }
    #expect(tool.read("out/.git/HEAD") == nil)
    let again = try tool.run("archive", "extract", "lake", "--to", "out")
    #expect(again.status == 2)
    #expect(again.errors.contains("There is something at 'out' already."))
  }

  @Test("adds no version if nothing changed, unless forced")
  func unchanged() throws {
    let tool = try toolWithArchive()
    let same = try tool.run("archive", "add", "lake", "--time", "2023-01-01")
    #expect(same.status == 0)
    #expect(same.output == "nothing changed; version 1 stands\n")
    let json = try object(try tool.run("archive", "add", "lake", "--json"))
    #expect(json["added"] as? Bool == false)
    #expect(
      try tool.run("archive", "add", "lake", "--force").output.hasPrefix("lake@2: 5 files, 0"))
    try tool.write("lake,date\n", to: "dates.csv")
    let described = try tool.run("archive", "add", "lake", "--metadata", "dates.csv")
    #expect(described.output.hasPrefix("lake@3: "))
  }

  @Test("does not archive the archive")
  func itself() throws {
    let tool = try toolWithArchive()
    let added = try tool.run("archive", "add", ".", "--name", "all")
    #expect(added.output.hasPrefix("all@1: 5 files"))
    #expect(try tool.run("archive", "add", ".", "--name", "all").output.contains("nothing changed"))
  }

  @Test("gives the same version for the same files, whatever the time of day and the place")
  func deterministic() throws {
    let (one, other) = (try toolWithArchive(), try toolWithArchive())
    #expect(
      try one.run("archive", "digest", "lake").output
        == other.run("archive", "digest", "lake").output)
    let tool = try Tool()
    try tool.write(Stories.soup, to: "a/soup.txt")
    let epoch = ["SOURCE_DATE_EPOCH": "86400"]
    let json = try object(
      tool.run("archive", "add", "a", "--json", environment: epoch))
    let version = try #require(json["version"] as? [String: Any])
    #expect(version["time"] as? String == "1970-01-02T00:00:00Z")
    let bad = try tool.run("archive", "add", "a", environment: ["SOURCE_DATE_EPOCH": "noon"])
    #expect(bad.status == 2)
    #expect(try tool.run("archive", "add", "a", "--time", "noon").status == 2)
  }

  @Test("says in sentences what changed")
  func differences() throws {
    let tool = try toolWithArchive()
    let changed = Stories.soup.replacingOccurrences(of: "rye bread", with: "white bread")
    try tool.write(changed, to: "lake/soup.txt")
    try tool.write(Stories.gazette, to: "lake/gazette.txt")
    try FileManager.default.removeItem(at: tool.folder.appending(path: "lake/town"))
    try FileManager.default.removeItem(at: tool.folder.appending(path: "lake/notes.txt"))
    try tool.write("A new day.\n", to: "lake/new.txt")
    #expect(try tool.run("archive", "add", "lake").status == 0)
    let text = try tool.run("archive", "diff", "lake@1", "lake@2")
    #expect(
      text.output == """
        lake@1 → lake@2
        added new.txt
        removed notes.txt
        renamed town/gazette.txt to gazette.txt
        changed soup.txt
          − Serve with rye bread and too much butter.
          + Serve with white bread and too much butter.

        """)
    #expect(try tool.run("archive", "diff", "lake").output == text.output)
    let json = try object(try tool.run("archive", "diff", "lake@2", "lake@1", "--json"))
    #expect((json["added"] as? [[String: Any]])?.first?["path"] as? String == "notes.txt")
    #expect(try tool.run("archive", "diff", "lake@1").status == 2)
    #expect(try tool.run("archive", "diff", "lake@2", "lake@2").output.hasSuffix("no difference\n"))
  }

  @Test("prints a manifest that sha256sum checks")
  func manifest() throws {
    let tool = try toolWithArchive()
    let digest = try tool.run("archive", "digest", "lake")
    #expect(digest.output.hasPrefix("# lake@1 "))
    try tool.write(digest.output, to: "lake/SUMS")
    #expect(digest.output.split(separator: "\n").count == 6)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum", "-c", "--quiet", "SUMS"]
    process.currentDirectoryURL = tool.folder.appending(path: "lake")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // 127: there is no sha256sum on this system.
    #expect([0, 127].contains(process.terminationStatus))
  }

  @Test("lists, shows and counts")
  func overviews() throws {
    let tool = try toolWithArchive()
    #expect(
      try tool.run("archive", "list").output.hasPrefix(
        "lake  1 version  2022-04-01T00:00:00Z  5 files"))
    #expect(try tool.run("archive", "list", "lake").output.hasPrefix("lake@1  2022-04-01"))
    let shown = try tool.run("archive", "show", "lake@1").output
    #expect(shown.contains("town/gazette.txt") && shown.contains("parent   none"))
    #expect(try tool.run("archive", "info").output.contains("times less"))
    for arguments in [
      ["list"], ["list", "lake"], ["show", "lake"], ["info"], ["digest", "lake"], ["verify"],
      ["cat", "lake", "soup.txt"], ["extract", "lake"],
    ] {
      _ = try object(try tool.run(["archive"] + arguments + ["--json"]))
    }
    #expect(try tool.run("archive", "cat", "lake@1", "soup.txt").output == Stories.soup)
  }

  @Test(
    "refuses what names no version with status 2",
    arguments: [
      ["cat", "lake@2", "soup.txt"], ["cat", "lake", "salt.txt"], ["show", "sea"], ["show", "a@b"],
      ["show", "../lake"], ["add", "nothing"], ["add", "lake/soup.txt"], ["list", "x@y"],
      ["add", "lake", "--name", "a@1"], ["add", "lake", "--name", ".a"], ["cat", "lake"],
      ["export", "lake"], ["export", "lake", "--bagit", "a", "--warc", "b"], ["diff", "lake@1"],
      ["cat", "lake", "--metadata"], ["import", "lake/soup.txt", "--name", "w"],
      ["verify", "sea"], ["repair", "sea", "--to", "new"],
    ])
  func usage(arguments: [String]) throws {
    let tool = try toolWithArchive()
    let result = try tool.run(["archive"] + arguments)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(result.output.isEmpty)
    #expect(try tool.names() == ["Archive", "lake"])
  }

  @Test("goes through BagIt, WARC and WACZ and back")
  func interchange() throws {
    let tool = try toolWithArchive()
    #expect(try tool.run("archive", "export", "lake", "--bagit", "bag").status == 0)
    #expect(tool.read("bag/data/town/gazette.txt") == Stories.gazette)
    #expect(tool.read("bag/bag-info.txt")?.contains("External-Identifier: lake@1") == true)
    for (option, file) in [("--warc", "lake.warc.gz"), ("--wacz", "lake.wacz")] {
      #expect(try tool.run("archive", "export", "lake", option, file).status == 0)
      let name = "from-" + String(option.dropFirst(2))
      let imported = try tool.run("archive", "import", file, "--name", name)
      #expect(imported.status == 0, "\(imported.errors)")
      #expect(
        try tool.run("archive", "diff", "lake", name).output.hasSuffix("no difference\n"))
    }
    let untimed = try tool.run("archive", "export", "from-warc", "--warc", "again.warc.gz")
    #expect(untimed.status == 2)
    #expect(untimed.errors.contains("'--time'"))
    let timed = try tool.run(
      "archive", "export", "from-warc", "--warc", "again.warc.gz", "--time", "2022-05-01")
    #expect(timed.status == 0)
  }

  @Test("imports pages with their addresses")
  func pages() throws {
    let tool = try Tool()
    let body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\(Stories.soup)</p>"
    var record = ""
    for (address, date, block) in [
      ("https://pantry.example/soup?id=3", "2022-03-01T00:00:00Z", body),
      ("https://pantry.example/soup?id=3", "2022-02-01T00:00:00Z", body + "old"),
      ("https://pantry.example/../", "2022-02-01T00:00:00Z", body),
      (
        "https://pantry.example/x.png", "2022-02-01T00:00:00Z",
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"
      ),
      (
        "https://pantry.example/gone", "2022-02-01T00:00:00Z",
        "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nx"
      ),
    ] {
      record += "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: \(address)\r\n"
      record += "WARC-Date: \(date)\r\nWARC-Record-ID: <urn:x>\r\n"
      record += "Content-Type: application/http\r\nContent-Length: \(block.utf8.count)\r\n\r\n"
      record += block + "\r\n\r\n"
    }
    try tool.write(record, to: "pages.warc")
    let json = try object(
      try tool.run("archive", "import", "pages.warc", "--name", "pantry", "--json"))
    #expect(json["passedOver"] as? Int == 2)
    #expect(json["olderCaptures"] as? Int == 1)
    let shown = try tool.run("archive", "show", "pantry").output
    #expect(shown.contains("pantry.example/soup%3Fid=3.html"))
    #expect(shown.contains("pantry.example/%2E./index.html"))
    let trace = try Trace(
      json: Array(try tool.run("trace", "--corpus", "pantry", "--json", "-q").output.utf8))
    #expect(trace.documents.contains { $0.url == "https://pantry.example/soup?id=3" })
    let all = try tool.run("archive", "import", "pages.warc", "--name", "all", "--all-captures")
    #expect(!all.output.contains("older capture"))
    let older = "pantry.example/soup%3Fid=3~20220201T000000Z.html"
    #expect(try tool.run("archive", "cat", "all", older).output.hasSuffix("old"))
    let alone = try tool.run("archive", "import", "pages.warc", "--name", "alone")
    #expect(
      alone.output.hasSuffix(
        "1 older capture left out; '--all-captures' takes those that differ\n"))
    let cut = String(record.dropLast(40))
    try tool.write(cut, to: "cut.warc")
    #expect(try tool.run("archive", "import", "cut.warc", "--name", "cut").status == 2)
    #expect(
      try tool.run("archive", "import", "cut.warc", "--name", "cut", "--keep-going").status == 0)
  }
}
