internal import Documents

/// The sequences of five words that a text has, wherever they stand. Unlike an alignment they are the
/// same however a text was rearranged.
struct WordSequences: Sendable {
  /// The words of one sequence. Shorter ones recur by chance in texts of one kind.
  static let length = 5

  /// The key of the sequence that begins at each word; shorter than the text by four.
  let keys: [UInt64]
  private let first: [UInt64: Int]

  /// Reads the sequences of a document. O(words).
  init(_ document: Document) {
    let hash = document.words.hash
    guard hash.count >= Self.length else {
      keys = []
      first = [:]
      return
    }
    keys = (0...(hash.count - Self.length)).map { first in
      hash[first..<(first + Self.length)].reduce(0) { key, word in
        ((key &* 0x9E37_79B9_7F4A_7C15) ^ word) &+ (key >> 29)
      }
    }
    first = Dictionary(zip(keys, keys.indices)) { first, _ in first }
  }

  /// Whether the text has a sequence.
  func contains(_ key: UInt64) -> Bool { first[key] != nil }

  /// The word at which a sequence stands first; nil if the text does not have it.
  func position(of key: UInt64) -> Int? { first[key] }
}

/// The sequences of those documents that were asked for, each read once.
struct WordSequencesCache {
  private let documents: [Document]
  private var read: [Int: WordSequences] = [:]

  /// Reads nothing yet.
  init(_ documents: [Document]) { self.documents = documents }

  /// The sequences of one document.
  subscript(document: Int) -> WordSequences {
    mutating get {
      if let known = read[document] { return known }
      let sequences = WordSequences(documents[document])
      read[document] = sequences
      return sequences
    }
  }
}
