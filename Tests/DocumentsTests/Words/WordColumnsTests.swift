import TestSupport
import Testing

@testable import Documents

@Suite("Columns of words")
struct WordColumnsTests {
  @Test(
    "have every word, however many more there are than bytes let expect",
    arguments: ["", "a", "a b c ", "鐘樓下的人", "word ", "x, y. ", "\u{301}", "...\n\n"])
  func manyWords(piece: String) {
    let text = Array(String(repeating: piece, count: 3_000).utf8)
    let document = Document(analysing: SourceRecord(id: DocumentID("a"), text: text))
    let words = document.words
    let columns = [words.start.count, words.end.count, words.sentence.count, words.region.count]
    #expect(columns == Array(repeating: words.count, count: 4))
    #expect(document.atRest.words == words)
    #expect(document.atRest.awake.words == words)
    for word in 0..<words.count {
      let sentence = document.sentences[Int(words.sentence[word])]
      #expect(sentence.start <= Int(words.start[word]) && Int(words.end[word]) <= sentence.end)
    }
  }

  @Test("are joined with those of another list")
  func joined() {
    var table = WordTable()
    let text = Array("one two three".utf8)
    for sentence in 0..<3 as Range<UInt32> {
      WordScanner.scan(
        text.span, ByteSpan(0, text.count), sentence: sentence, region: 7, into: &table)
    }
    #expect(table.count == 9)
    #expect(table.sentence == [0, 0, 0, 1, 1, 1, 2, 2, 2])
    #expect(table.region == Array(repeating: 7, count: 9))
    #expect(Array(table.hash[..<3]) == Array(table.hash[6...]))
  }

  @Test(
    "are searched for the keys of a map, and for nothing else", arguments: [0, 1, 7, 300, 5_000])
  func map(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    let keys = (0..<count).map { _ in generator.next() | 1 }
    let others = (0..<1_000).map { _ in generator.next() & ~1 }
    let map = WordMap(keys.enumerated().map { ($0.element, $0.offset) })
    #expect(keys.allSatisfy { map.contains($0) && map[$0].map { keys[$0] } == $0 })
    #expect(!others.contains(where: map.contains))
    let column = keys + others + keys
    var places: [Int] = []
    map.find(in: column.span, 0..<column.count, into: &places)
    #expect(places == Array(0..<count) + Array((count + 1_000)..<(2 * count + 1_000)))
  }
}
