internal import Documents

/// How common words are before a corpus is read, from the lists in `CommonWords`.
///
/// In each language the word of rank *r* has probability 0.1 / (*r* + 0.7): the Zipf–Mandelbrot law
/// with exponent 1, which gives English *the* 5.9 % and the 120th word 0.08 %. The languages are
/// weighed by the square of the share of the corpus that their lists cover, so that *die* counts as
/// the article in German text and as the verb in English. A word on no list has `floor`.
struct WordPrior {
  /// How many words of ordinary text the prior stands for.
  static let mass = 20_000.0
  /// The probability of a word on no list: one word in 60,000, about the cap on information.
  static let floor = 1.0 / 60_000

  /// The probability of each word, by its number; shorter than the vocabulary.
  private let probabilities: [Double]

  /// The probability of the word with a number.
  func probability(_ number: Int) -> Double {
    number < probabilities.count ? max(Self.floor, probabilities[number]) : Self.floor
  }

  /// Reads the lists and fits their weights to a corpus.
  ///
  /// - Parameters:
  ///   - vocabulary: The corpus's words; the lists' words are added.
  ///   - counts: How often each word of the corpus stands there.
  init(vocabulary: inout WordIndex, counts: [Int]) {
    let languages = CommonWords.lists.map { list in
      Self.hashes(of: list).map { Int(vocabulary.number(of: $0)) }
    }
    let coverage = languages.map { numbers in
      Double(numbers.reduce(0) { $0 + ($1 < counts.count ? counts[$1] : 0) })
    }
    let total = coverage.reduce(0) { $0 + $1 * $1 }
    var probabilities = [Double](repeating: 0, count: vocabulary.count)
    for (language, numbers) in languages.enumerated() {
      let weight =
        total > 0
        ? coverage[language] * coverage[language] / total : 1 / Double(languages.count)
      for (rank, number) in numbers.enumerated() {
        probabilities[number] += weight * 0.1 / (Double(rank + 1) + 0.7)
      }
    }
    self.probabilities = probabilities
  }

  /// The hashes of a list's words, made by the same analysis as those of any document.
  private static func hashes(of list: String) -> [UInt64] {
    Document(
      analysing: SourceRecord(id: DocumentID("common words"), text: Array(list.utf8))
    ).words.hash
  }
}
