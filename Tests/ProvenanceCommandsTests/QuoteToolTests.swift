import Foundation
import Testing

@Suite("provenance quote, as a person runs it")
struct QuoteToolTests {
  private static let words = "the ferry will not sail before the last goat has been counted"

  private func toolWithQuotation() throws -> Tool {
    let tool = try Tool()
    try tool.write(
      "The harbour is full. “The ferry will not sail before the last goat has been counted,” said "
        + "Ansel Brook, who keeps the pier.\n", to: "pier/first.txt")
    try tool.write(
      "A correspondent writes that the ferry will not leave before the last goat has been counted. "
        + "The goats were calm.\n", to: "pier/second.txt")
    return tool
  }

  @Test("shows every version with its change and its speaker")
  func text() throws {
    let result = try toolWithQuotation().run("quote", Self.words, "pier")
    #expect(result.status == 0)
    #expect(result.output.contains("2 versions in 2 texts of 2"))
    #expect(result.output.contains("exact; said by Ansel Brook"))
    #expect(result.output.contains("“leave” for “sail”"))
  }

  @Test("gives programs the same facts")
  func json() throws {
    let result = try toolWithQuotation().run("quote", Self.words, "pier", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let versions = try #require(object["versions"] as? [[String: Any]])
    #expect(Set(versions.compactMap { $0["form"] as? String }) == ["exact", "altered"])
    #expect(versions.compactMap { $0["speaker"] as? String } == ["Ansel Brook"])
  }

  @Test("says so if no text has the words, and that is no error")
  func absent() throws {
    let result = try toolWithQuotation().run("quote", "nobody wrote any of this here", "pier")
    #expect(result.status == 0)
    #expect(result.output.contains("No text has these words"))
  }

  @Test("asks for more words than one or two", arguments: ["", "goat", "a goat"])
  func tooShort(text: String) throws {
    let result = try toolWithQuotation().run("quote", text, "pier")
    #expect(result.status == 2)
    #expect(result.errors.contains("Give at least 3"))
    #expect(result.output.isEmpty)
  }
}
