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
  private let entries: [UInt64: [Entry]]
  /// One bit for each value of the low twelve bits of a first word's hash: most words of a text are
  /// turned away here, without a lookup.
  private let filter: [Bool]

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
    for key in entries.keys {
      entries[key]?.sort { $0.words.count > $1.words.count }
    }
    self.entries = entries
    var filter = [Bool](repeating: false, count: 4_096)
    for key in entries.keys { filter[Int(key & 0xFFF)] = true }
    self.filter = filter
  }

  /// The longest phrase that begins at a word and is not broken by punctuation; nil if none does.
  func match(_ reader: WordReader, at index: Int) -> Entry? {
    let hash = reader.hash(index)
    guard filter[Int(hash & 0xFFF)], let candidates = entries[hash] else { return nil }
    return candidates.first { entry in
      for offset in 1..<max(1, entry.words.count) {
        guard reader.hash(index + offset) == entry.words[offset] else { return false }
        let gap = reader.gap(after: index + offset - 1)
        guard gap.isPlain || gap == .slash || gap == .hyphen || gap == .stop else { return false }
      }
      return true
    }
  }
}

/// A set of words by hash.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>

  /// Creates a set of the words of a text.
  init(_ words: String) { hashes = Set(WordHash.hashes(of: words)) }

  /// Whether the set has the word with this hash.
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
