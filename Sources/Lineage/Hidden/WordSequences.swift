internal import Documents

/// The sequences of five words that a text has, wherever they stand. Unlike an alignment they are the
/// same however a text was rearranged.
struct WordSequences: Sendable {
  /// The words of one sequence. Shorter ones recur by chance in texts of one kind.
  static let length = 5

  /// The key of the sequence that begins at each word; shorter than the text by four.
  let keys: [UInt64]
  /// Where each sequence stands first: an open-addressing table, at most half full, of places in
  /// `keys`, or `free`.
  private var slots: [UInt32]

  private static let free = UInt32.max

  /// Reads the sequences of a document. O(words).
  init(_ document: Document) {
    let hash = document.words.hash
    guard hash.count >= Self.length else {
      keys = []
      slots = []
      return
    }
    keys = (0...(hash.count - Self.length)).map { first in
      hash[first..<(first + Self.length)].reduce(0) { key, word in
        ((key &* 0x9E37_79B9_7F4A_7C15) ^ word) &+ (key >> 29)
      }
    }
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    slots = Array(repeating: Self.free, count: size)
    for (place, key) in keys.enumerated() {
      let slot = slot(of: key)
      if slots[slot] == Self.free { slots[slot] = UInt32(truncatingIfNeeded: place) }
    }
  }

  /// The slot that holds a sequence, or the free one that it would take.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot] != Self.free, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Whether the text has a sequence.
  func contains(_ key: UInt64) -> Bool { position(of: key) != nil }

  /// The word at which a sequence stands first; nil if the text does not have it.
  func position(of key: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    let place = slots[slot(of: key)]
    return place == Self.free ? nil : Int(place)
  }
}

extension WordSequences {
  /// The words, among some of this text, that belong to a sequence which another text has too.
  ///
  /// - Complexity: linear in the words.
  func ranges(in words: WordRanges, of other: WordSequences) -> WordRanges {
    var found: [Range<Int>] = []
    for range in words.ranges {
      let first = max(0, range.lowerBound - Self.length + 1)
      for place in first..<max(first, min(range.upperBound, keys.count))
      where other.contains(keys[place]) {
        found.append((place..<(place + Self.length)).clamped(to: range))
      }
    }
    return WordRanges(found)
  }
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
