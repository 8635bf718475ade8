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

  @Test("says that a document is dated in the future, and writes the same page")
  func future() throws {
    let tool = try toolWithStories()
    let usual = try tool.run("trace", "lake", "--html", "-")
    #expect(!usual.errors.contains("future"), "\(usual.errors)")
    let late = Stories.soup.replacing("2022-02-20", with: "2999-02-20")
    try tool.write(late, to: "lake/soup.txt")
    let result = try tool.run("trace", "lake", "--html", "report.html")
    #expect(result.status == 0)
    #expect(
      result.errors.contains("lake/soup.txt (2999-02-20) is dated in the future")
        || result.errors.contains("soup.txt (2999-02-20) is dated in the future"),
      "\(result.errors)")
    let page = try #require(tool.read("report.html"))
    // The page itself does not know the day: its script compares the latest dates with it.
    #expect(page.contains("<p class=future hidden data-t=32476"))
    #expect(try tool.run("trace", "lake", "--quiet", "--html", "-").errors.isEmpty)
  }

  @Test("says of a redacted page which names are left")
  func redactedPage() throws {
    let tool = try toolWithStories()
    let page = try tool.run("trace", "lake", "--redact", "--html", "-").output
    #expect(page.contains("People and places that only the texts speak of"))
    #expect(page.contains("--redact --html"), "the command that makes the page again")
    #expect(!(try tool.run("trace", "lake", "--html", "-").output.contains("replaced by codes")))
  }

  @Test("masks a name of a byline wherever it stands, and leaves one that only the texts speak of")
  func names() throws {
    let tool = try toolWithStories()
    let clerk =
      "The eldest of them, Orla Denk, asked Piet Halma to mend the fog bell before the thaw came."
    let byline = Stories.bulletin.replacing("date:", with: "author: Orla Denk\ndate:")
    try tool.write(byline + clerk + "\n", to: "lake/bulletin.txt")
    try tool.write(Stories.gazette + clerk + "\n", to: "lake/gazette.txt")
    let open = try tool.run("trace", "lake", "--json").output
    #expect(open.contains("Orla Denk") && open.contains("Piet Halma"))
    let masked = try tool.run("trace", "lake", "--redact", "--json").output
    #expect(!masked.contains("Orla") && !masked.contains("Denk"))
    #expect(masked.contains("Piet Halma"))
    #expect(
      !(try tool.run("trace", "lake", "--redact", "--no-text", "--json").output.contains("Halma")))
    let help = try tool.run("help", "trace").output
    #expect(help.contains("that only"), "the help says which names stay")
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
