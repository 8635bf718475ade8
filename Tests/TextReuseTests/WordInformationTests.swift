import Documents
import Foundation
import TestSupport
import Testing

@testable import TextReuse

@Suite("Word information")
struct WordInformationTests {
  private func hash(_ word: String) -> UInt64 { madeDocument("w", [word]).words.hash.first ?? 0 }

  @Test(
    "common words of each language are cheap in its text, unknown ones dear",
    arguments: [
      "the government said that it would not be in the city",
      "die Regierung sagte dass sie nicht in der Stadt ist und",
      "le gouvernement a dit que les villes ne sont pas dans la",
      "el gobierno dijo que no es en la ciudad de los",
    ])
  func prior(text: String) async {
    let words = text.split(separator: " ").map(String.init)
    let reuse = await Reuse.find(in: [madeDocument("a", words)])
    let article = reuse.information.bits(of: hash(words[0]))
    #expect(article < 8)
    #expect(reuse.information.bits(of: hash("zzyzxq")) == WordInformation.maximumBits)
  }

  @Test(
    "a word repeated thousands of times is cheap, one of two documents is dear, none is negative")
  func corpus() async {
    var documents = (0..<50).map { number in
      madeDocument(
        "d\(number)", Array(repeating: madeWord(1), count: 100) + [madeWord(10 + number)])
    }
    documents += ["x", "y"].map { madeDocument($0, [madeWord(2), madeWord(1)]) }
    let information = await Reuse.find(in: documents).information
    #expect(information.bits(of: hash(madeWord(1))) < 3)
    #expect(information.bits(of: hash(madeWord(2))) > 13)
    #expect(information.bits(of: hash(madeWord(2))) <= WordInformation.maximumBits)
    #expect(information.bits.allSatisfy { $0 >= 0 && $0 <= WordInformation.maximumBits })
  }

  @Test("the wording of identical documents counts once") func identical() async {
    let words = madeWords(0..<30)
    let once = CorpusWords([ComparedText(madeDocument("a", words))])
    let often = CorpusWords((0..<5).map { ComparedText(madeDocument("a\($0)", words)) })
    #expect(once.counts == often.counts)
  }

  @Test("an empty table knows common words") func empty() {
    let information = WordInformation()
    #expect(information.bits(of: hash("the")) < 9)
    #expect(information.bits(of: hash(madeWord(5))) == WordInformation.maximumBits)
  }

  @Test("logarithms agree with the library's", arguments: 1...50)
  func logarithm(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let probability = Double.random(in: 0..<1, using: &generator) / Double(seed * seed)
    #expect(abs(BinaryLogarithm.bits(of: probability) + log2(probability)) < 0.001)
  }

  @Test("what is no probability below 1 has no bits", arguments: [0, 1, 2, -1, .nan, .infinity])
  func noProbability(value: Double) { #expect(BinaryLogarithm.bits(of: value) == 0) }

  @Test("every list of common words is long enough and free of repeats")
  func lists() {
    #expect(CommonWords.lists.count == 10)
    for list in CommonWords.lists {
      let words = list.split(whereSeparator: \.isWhitespace)
      #expect(words.count >= 120)
      #expect(Set(words).count == words.count)
    }
  }

  @Test("equal hashes get equal numbers, however many there are") func index() {
    var generator = SplitMix64(seed: 5)
    var index = WordIndex()
    let hashes = (0..<5000).map { _ in generator.next() }
    let numbers = hashes.map { index.number(of: $0) }
    #expect(numbers == (0..<5000).map(UInt32.init))
    #expect(hashes.map { index.number(of: $0) } == numbers)
    #expect(hashes.map { index.existing($0) } == Array(0..<5000))
    #expect(index.existing(1) == nil)
  }
}
