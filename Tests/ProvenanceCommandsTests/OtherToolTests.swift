import Foundation
import Provenance
import Testing

@Suite("provenance explain, inspect and check, as a person runs them")
struct OtherToolTests {
  private func toolWithStories() throws -> Tool {
    let tool = try Tool()
    try tool.write(Stories.bulletin, to: "lake/bulletin.txt")
    try tool.write(Stories.gazette, to: "lake/gazette.txt")
    try tool.write(Stories.soup, to: "lake/soup.txt")
    return tool
  }

  @Test(
    "explains a pair, however it is named",
    arguments: [
      ["bulletin.txt", "gazette.txt", "lake"], ["bulletin", "gaz", "lake"],
      ["lake/bulletin.txt", "lake/gazette.txt"], ["lake/bulletin.txt", "gazette", "lake"],
    ])
  func explain(arguments: [String]) throws {
    let tool = try toolWithStories()
    let result = try tool.run(["explain"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("bulletin.txt"))
    #expect(result.output.contains("shared passage"))
    #expect(result.output.contains("^ marks what differs"))
    #expect(result.output.contains("= sum of the log-odds"))
    let json = try tool.run(["explain", "--json"] + arguments)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["a"] as? String == "bulletin.txt")
  }

  @Test(
    "says which text is meant by nothing or by too much",
    arguments: [
      (["kettle", "gazette", "lake"], "There is no text 'kettle'. There is bulletin.txt, "),
      (["gazette", "gazette.txt", "lake"], "Both names mean 'gazette.txt'."),
      (["a", "b", "lake/empty"], "There is no article"),
      (["a"], "Missing expected argument '<b>'"),
    ])
  func unknown(arguments: [String], message: String) throws {
    let tool = try toolWithStories()
    try tool.makeFolder("lake/empty")
    let result = try tool.run(["explain"] + arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("inspects a file")
  func inspect() throws {
    let tool = try toolWithStories()
    let result = try tool.run("inspect", "lake/bulletin.txt")
    #expect(result.status == 0)
    #expect(result.output.contains("site       Lakeside Bulletin"))
    #expect(result.output.contains("Regions, in bytes"))
    #expect(!result.output.contains("mending a net"))
    #expect(try tool.run("inspect", "--text", "lake/bulletin.txt").output.contains("mending a net"))
    let json = try tool.run("inspect", "--json", "lake/bulletin.txt", "lake/gazette.txt")
    let lines = try json.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["id"] as? String } == ["bulletin.txt", "gazette.txt"])
    #expect(lines[0]["site"] as? String == "Lakeside Bulletin")
    #expect((lines[0]["text"] as? String)?.isEmpty == false)
    #expect((lines[0]["body"] as? String)?.contains("mending a net") == true)
    #expect(try tool.run("inspect", "lake/nothing.txt").status == 2)
  }

  @Test("checks a case, writes only if told to, and finds a difference")
  func check() throws {
    let tool = try toolWithStories()
    #expect(try tool.run("check").status == 2)
    try tool.write(#"{"paths": ["lake"], "metadata": null}"#, to: "Snapshots/lake/case.json")

    let missing = try tool.run("check")
    #expect(missing.status == 2)
    #expect(missing.output == "lake: no accepted trace\n")
    #expect(tool.read("Snapshots/lake/trace.json") == nil)
    #expect(try tool.run("check", "--accept").status == 2)

    let accepted = try tool.run("check", "--accept", "lake")
    #expect(accepted.status == 0)
    #expect(accepted.output == "lake: accepted\n")
    let trace = try #require(tool.read("Snapshots/lake/trace.json"))
    let equal = try tool.run("check", "lake")
    #expect(equal.status == 0)
    #expect(equal.output == "lake: equal\n")

    try tool.write(Stories.soup + "Add salt.\n", to: "lake/soup.txt")
    let different = try tool.run("check")
    #expect(different.status == 1)
    #expect(different.output.hasPrefix("lake: "))
    #expect(different.output.contains("  document soup.txt changed ("))
    #expect(different.errors.isEmpty)
    #expect(tool.read("Snapshots/lake/trace.json") == trace)

    let json = try tool.run("check", "--json")
    #expect(json.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let cases = object?["cases"] as? [[String: Any]]
    #expect(cases?.first?["outcome"] as? String == "different")
  }

  @Test("says what of a case is missing or too new")
  func brokenCases() throws {
    let tool = try toolWithStories()
    try tool.write(#"{"paths": ["gone"]}"#, to: "cases/gone/case.json")
    try tool.write(#"{"paths": ["lake"]}"#, to: "cases/newer/case.json")
    try tool.write(#"{"schemaVersion": 99}"#, to: "cases/newer/trace.json")
    let gone = try tool.run("check", "gone", "--snapshots", "cases")
    #expect(gone.status == 2)
    #expect(gone.errors.contains("There is nothing at 'gone'."))
    let unknown = try tool.run("check", "lost", "--snapshots", "cases")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("There is gone, newer."))
    #expect(try tool.run("check", "newer", "--snapshots", "cases").status == 4)
  }
}
