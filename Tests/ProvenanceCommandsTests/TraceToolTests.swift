import Foundation
import Provenance
import Testing

@Suite("provenance trace, as a person runs it")
struct TraceToolTests {
  private func toolWithStories() throws -> Tool {
    let tool = try Tool()
    try tool.write(Stories.bulletin, to: "lake/bulletin.txt")
    try tool.write(Stories.gazette, to: "lake/gazette.txt")
    try tool.write(Stories.soup, to: "lake/soup.txt")
    return tool
  }

  @Test("writes JSON into a pipe and nothing else")
  func json() throws {
    let tool = try toolWithStories()
    let result = try tool.run("trace", "lake")
    #expect(result.status == 0)
    let trace = try Trace(json: Array(result.output.utf8))
    #expect(trace.documents.map(\.id).sorted() == ["bulletin.txt", "gazette.txt", "soup.txt"])
    #expect(result.errors.isEmpty)
    #expect(try tool.run("trace", "lake", "--json").output == result.output)
  }

  @Test("gives the same bytes on every run and from every folder")
  func repeatable() throws {
    let tool = try toolWithStories()
    let first = try tool.run("trace", "lake", "--format", "tree")
    #expect(try tool.run("trace", "./lake/", "--format", "tree").output == first.output)
    let other = try toolWithStories()
    #expect(try other.run("trace", "lake", "--format", "tree").output == first.output)
    let german = ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo", "COLUMNS": "44"]
    #expect(
      try tool.run("trace", "lake", "--format", "tree", environment: german).output == first.output)
  }

  @Test(
    "writes a file whose ending says the format", arguments: ["out.json", "out.dot", "out.txt"])
  func file(name: String) throws {
    let tool = try toolWithStories()
    let result = try tool.run("trace", "lake", "-o", name)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let text = try #require(tool.read(name))
    let beginnings = ["json": "{", "dot": "digraph provenance {", "txt": "3 documents"]
    #expect(text.hasPrefix(beginnings[String(name.dropFirst(4))] ?? "?"))
    #expect(try tool.names() == ["lake", name])
  }

  @Test("replaces a file as a whole, keeps its rights, and follows a link to it")
  func replace() throws {
    let tool = try toolWithStories()
    try tool.write("old", to: "real.json")
    let real = tool.folder.appending(path: "real.json").path()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(
      atPath: tool.folder.appending(path: "link.json").path(), withDestinationPath: "real.json")
    #expect(try tool.run("trace", "lake", "-o", "link.json").status == 0)
    #expect(tool.read("real.json")?.hasPrefix("{") == true)
    let attributes = try FileManager.default.attributesOfItem(atPath: real)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try tool.names() == ["lake", "link.json", "real.json"])
  }

  @Test(
    "says what is missing, with status 2",
    arguments: [
      (["trace", "nowhere"], "There is nothing at 'nowhere'."),
      (["trace", "lake", "--metadata", "none.csv"], "none.csv"),
      (["trace", "empty"], "There is no article at 'empty'."),
      (["trace"], "Missing expected argument: give a path"),
      (["trace", "lake", "--shingle-width", "0"], "'--shingle-width' must be between"),
      (["trace", "lake", "--colour"], "Unknown option '--colour'"),
      (["weave", "lake"], "2 unexpected arguments: 'weave', 'lake'"),
    ])
  func usage(arguments: [String], message: String) throws {
    let tool = try toolWithStories()
    try tool.makeFolder("empty")
    let result = try tool.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("one document has nothing to be compared with")
  func alone() throws {
    let tool = try Tool()
    try tool.write(Stories.soup, to: "soup.txt")
    let result = try tool.run("trace", "soup.txt", "--format", "tree")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("1 document: nothing to compare it with.\n"))
  }

  @Test("of two identical documents neither follows the other")
  func identical() throws {
    let tool = try Tool()
    try tool.write(Stories.bulletin, to: "lake/one.txt")
    try tool.write(Stories.bulletin, to: "lake/two.txt")
    let result = try tool.run("trace", "lake")
    #expect(result.status == 0)
    let trace = try Trace(json: Array(result.output.utf8))
    #expect(trace.documents.count == 2)
    #expect(trace.passages.contains { $0.identity == 1 })
    #expect(trace.edges.allSatisfy { !$0.directed })
  }

  @Test("a text that cannot be decoded is told, and '--strict' makes it an error")
  func strict() throws {
    let tool = try toolWithStories()
    try tool.write(
      Array("Une \u{65}".utf8) + [0xE9, 0x20] + Array(Stories.soup.utf8), to: "lake/latin.txt")
    let lenient = try tool.run("trace", "lake", "-o", "out.json")
    #expect(lenient.status == 0)
    #expect(lenient.errors.hasPrefix("Warning: latin.txt"), "\(lenient.errors)")
    #expect(try tool.run("trace", "lake", "-q", "-o", "out.json").errors.isEmpty)

    let strict = try tool.run("trace", "lake", "--strict", "-o", "strict.json")
    #expect(strict.status == 2)
    #expect(strict.errors.contains("Warning: latin.txt"))
    #expect(strict.errors.contains("'--strict' takes"))
    #expect(tool.read("strict.json") == nil)
    #expect(try tool.run("trace", "lake", "--strict").output.isEmpty)
  }

  @Test("a broken row of the metadata is told, and the others are used")
  func brokenMetadata() throws {
    let tool = try toolWithStories()
    try tool.write(
      "id,date\nbulletin.txt,2022-02-29\ngazette.txt,2022-03-09\n", to: "metadata.csv")
    let result = try tool.run("trace", "lake", "--metadata", "metadata.csv")
    #expect(result.status == 0)
    #expect(result.errors.contains("2022-02-29"), "\(result.errors)")
    let trace = try Trace(json: Array(result.output.utf8))
    let gazette = try #require(trace.documents.first { $0.id == "gazette.txt" })
    #expect(gazette.published?.hasPrefix("2022-03-09") == true)
    #expect(try tool.run("trace", "lake", "--metadata", "metadata.csv", "--strict").status == 2)
  }

  @Test("a closed pipe is no error")
  func closedPipe() throws {
    let tool = try toolWithStories()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let result = try tool.run("trace", "lake", output: pipe.fileHandleForWriting)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
  }

  @Test("a full disk is told with status 6", .enabled(if: fullDevice != nil, "needs /dev/full"))
  func fullDisk() throws {
    let tool = try toolWithStories()
    for result in [
      try tool.run("trace", "lake", "-o", "/dev/full"),
      try tool.run("trace", "lake", output: fullDevice),
      try tool.run("trace", "--help", output: fullDevice),
      try tool.run("--version", output: fullDevice),
    ] {
      #expect(result.status == 6)
      #expect(result.errors.contains("No space left on device"))
    }
  }

  @Test("a place that cannot be written is told with status 6, and nothing is left behind")
  func unwritable() throws {
    let tool = try toolWithStories()
    let result = try tool.run("trace", "lake", "-o", "no/such/folder.json")
    #expect(result.status == 6)
    #expect(result.errors.contains("'no/such/folder.json': No such file or directory. Create"))
    #expect(try tool.run("trace", "lake", "-f", "json", "-o", "lake").status == 6)
    #expect(try tool.names() == ["lake"])
  }

  @Test("colours only if asked, and never with NO_COLOR left to decide")
  func color() throws {
    let tool = try toolWithStories()
    #expect(!(try tool.run("trace", "lake", "-f", "tree").output.contains("\u{1B}")))
    let colored = try tool.run("trace", "lake", "-f", "tree", "--color", "always")
    #expect(colored.output.contains("\u{1B}[1m"))
  }

  @Test("version and help answer at once")
  func version() throws {
    let tool = try Tool()
    let version = try tool.run("--version")
    #expect(version.status == 0)
    #expect(version.output == "0.1.0\n")
    for arguments in [[], ["help"], ["--help"], ["help", "trace"], ["check", "-h"]] {
      let help = try tool.run(arguments)
      #expect(help.status == 0)
      #expect(help.output.contains("USAGE: provenance"))
      #expect(help.errors.isEmpty)
    }
  }
}

/// A device that is always full, where there is one.
private let fullDevice = FileHandle(forWritingAtPath: "/dev/full")
