/// Phrases to be found in a document's words, each with what it means.
///
/// Phrases match on word hashes: case, quotation marks, no-break spaces and emphasis do not matter.
struct PhraseTable<Meaning: Sendable>: Sendable {
  /// One phrase.
  struct Entry: Sendable {
    let words: [UInt64]
    let meaning: Meaning
  }

  /// The phrases by their first word; the longest first.
  private let entries: WordMap<[Entry]>
  /// The hashes of the words that begin a phrase.
  let firstWords: [UInt64]

  /// Creates a table of comma-separated phrases.
  init(_ phrases: [(String, Meaning)]) {
    var entries: [UInt64: [Entry]] = [:]
    for (list, meaning) in phrases {
      for phrase in list.split(separator: ",") {
        let words = WordHash.hashes(of: String(phrase))
        guard let first = words.first else { continue }
        entries[first, default: []].append(Entry(words: words, meaning: meaning))
      }
    }
    firstWords = entries.keys.sorted()
    self.entries = WordMap(
      entries.map { ($0.key, $0.value.sorted { $0.words.count > $1.words.count }) })
  }

  /// The places in some ranges at which a phrase may begin, in order.
  func beginnings(in hashes: Span<UInt64>, _ ranges: [Range<Int>]) -> [Int] {
    var places: [Int] = []
    for range in ranges { entries.find(in: hashes, range, into: &places) }
    return places
  }

  /// Whether a phrase begins with the word with this hash: the first question of a loop over words.
  func begins(with hash: UInt64) -> Bool { entries.contains(hash) }

  /// The longest phrase that begins at a word and is not broken by punctuation; nil if none does.
  func match(_ reader: WordReader, at index: Int) -> Entry? {
    guard let candidates = entries[reader.hash(index)] else { return nil }
    for entry in candidates where fits(entry.words, reader, at: index) { return entry }
    return nil
  }

  /// Whether the words of a phrase, of which the first is known to, stand from `index` on.
  private func fits(_ words: [UInt64], _ reader: WordReader, at index: Int) -> Bool {
    for offset in 1..<max(1, words.count) {
      guard reader.hash(index + offset) == words[offset] else { return false }
      let gap = reader.gap(after: index + offset - 1)
      guard gap.isPlain || gap == .slash || gap == .hyphen || gap == .stop else { return false }
    }
    return true
  }
}
