internal import Documents
internal import Foundation
internal import TextReuse

/// How often two words follow each other in what the texts of a corpus have for themselves.
///
/// What texts share is left out: how often a text was copied says nothing about how well its words go
/// together. Counted in a table of bytes without the words themselves; pairs that fall on one place count
/// together, which makes strange pairs look a little less strange and never the other way round.
struct WordPairs: Sendable {
  /// The number of words that were read.
  private(set) var words = 0
  private var counts: [UInt8]
  /// What each document has for itself.
  private let own: [WordRanges]
  private let information: WordInformation
  /// The number, in the corpus, of each document that is asked about; empty if it is the same.
  private var numbers: [Int] = []

  /// The table has two places for each word, up to sixteen million.
  private static let mostPlaces = 1 << 24
  /// What is known of a pair before anything is read, as if the first word had been seen so often before
  /// words of every sort.
  private static let prior = 2.0

  /// Reads a corpus. O(words).
  ///
  /// - Parameters:
  ///   - documents: The corpus.
  ///   - clusters: What its documents share.
  ///   - information: How much each word tells.
  init(documents: [Document], clusters: [Cluster], information: WordInformation) {
    var shared = [[Range<Int>]](repeating: [], count: documents.count)
    for occurrence in clusters.lazy.flatMap(\.occurrences) {
      shared[occurrence.document].append(occurrence.words)
    }
    let all = documents.reduce(0) { $0 + $1.wordCount }
    var places = 1 << 10
    while places < 2 * all, places < Self.mostPlaces { places <<= 1 }
    counts = [UInt8](repeating: 0, count: places)
    self.information = information
    own = documents.indices.map { index in
      WordRanges([0..<documents[index].wordCount]).subtracting(WordRanges(shared[index]))
    }
    let ranges = own
    forEachWordTable(of: documents) { index, table in
      for range in ranges[index].ranges { count(range, of: table) }
    }
  }

  /// The same for documents of a part, whose numbers in the corpus are given in ascending order.
  func numbered(_ numbers: [Int]) -> WordPairs {
    var pairs = self
    pairs.numbers = numbers
    return pairs
  }

  private mutating func count(_ range: Range<Int>, of table: WordTable) {
    words += range.count
    let hashes = table.hash.span
    let sentences = table.sentence.span
    let last = counts.count - 1
    var column = counts.mutableSpan
    for word in range.dropFirst() where sentences[word] == sentences[word - 1] {
      let place = Self.place(hashes[word - 1], hashes[word], last: last)
      if column[place] < .max { column[place] += 1 }
    }
  }

  /// How often some pairs of words stand in what some documents have for themselves.
  ///
  /// - Parameters:
  ///   - documents: The documents.
  ///   - corpus: All documents.
  ///   - places: The pairs, see `places(of:in:)`.
  /// - Returns: The counts of these pairs.
  /// - Complexity: O(words of the documents).
  func own(of documents: [Int], _ corpus: [Document], among places: [Int]) -> OwnPairs {
    var found = OwnPairs(places)
    for document in documents {
      let table = corpus[document].words
      let hashes = table.hash.span
      let sentences = table.sentence.span
      let number = numbers.indices.contains(document) ? numbers[document] : document
      for range in own[number].ranges {
        for word in range.dropFirst() where sentences[word] == sentences[word - 1] {
          found.see(place(hashes[word - 1], hashes[word]))
        }
      }
    }
    return found
  }

  /// The places in the table of the pairs of neighbours among some words.
  func places(of range: Range<Int>, in table: WordTable) -> [Int] {
    range.clamped(to: 0..<table.count).dropFirst().map {
      place(table.hash[$0 - 1], table.hash[$0])
    }
  }

  private func place(_ first: UInt64, _ second: UInt64) -> Int {
    Self.place(first, second, last: counts.count - 1)
  }

  /// The place of a pair in a table whose last place is `last`, a power of two less one.
  private static func place(_ first: UInt64, _ second: UInt64, last: Int) -> Int {
    let mixed = ((first &* 0x9E37_79B9_7F4A_7C15) ^ second) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed >> 32) & last
  }

  /// How much likelier a word is after another than anywhere, in nats: above 0 where the two go together,
  /// below 0 where they do not although the first is common.
  ///
  /// Pointwise mutual information (Church and Hanks 1990), smoothed. Rare words are near 0 with any
  /// neighbour, so that a rare word is no strange one.
  ///
  /// - Parameters:
  ///   - first: The word before.
  ///   - second: The word after.
  ///   - own: What is not to be counted; see `own(of:_:among:)`.
  /// - Returns: The log of the ratio of both frequencies.
  func affinity(_ first: UInt64, _ second: UInt64, besides own: OwnPairs = OwnPairs()) -> Double {
    let place = place(first, second)
    let count = Double(max(0, Int(counts[place]) - own.count(place)))
    let expected = Double(words) * exp2(-information.bits(of: first))
    let probability = exp2(-information.bits(of: second))
    return log(
      (count + Self.prior * probability) / ((expected + Self.prior) * probability))
  }

  /// The mean affinity of the neighbours among some words; nil if they stand in two sentences.
  func affinity(of range: Range<Int>, in table: WordTable, besides own: OwnPairs) -> Double? {
    guard range.count > 1, range.lowerBound >= 0, range.upperBound <= table.count,
      table.sentence[range.lowerBound] == table.sentence[range.upperBound - 1]
    else { return nil }
    let sum = range.dropFirst().reduce(0) {
      $0 + affinity(table.hash[$1 - 1], table.hash[$1], besides: own)
    }
    return sum / Double(range.count - 1)
  }
}
