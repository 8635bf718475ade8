import Testing

@testable import Documents

@Suite("Names that a text gives itself")
struct SelfNameTests {
  @Test(
    "are found",
    arguments: [
      ("By Ann Lee\n\nThe ferry sank at noon.", "Ann Lee"),
      ("Commentary by Ann Lee\n\nThe ferry sank at noon.", "Ann Lee"),
      ("Ann Lee, a fellow at the Institute of Ports, is a journalist and writer.", "Ann Lee"),
      (
        "The ferry sank.\n\nThe views expressed do not necessarily reflect those of Harbour News.",
        "Harbour News"
      ),
    ])
  func found(text: String, name: String) {
    #expect(TextSample.document(text).selfNames.map(\.name) == [name])
  }

  @Test(
    "are not seen where there are none",
    arguments: [
      "The ferry was built by Ann Lee and sank at noon.", "Ann Lee is a cook on the ferry.",
      "By noon the ferry had sunk.", "By Aldwick harbour, Ann Lee sat and waited for it to sink.",
    ])
  func absent(text: String) {
    #expect(TextSample.document(text).selfNames.isEmpty)
  }
}
