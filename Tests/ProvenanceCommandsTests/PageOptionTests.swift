import Testing

@Suite("provenance trace --html, as a person runs it")
struct PageOptionTests {
  private func toolWithStories() throws -> Tool {
    let tool = try Tool()
    try tool.write(Stories.bulletin, to: "lake/bulletin.txt")
    try tool.write(Stories.gazette, to: "lake/gazette.txt")
    return tool
  }

  @Test(
    "writes a page with the texts",
    arguments: [
      ["--html", "report.html"], ["-o", "report.html"], ["-f", "html", "-o", "report.html"],
      ["--html", "report.html", "-o", "trace.json"],
    ])
  func page(arguments: [String]) throws {
    let tool = try toolWithStories()
    let result = try tool.run(["trace", "lake"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
    let page = try #require(tool.read("report.html"))
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("mending a net"), "words that only one of the texts has")
    #expect((tool.read("trace.json") != nil) == arguments.contains("trace.json"))
  }

  @Test(
    "shows no text of which names or wording are held back", arguments: ["--redact", "--no-text"])
  func heldBack(option: String) throws {
    let tool = try toolWithStories()
    let result = try tool.run("trace", "lake", option, "--html", "report.html")
    #expect(result.status == 0, "\(result.errors)")
    let page = try #require(tool.read("report.html"))
    #expect(!page.contains("mending a net"))
    #expect(!page.contains("northern villages"))
    #expect(page.contains("The text is not part of this report."))
    if option == "--redact" { #expect(!page.contains("Bulletin")) }
  }

  @Test("has its own words in German")
  func german() throws {
    let tool = try toolWithStories()
    #expect(
      try tool.run("trace", "lake", "--html", "-", "--lang", "de").output.contains("<html lang=de>")
    )
  }

  @Test("does not write the page and the result to one place")
  func onePlace() throws {
    let tool = try toolWithStories()
    let result = try tool.run("trace", "lake", "--html", "a.html", "-o", "a.html")
    #expect(result.status == 2)
    #expect(result.errors.contains("name the same place"), "\(result.errors)")
  }
}
