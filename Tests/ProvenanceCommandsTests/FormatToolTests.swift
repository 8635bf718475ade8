import Foundation
import Provenance
import Testing

@Suite("provenance trace, into other formats")
struct FormatToolTests {
  private func toolWithStories() throws -> Tool {
    let tool = try Tool()
    try tool.write(Stories.bulletin, to: "lake/bulletin.txt")
    try tool.write(Stories.gazette, to: "lake/gazette.txt")
    try tool.write(Stories.soup, to: "lake/soup.txt")
    return tool
  }

  @Test(
    "writes every format, and knows it by its ending",
    arguments: [
      ("csv", "out.csv", "parent,child,kind,"), ("graphml", "out.graphml", "<?xml version="),
      ("gexf", "out.gexf", "<?xml version="), ("prov", "out.PROV.json", "{\n  \"agent\": {"),
      ("newick", "out.nwk", "[The most probable trees."),
      ("newick", "out.newick", "[The most probable trees."),
      ("dot", "out.gv", "digraph provenance {"),
    ])
  func formats(format: String, name: String, beginning: String) throws {
    let tool = try toolWithStories()
    let piped = try tool.run("trace", "lake", "-f", format)
    #expect(piped.status == 0)
    #expect(piped.output.hasPrefix(beginning))
    #expect(piped.errors == "")
    #expect(try tool.run("trace", "lake", "-o", name).status == 0)
    #expect(tool.read(name) == piped.output)
  }

  @Test("writes three tables into a folder, and one into a file or a pipe")
  func tables() throws {
    let tool = try toolWithStories()
    for folder in ["tables", "tables", "new.d/"] {
      #expect(try tool.run("trace", "lake", "-f", "csv", "-o", folder).status == 0)
    }
    #expect(try tool.names() == ["lake", "new.d", "tables"])
    for table in ["documents", "passages", "edges"] {
      let piped = try tool.run("trace", "lake", "-f", "csv", "--table", table)
      #expect(piped.status == 0)
      #expect(tool.read("tables/\(table).csv") == piped.output)
      #expect(tool.read("new.d/\(table).csv") == piped.output)
      #expect(
        try tool.run("trace", "lake", "-f", "csv", "--table", table, "-o", "\(table).csv").status
          == 0)
      #expect(tool.read("\(table).csv") == piped.output)
    }
  }

  @Test("a folder that cannot be made is told with status 6")
  func impossibleFolder() throws {
    let tool = try toolWithStories()
    let result = try tool.run("trace", "lake", "-f", "csv", "-o", "missing/tables")
    #expect(result.status == 6)
    #expect(
      result.errors.contains(
        "The folder 'missing/tables' cannot be made: No such file or directory."))
  }

  @Test("holds back names and texts, also in what it says on standard error")
  func sharing() throws {
    let tool = try toolWithStories()
    try tool.write([0xFF, 0x00, 0x01, 0x02], to: "lake/Orsk.bin.txt")
    try tool.write(
      "title: Fog\ndate: soon, say the ferrymen\n\nIt is quiet on the lake today.\n",
      to: "lake/fog.txt")
    for format in ["json", "tree", "csv", "dot", "graphml", "gexf", "prov", "newick"] {
      let result = try tool.run(
        "trace", "lake", "-f", format, "--redact", "--no-text", "--verbose")
      #expect(result.status == 0)
      let said = (result.output + result.errors).lowercased()
      for name in ["bulletin", "gazette", "orsk", "pantry", "ferrymen", "grandfathers", "soup"] {
        #expect(!said.contains(name), "\(format) says \(name)")
      }
      #expect(format == "csv" || said.contains("d1"))
    }
    let open = try tool.run("trace", "lake", "-f", "json", "--no-text")
    #expect(open.output.contains("bulletin.txt"))
    #expect(!open.output.contains("grandfathers"))
  }

  @Test("offers completions that the shell takes", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let tool = try Tool()
    let script = try tool.run("--generate-completion-script", shell)
    #expect(script.status == 0)
    #expect(script.output.contains("graphml"))
    try tool.write(script.output, to: "script")
    for folder in ["/bin", "/usr/bin", "/opt/homebrew/bin"]
    where FileManager.default.isExecutableFile(atPath: "\(folder)/\(shell)") {
      let process = Process()
      process.executableURL = URL(filePath: "\(folder)/\(shell)")
      process.arguments = ["-n", tool.folder.appending(path: "script").path()]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}
