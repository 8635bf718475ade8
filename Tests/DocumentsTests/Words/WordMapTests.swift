import TestSupport
import Testing

@testable import Documents

@Suite("Maps of words")
struct WordMapTests {
  @Test("hold what a dictionary holds, whatever the keys", arguments: [0, 1, 4, 5, 300])
  func agree(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    // Few low bits, so that many keys want the same place.
    let keys = (0..<count).map { _ in generator.next() << 60 | generator.next() & 7 }
    let pairs = keys.enumerated().map { ($0.element, $0.offset) }
    let map = WordMap(pairs)
    let expected = Dictionary(pairs.filter { $0.0 != 0 }, uniquingKeysWith: { first, _ in first })
    for key in keys + [0, 1, 7, 8, .max] {
      #expect(map[key] == expected[key])
      #expect(map.contains(key) == (expected[key] != nil))
    }
  }

  @Test("a set knows its words in any letter case, and no others")
  func set() {
    let set = WordSet("harbour\n ferry, Quay")
    for word in ["Harbour", "FERRY", "quay"] { #expect(set.contains(WordHash.hash(of: word))) }
    for word in ["harbours", "", "bell"] { #expect(!set.contains(WordHash.hash(of: word))) }
    #expect(!set.contains(0))
  }

  @Test("the next byte of a set is found, or the end")
  func bytes() {
    let text = Array("a.b!".utf8)
    let set = ByteSet { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") }
    #expect(set.next(in: text.span, from: 0, end: 4) == 1)
    #expect(set.next(in: text.span, from: 2, end: 4) == 3)
    #expect(set.next(in: text.span, from: 2, end: 3) == 3)
    #expect(set.next(in: text.span, from: 4, end: 4) == 4)
  }

  @Test(
    "phrases are found inside lines at the beginnings of words",
    arguments: [
      ("we use cookies here", true), ("use cookies", true), ("misuse cookies", false),
      ("use cookie", false), ("", false), ("us", false), ("caf\u{E9}use cookies", false),
      ("(use cookies)", true),
    ])
  func inside(line: String, isInside: Bool) {
    #expect(LinePhrases("use cookies\ngdpr").isInside(Array(line.utf8)) == isInside)
  }
}
