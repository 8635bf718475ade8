import Testing

@testable import Lineage

@Suite("Misspellings")
struct OneEditTests {
  @Test(
    "are one edit away",
    arguments: [
      ("harbour", "harbor", true), ("recieve", "receive", true), ("lantern", "lanterns", true),
      ("lantern", "lanfern", true), ("lantern", "lantern", false), ("lantern", "lamtexn", false),
      ("ab", "ba", true), ("abcd", "dcba", false), ("", "a", true), ("abc", "a", false),
    ] as [(String, String, Bool)])
  func oneEdit(left: String, right: String, expected: Bool) {
    #expect(TypoMendedCue.isOneEdit(Array(left.utf8), Array(right.utf8)) == expected)
    #expect(TypoMendedCue.isOneEdit(Array(right.utf8), Array(left.utf8)) == expected)
  }
}
