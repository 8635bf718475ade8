/// Phrases to be found in a document's words, each with what it means.
///
/// Phrases match on word hashes: case, quotation marks, no-break spaces and emphasis do not matter.
struct PhraseTable<Meaning: Sendable>: Sendable {
  /// One phrase.
  struct Entry: Sendable {
    /// Its words, as places in the table's column of all words.
    let words: Range<Int>
    let meaning: Meaning
  }

  /// The phrases, those with one first word together and the longest of them first.
  private let entries: [Entry]
  /// The phrases that begin with a word.
  private let entriesOfWord: WordMap<Range<Int>>
  /// The words of all phrases. One column, so that a look at a phrase counts no reference.
  private let words: [UInt64]
  /// The hashes of the words that begin a phrase.
  let firstWords: [UInt64]

  /// Creates a table of comma-separated phrases.
  init(_ phrases: [(String, Meaning)]) {
    var phrasesOfWord: [UInt64: [(words: [UInt64], meaning: Meaning)]] = [:]
    for (list, meaning) in phrases {
      for phrase in list.split(separator: ",") {
        let words = WordHash.hashes(of: String(phrase))
        guard let first = words.first else { continue }
        phrasesOfWord[first, default: []].append((words, meaning))
      }
    }
    var entries: [Entry] = []
    var words: [UInt64] = []
    var entriesOfWord: [(UInt64, Range<Int>)] = []
    firstWords = phrasesOfWord.keys.sorted()
    for first in firstWords {
      let start = entries.count
      for phrase in (phrasesOfWord[first] ?? []).sorted(by: { $0.words.count > $1.words.count }) {
        entries.append(
          Entry(words: words.count..<words.count + phrase.words.count, meaning: phrase.meaning))
        words += phrase.words
      }
      entriesOfWord.append((first, start..<entries.count))
    }
    self.entries = entries
    self.words = words
    self.entriesOfWord = WordMap(entriesOfWord)
  }

  /// The places in some ranges at which a phrase may begin, in order.
  func beginnings(in hashes: Span<UInt64>, _ ranges: [Range<Int>]) -> [Int] {
    var places: [Int] = []
    for range in ranges { entriesOfWord.find(in: hashes, range, into: &places) }
    return places
  }

  /// Whether a phrase begins with the word with this hash: the first question of a loop over words.
  func begins(with hash: UInt64) -> Bool { entriesOfWord.contains(hash) }

  /// The longest phrase that begins at a word and is not broken by punctuation; nil if none does.
  func match(_ reader: WordReader, at index: Int) -> Entry? {
    guard let candidates = entriesOfWord[reader.hash(index)] else { return nil }
    for place in candidates where fits(entries[place].words, reader, at: index) {
      return entries[place]
    }
    return nil
  }

  /// Whether the words of a phrase, of which the first is known to, stand from `index` on.
  private func fits(_ phrase: Range<Int>, _ reader: WordReader, at index: Int) -> Bool {
    let words = words.span
    let hashes = reader.words.hash.span
    guard phrase.count <= hashes.count - index else { return false }
    for offset in 1..<max(1, phrase.count) {
      guard hashes[index + offset] == words[phrase.lowerBound + offset] else { return false }
      let gap = reader.gap(after: index + offset - 1)
      guard gap.isPlain || gap == .slash || gap == .hyphen || gap == .stop else { return false }
    }
    return true
  }
}
