import Documents
import TestSupport
import Testing
import TextReuse

@testable import Lineage

/// A made-up language in which three words always go together.
private struct Language {
  private let words: [String]
  private let phrases: Int
  private var generator: SplitMix64

  init(phrases: Int, seed: UInt64) {
    self.phrases = phrases
    generator = SplitMix64(seed: seed)
    let consonants = Array("bdfgklmnprstvz")
    let vowels = Array("aeiou")
    words = (0..<3 * phrases).map { number in
      // Each number has its own word of four syllables.
      (0..<4).map { place in
        let digit = (number * 7_919 + place * 104_729 + number / 14) % 70
        return String(consonants[digit % 14]) + String(vowels[digit / 14])
      }.joined() + String(consonants[number % 14])
    }
  }

  /// Phrases drawn at random, nine words a sentence.
  mutating func text(_ count: Int) -> [String] {
    (0..<count).flatMap { _ in
      let phrase = Int(generator.next() % UInt64(phrases))
      return (0..<3).map { words[3 * phrase + $0] }
    }
  }

  /// The same with the middle word of every `step`th phrase replaced by that of another.
  mutating func spoiled(_ text: [String], every step: Int, from first: Int) -> [String] {
    var text = text
    for phrase in stride(from: first, to: text.count / 3, by: step) {
      text[3 * phrase + 1] = words[3 * Int(generator.next() % UInt64(phrases)) + 1]
    }
    return text
  }

  static func written(_ words: [String]) -> String {
    stride(from: 0, to: words.count, by: 9).map { first in
      words[first..<min(words.count, first + 9)].joined(separator: " ") + "."
    }.joined(separator: " ")
  }
}

@Suite("Idiom")
struct IdiomTests {
  /// What the cue says of a text and one in which words are replaced, in a corpus of further texts.
  private func nats(
    spoiledEvery step: Int, alsoInSource other: Int? = nil, further: Int = 40
  ) async throws -> Double {
    var language = Language(phrases: 120, seed: 7)
    var records = (0..<further).map { number in
      SourceRecord.sample("b\(number)", Language.written(language.text(250)))
    }
    let text = language.text(60)
    let own = [language.text(90), language.text(90)]
    let copy = language.spoiled(text, every: step, from: 1)
    let source = other.map { language.spoiled(text, every: $0, from: 3) } ?? text
    records.insert(.sample("copy", Language.written(own[0] + copy)), at: 0)
    records.insert(.sample("source", Language.written(own[1] + source)), at: 0)
    let documents = records.map { Document(analysing: $0) }
    let reuse = await Reuse.find(in: documents)
    let derivation = Derivation.infer(documents: documents, reuse: reuse)
    let edge = try #require(
      derivation.edges.first {
        Set([$0.parent, $0.child]) == [.document(0), .document(1)]
      })
    let sign = edge.parent == .document(0) ? 1.0 : -1.0
    return sign
      * (edge.evidence + edge.against).filter { $0.cue == "idiom" }
      .reduce(0) { $0 + $1.nats }
  }

  @Test("a text in which words no longer go together is the copy")
  func spoiled() async throws { #expect(try await nats(spoiledEvery: 5) >= 1.6) }

  @Test("places that speak for either text by turns say nothing")
  func byTurns() async throws {
    #expect(try await nats(spoiledEvery: 6, alsoInSource: 6) == 0)
  }

  @Test("one changed place says nothing")
  func onePlace() async throws { #expect(try await nats(spoiledEvery: 50) == 0) }

  @Test("a small corpus does not know which words go together")
  func smallCorpus() async throws { #expect(try await nats(spoiledEvery: 5, further: 2) == 0) }

  @Test("what texts share does not count as going together")
  func sharedIsLeftOut() async {
    let page = Prose.text(Prose.lighthouse, Prose.bakery)
    let documents = (0..<3).map { Document(analysing: .sample("\($0)", page)) }
    let reuse = await Reuse.find(in: documents)
    let pairs = WordPairs(
      documents: documents, clusters: reuse.clusters, information: reuse.information)
    #expect(pairs.words == 0)
    let alone = WordPairs(
      documents: [documents[0]], clusters: [], information: reuse.information)
    #expect(alone.words == documents[0].words.count)
    let table = documents[0].words
    #expect(
      alone.affinity(table.hash[1], table.hash[2]) > alone.affinity(table.hash[1], table.hash[9]))
    let own = alone.own(
      of: [0], [documents[0]], among: alone.places(of: 1..<3, in: table))
    #expect(alone.affinity(of: 1..<3, in: table, besides: own) ?? 1 < 0.1)
    #expect(alone.affinity(of: 1..<1, in: table, besides: OwnPairs()) == nil)
  }
}
