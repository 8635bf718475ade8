import Testing

@testable import Documents

@Suite("A document at rest")
struct RestTests {
  private static let text = """
    The ferry left at noon. "Nobody [on board] was told," said Orla Venn … and she was right.

    * * *

    A second paragraph – with dashes, numbers like 1,204 and a name: Ilse Varnham. It ends here.
    """

  @Test("has the words that it had awake")
  func words() {
    let awake = Document(
      analysing: SourceRecord(id: DocumentID("a"), text: Array(Self.text.utf8)))
    let resting = awake.atRest
    #expect(awake.isAwake && !resting.isAwake && resting.awake.isAwake)
    #expect(resting.words == awake.words)
    #expect(resting.awake.words == awake.words)
    #expect(resting.contentKey == awake.contentKey)
    #expect(resting.wordCount == awake.words.count)
    #expect(resting.renamed(to: DocumentID("b")).isAwake == false)
  }

  @Test("makes the words around any place, with one on either side")
  func near() {
    let awake = Document(
      analysing: SourceRecord(id: DocumentID("a"), text: Array(Self.text.utf8)))
    let all = awake.words
    for start in stride(from: 0, to: awake.text.count, by: 3) {
      let span = ByteSpan(start, min(start + 9, awake.text.count))
      let near = awake.atRest.words(near: span)
      let touched = (0..<all.count).filter {
        Int(all.end[$0]) > span.start && Int(all.start[$0]) < span.end
      }
      let before = (0..<all.count).last { Int(all.end[$0]) <= span.start }
      let after = (0..<all.count).first { Int(all.start[$0]) >= span.end }
      for word in touched + [before, after].compactMap(\.self) {
        #expect(near.start.contains(all.start[word]), "word \(word) around \(span)")
      }
    }
  }

  @Test(
    "keeps every digest as it was given",
    arguments: [
      "", "abc", String(repeating: "0", count: 64), String(repeating: "f", count: 63),
      String(repeating: "a9", count: 32), String(repeating: "A9", count: 32),
      String(repeating: "1", count: 65), "ä" + String(repeating: "1", count: 62),
    ])
  func digest(text: String) {
    #expect(StoredDigest(text).text == text)
  }
}
