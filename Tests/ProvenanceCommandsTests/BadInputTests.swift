import Foundation
import Provenance
import Testing

/// What is no flawless article is told, with what was done, and costs no other article its place.
@Suite("Bad input, as a person meets it")
struct BadInputTests {
  @Test("is told, and the other articles are traced", arguments: BadInput.all)
  func told(input: BadInput) throws {
    let tool = try Tool.withLake()
    try input.make(tool.folder.appending(path: "lake/" + input.name).path())
    let (trace, errors) = try tool.traceLake()
    #expect(trace.documents.contains { $0.id == input.name } == input.isKept)
    #expect(trace.documents.count == (input.isKept ? 4 : 3))
    let warning = try #require(trace.warnings.first { $0.document == input.name })
    #expect(warning.code == input.code)
    #expect(warning.message.contains(input.message))
    #expect(errors.hasPrefix("Warning: \(input.name)"), "\(errors)")

    let strict = try tool.run("trace", "lake", "--strict")
    #expect(strict.status == 2)
    #expect(strict.output.isEmpty && strict.errors.contains(warning.message))
  }

  @Test("is told where it is given by name, and is an error where there is nothing else")
  func byName() throws {
    let tool = try Tool.withLake()
    // A link to a folder is followed if it is given by name.
    for input in BadInput.all where !input.isKept && input.code != "link-not-followed" {
      try? FileManager.default.removeItem(atPath: tool.folder.path() + "/" + input.name)
      try input.make(tool.folder.appending(path: input.name).path())
      let alone = try tool.run("trace", input.name)
      #expect(alone.status == 2, "\(input.testDescription): \(alone.errors)")
      #expect(alone.output.isEmpty && alone.errors.contains("Error: There is no"))
    }
  }

  @Test("of every kind at once is told for each")
  func together() throws {
    let tool = try Tool.withLake()
    for (number, input) in BadInput.all.enumerated() {
      try tool.makeFolder("lake/\(number)")
      try input.make(tool.folder.appending(path: "lake/\(number)/" + input.name).path())
    }
    let trace = try tool.traceLake("--quiet").trace
    for (number, input) in BadInput.all.enumerated() {
      let codes = trace.warnings.filter { $0.document == "\(number)/\(input.name)" }.map(\.code)
      #expect(codes.contains(input.code), "\(input.testDescription): \(codes)")
    }
    for format in ["tree", "dot"] {
      let result = try tool.run("trace", "lake", "-f", format)
      #expect(result.status == 0 && result.output.contains("bulletin.txt"))
    }
  }

  @Test("a missing path is told with every other one, and nothing is traced")
  func missing() throws {
    let tool = try Tool.withLake()
    let result = try tool.run("trace", "nowhere", "lake", "lake/bulletin.txt/x", "")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.hasPrefix(
        "Error: There is nothing at 'nowhere', 'lake/bulletin.txt/x', ''. Check the spelling"))
  }

  @Test("a folder whose name looks like a file's is a folder")
  func folderNamedLikeFile() throws {
    let tool = try Tool.withLake()
    try tool.write("A note that nobody else has.", to: "lake/x.txt/inside.txt")
    let (trace, errors) = try tool.traceLake()
    #expect(trace.documents.contains { $0.id == "x.txt/inside.txt" })
    #expect(trace.warnings.isEmpty && errors.isEmpty)
  }

  @Test("a broken line of JSON Lines is lost alone, also the last one")
  func brokenLines() throws {
    let tool = try Tool.withLake()
    let lines = [
      #"{"id": "first", "text": "The heron stood on the weir."}"#, #"{"id": "cut", "text": "The"#,
      "[1, 2]", #"{"id": "number", "text": 7}"#,
      #"{"id": "second", "text": "Nobody had ordered the bricks."}"#, #"{"id": "last", "te"#,
    ]
    try tool.write(lines.joined(separator: "\n"), to: "lake/records.jsonl")
    let (trace, errors) = try tool.traceLake("--verbose")
    #expect(trace.documents.count == 5)
    #expect(Set(trace.documents.map(\.id)).isSuperset(of: ["first", "second"]))
    let broken = trace.warnings.filter { $0.code == "broken-record" }
    #expect(
      broken.map { String($0.message.prefix(6)) } == ["Line 2", "Line 3", "Line 4", "Line 6"])
    #expect(broken.allSatisfy { $0.document == "records.jsonl" && $0.loss && $0.offset != nil })
    #expect(errors.split(separator: "\n").count == 4)
  }

  @Test("a container over the limit is left out without being read")
  func largeContainer() throws {
    let tool = try Tool.withLake()
    let path = tool.folder.appending(path: "lake/large.jsonl").path()
    try Data().write(to: URL(filePath: path))
    try #require(truncate(path, 5 << 30) == 0)
    let (trace, errors) = try tool.traceLake()
    #expect(trace.warnings.map(\.code) == ["over-size-limit"])
    #expect(errors.contains("Raise the limit with --max-container"))
  }

  @Test("five megabytes in one line are an article")
  func oneLine() throws {
    let tool = try Tool.withLake()
    var line = [UInt8]()
    var number = 0
    while line.count < 5_000_000 {
      line += "word\(number) ".utf8
      number += 1
    }
    try tool.write(line, to: "lake/line.txt")
    let (trace, errors) = try tool.traceLake()
    #expect(trace.documents.contains { $0.id == "line.txt" && $0.words == number })
    #expect(trace.warnings.isEmpty && errors.isEmpty)
  }

  @Test("ten thousand tiny files are ten thousand documents")
  func manyFiles() throws {
    let tool = try Tool.withLake()
    for number in 0..<10_000 {
      let file = tool.folder.appending(path: "lake/entry-\(number).txt")
      try Data("Entry \(number) of the keeper.".utf8).write(to: file)
    }
    let trace = try tool.traceLake().trace
    #expect(trace.documents.count == 10_003)
    #expect(trace.edges.count == 1 && trace.warnings.isEmpty)
  }
}
