import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Words drawn from units")
struct DrawnWordsTests {
  /// Texts that use the same words again and again, a few in many texts and most in some.
  private static func corpus(seed: UInt64) -> CorpusWords {
    var generator = SplitMix64(seed: seed)
    let names = madeWords(0..<160)
    let documents = (0..<12).map { number in
      ToldText(
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in
          (0..<Int.random(in: 1...14, using: &generator)).map { _ in
            let least = Int.random(in: 0..<names.count, using: &generator)
            return names[Int.random(in: 0...least, using: &generator)]
          }
        }
      ).document("d\(number)")
    }
    return CorpusWords(documents: documents)
  }

  private static func draw(
    from corpus: CorpusWords
  ) async -> (drawn: DrawnWords, units: TextUnits, information: [Double]) {
    // By turns no rare word and a rare one, so that both kinds stand in many units.
    let information = (0..<corpus.vocabulary.count).map {
      $0 % 3 == 0 ? 5 : DrawnWords.rareBits + Double($0 % 5)
    }
    let units = TextUnits(corpus: corpus)
    return (
      await DrawnWords(corpus: corpus, units: units, information: information), units, information
    )
  }

  @Test("are rare, stand in two documents, and are all of those if they are few", arguments: 1...6)
  func rows(seed: Int) async {
    let corpus = Self.corpus(seed: UInt64(seed))
    let (drawn, units, information) = await Self.draw(from: corpus)
    var holders = [Set<Int>](repeating: [], count: corpus.vocabulary.count)
    for (position, word) in corpus.words.enumerated() where word != CorpusWords.border {
      holders[Int(word)].insert(corpus.document(at: UInt32(position)))
    }
    #expect(drawn.rows.count == units.start.count * DrawnWords.wordsOfUnit)
    for unit in units.start.indices {
      let start = unit * DrawnWords.wordsOfUnit
      let row = drawn.rows[start..<start + DrawnWords.wordsOfUnit]
        .filter { $0 != CorpusWords.border }
      let rare = Set(corpus.words[units.start[unit]..<units.end[unit]]).filter {
        information[Int($0)] >= DrawnWords.rareBits && holders[Int($0)].count > 1
      }
      #expect(row == row.sorted() && Set(row).count == row.count)
      #expect(rare.isSuperset(of: row))
      #expect(row.count == min(rare.count, DrawnWords.wordsOfUnit))
    }
  }

  @Test("are drawn alike from units that hold the same words") func alike() async {
    var generator = SplitMix64(seed: 3)
    let names = madeWords(0..<14)
    let documents = (0..<5).map { number in
      ToldText([names.shuffled(using: &generator)]).document("d\(number)")
    }
    let (drawn, units, _) = await Self.draw(from: CorpusWords(documents: documents))
    let rows = units.start.indices.map {
      drawn.rows[$0 * DrawnWords.wordsOfUnit..<($0 + 1) * DrawnWords.wordsOfUnit]
    }
    #expect(rows.count == 5 && rows.allSatisfy { $0.elementsEqual(rows[0]) })
  }

  @Test("are companions if two documents draw them together, each pair once", arguments: 1...12)
  func companions(seed: Int) async {
    let corpus = Self.corpus(seed: UInt64(seed))
    let (drawn, units, _) = await Self.draw(from: corpus)
    var documents: [UInt64: Set<UInt32>] = [:]
    for unit in units.start.indices {
      let document = UInt32(corpus.runDocument[units.run[unit]])
      let start = unit * DrawnWords.wordsOfUnit
      let row = drawn.rows[start..<start + DrawnWords.wordsOfUnit]
        .filter { $0 != CorpusWords.border }
      for high in row {
        for low in row where low < high {
          documents[UInt64(high) << 32 | UInt64(low), default: []].insert(document)
        }
      }
    }
    var shared = SharedDraws(vocabulary: corpus.vocabulary.count)
    var found = 0
    for word in 0..<corpus.vocabulary.count {
      shared.look(at: word, in: drawn)
      #expect(shared.companions == shared.companions.sorted())
      var expected: [UInt64] = []
      for low in 0..<UInt64(word) {
        let holders = documents[UInt64(word) << 32 | low, default: []]
        if holders.count > 1 { expected += holders.sorted().map { low << 32 | UInt64($0) } }
      }
      #expect(Set(shared.companions).sorted() == expected)
      found += expected.count
    }
    #expect(found > 0)
  }
}
