import Foundation
import Provenance
import Testing

@Suite("Inputs of the command, as a person gives them")
struct InputToolTests {
  private static let bell =
    "The bell in the old lighthouse rang at noon for the first time in nine years, and nobody in "
    + "the harbour asked why it had been silent for so long."

  private func ids(_ result: Tool.Result) throws -> [String] {
    try result.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["id"] as? String)
    }
  }

  @Test("a list names files, by lines or by NUL bytes, and adds to the paths")
  func filesFrom() throws {
    let tool = try Tool()
    for name in ["a.txt", "b b.txt", "c.txt"] { try tool.write("\(name): \(Self.bell)", to: name) }
    try tool.write("a.txt\r\n\nb b.txt\n", to: "lines")
    try tool.write("a.txt\0b b.txt\0", to: "zeros")
    try tool.write("\n", to: "nothing")
    for list in ["lines", "zeros"] {
      let result = try tool.run("inspect", "--json", "--files-from", list, "c.txt")
      #expect(try ids(result) == ["a.txt", "b b.txt", "c.txt"], "\(result.errors)")
    }
    #expect(try tool.run("inspect", "--json", "--files-from", "missing").status == 2)
    #expect(try tool.run("inspect", "--json", "--files-from", "nothing").status == 2)
    #expect(try tool.run("inspect").status == 2)
  }

  @Test("standard input tells its format by itself")
  func standardInput() throws {
    let tool = try Tool()
    let record =
      "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/b\r\n"
      + "Content-Type: text/plain\r\nContent-Length: 5\r\n\r\nBell.\r\n\r\n"
    try tool.write(
      "{\"id\": \"l\", \"text\": \"One.\"}\n{\"id\": \"m\", \"text\": \"Two.\"}\n", to: "lines")
    try tool.write("id,text\nr,One.\n", to: "rows")
    try tool.write(record, to: "warc")
    try tool.write("<!DOCTYPE html><title>T</title><p>One.", to: "page")
    try tool.write("Plain text.", to: "text")
    let expected = [
      ("lines", ["l", "m"]), ("rows", ["r"]), ("warc", ["https://a.example/b"]), ("page", ["-"]),
      ("text", ["-"]),
    ]
    for (file, names) in expected {
      let piped = try tool.run(
        [],
        launcher: [
          "/bin/sh", "-c", "cat \(file) | \"$0\" inspect --json -",
        ])
      #expect(try ids(piped) == names, "\(piped.errors)")
      let redirected = try tool.run(
        [], launcher: ["/bin/sh", "-c", "\"$0\" inspect --json - < \(file)"])
      #expect(try ids(redirected) == names, "\(redirected.errors)")
    }
  }

  @Test("columns are mapped, and a mapping that cannot be used is an error")
  func columns() throws {
    let tool = try Tool()
    try tool.write("key,article,day\na,One.,2018-08-03\n", to: "x.csv")
    let result = try tool.run(
      "inspect", "--json", "x.csv", "--map", "text=article,id=key", "--map", "date=day")
    #expect(result.output.contains("\"id\": \"a\""))
    #expect(result.output.contains("\"published\": \"2018-08-03\""))
    #expect(try tool.run("inspect", "x.csv").errors.contains("--map"))
    #expect(try tool.run("inspect", "x.csv", "--map", "word=article").status == 2)
    #expect(try tool.run("inspect", "x.csv", "--preset", "news").errors.contains("'nela'"))
  }

  @Test("a lost record is told and does not stop the rest, unless strict")
  func strict() throws {
    let tool = try Tool()
    try tool.write("{\"id\": \"l\", \"text\": \"One.\"}\n{broken\n", to: "x.jsonl")
    let lenient = try tool.run("inspect", "--json", "x.jsonl")
    #expect(lenient.status == 0)
    #expect(lenient.errors.contains("x.jsonl, byte 29"))
    #expect(try ids(lenient) == ["l"])
    #expect(try tool.run("inspect", "--json", "--strict", "x.jsonl").status == 2)
  }

  @Test("a name that is no UTF-8 can be given")
  func rawName() throws {
    let tool = try Tool()
    let script = """
      name=$(printf 'caf\\351.txt'); printf 'One.' > "$name" && "$0" inspect --json "$name"
      """
    let result = try tool.run([], launcher: ["/bin/sh", "-c", script])
    // macOS does not let such a file be made.
    if result.output.isEmpty, result.errors.contains("rror") { return }
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("One."))
  }

  @Test("a folder in which every file fails tells the first of each kind and a count")
  func manyFailures() throws {
    let tool = try Tool()
    for number in 0..<40 {
      try tool.write([0x89, 0x50, 0x4E, 0x47, 0], to: "pictures/\(number).png")
    }
    let result = try tool.run("trace", "pictures")
    #expect(result.status == 2)
    #expect(result.errors.split(separator: "\n").count < 12)
    #expect(result.errors.contains("35 more") || result.errors.contains("all 40 warnings"))
    let verbose = try tool.run("trace", "pictures", "--verbose")
    #expect(verbose.errors.split(separator: "\n").count >= 40)
  }

  private func pages(_ tool: Tool) throws {
    for (name, site, day) in [
      ("new/first.txt", "A Note", "2018-08-03"), ("new/again.txt", "A Note", "2018-08-05"),
      ("old/other.txt", "B Note", "2018-08-04"), ("old/more.txt", "C Note", "2018-08-06"),
      ("old/far.txt", "D Note", "2018-08-06"),
    ] {
      let text =
        name == "old/far.txt"
        ? "Quite another story about soup and salt, told by nobody else." : Self.bell
      try tool.write("Site: \(site)\nDate: \(day)\n\n\(text)\n", to: name)
    }
  }

  private func pairs(_ result: Tool.Result) throws -> Set<Set<String>> {
    let trace = try Trace(json: Array(result.output.utf8))
    return Set(trace.passages.map { [$0.a.document, $0.b.document] })
  }

  @Test("--group-by site mutes what an outlet takes from itself")
  func groupBySite() throws {
    let tool = try Tool()
    try pages(tool)
    let all = try pairs(try tool.run("trace", "new", "old", "--json"))
    #expect(all.contains(["first.txt", "again.txt"]))
    let muted = try pairs(try tool.run("trace", "new", "old", "--json", "--group-by", "site"))
    #expect(!muted.contains(["first.txt", "again.txt"]))
    #expect(
      muted.contains(["first.txt", "other.txt"]) && muted.contains(["again.txt", "more.txt"]))
    #expect(try tool.run("trace", "new", "--group-by", "colour").status == 2)
  }

  @Test("--against compares new documents with known ones only")
  func against() throws {
    let tool = try Tool()
    try pages(tool)
    let result = try tool.run("trace", "new", "--against", "old", "--json")
    #expect(
      try pairs(result) == [
        ["first.txt", "other.txt"], ["first.txt", "more.txt"], ["again.txt", "other.txt"],
        ["again.txt", "more.txt"],
      ])
    let trace = try Trace(json: Array(result.output.utf8))
    #expect(
      Set(trace.documents.map(\.id)) == ["first.txt", "again.txt", "other.txt", "more.txt"],
      "a known document that shares nothing is left out")
    #expect(
      trace.edges.allSatisfy {
        !["other.txt", "more.txt"].contains($0.child)
          || !["other.txt", "more.txt"].contains($0.parent)
      })
    let same = try tool.run("trace", "new", "--against", "new", "--json")
    let withItself = same.status == 0 ? try pairs(same) : []
    #expect(withItself.isEmpty)
  }

  @Test("a known document with the name of a new one has its folder in front")
  func againstSameName() throws {
    let tool = try Tool()
    try tool.write(Self.bell + " It rang twice.", to: "new/a.txt")
    try tool.write(Self.bell, to: "old/a.txt")
    let result = try tool.run("trace", "new", "--against", "old", "--json")
    #expect(try pairs(result) == [["a.txt", "old/a.txt"]])
  }
}
