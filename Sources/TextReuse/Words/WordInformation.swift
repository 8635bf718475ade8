internal import Documents

/// How much the sight of a word tells, in bits: much for a rare word, little for a common one.
///
/// `-log2 p`, where `p` blends how often the word stands in the corpus with how common it is in ten
/// languages at large, as if 20,000 words of ordinary text had been read before:
/// `p(w) = (c(w) + 20,000 · prior(w)) / (N + 20,000)` (Dirichlet smoothing). A corpus of five
/// articles is thus told what a common word is by the prior, one of a thousand tells it itself.
///
/// Rounded to 1/1024 bit, so that sums of bits are exact and do not depend on their order.
public struct WordInformation: Sendable {
  /// The most that one word tells: 16 bits, one word in 65,536. Without this cap a misspelling or a
  /// name that only two documents hold would almost make a passage by itself.
  public static let maximumBits = 16.0

  /// The bits of each word, by its number in `vocabulary`.
  let bits: [Double]
  private let vocabulary: WordIndex

  /// Creates a table for an empty corpus: it knows the common words of the bundled prior.
  public init() { self.init(vocabulary: WordIndex(), counts: []) }

  /// Weighs the words of a corpus.
  ///
  /// - Parameters:
  ///   - vocabulary: The distinct words.
  ///   - counts: How often each stands in the corpus, by its number.
  init(vocabulary: WordIndex, counts: [Int]) {
    var vocabulary = vocabulary
    let prior = WordPrior(vocabulary: &vocabulary, counts: counts)
    let total = Double(counts.reduce(0, +)) + WordPrior.mass
    bits = (0..<vocabulary.count).map { number in
      let count = number < counts.count ? Double(counts[number]) : 0
      let probability = (count + WordPrior.mass * prior.probability(number)) / total
      return min(Self.maximumBits, BinaryLogarithm.bits(of: probability))
    }
    self.vocabulary = vocabulary
  }

  /// The information of the word with this hash, in bits: 0…`maximumBits`. A word that neither the
  /// corpus nor the prior knows has the most.
  public func bits(of word: UInt64) -> Double {
    vocabulary.existing(word).map { bits[$0] } ?? Self.maximumBits
  }
}

/// Logarithms that are the same on every platform, which those of the C library need not be.
enum BinaryLogarithm {
  /// `-log2` of a probability, rounded to 1/1024; 0 for what is no probability below 1.
  ///
  /// Finds the fraction bit by bit, by squaring.
  static func bits(of probability: Double) -> Double {
    guard probability > 0, probability < 1 else { return 0 }
    var square = probability.significand
    var fraction = 0.0
    var digit = 0.5
    for _ in 0..<30 {
      square *= square
      if square >= 2 {
        square /= 2
        fraction += digit
      }
      digit /= 2
    }
    let bits = -(Double(probability.exponent) + fraction)
    return max(0, (bits * 1024).rounded() / 1024)
  }
}
