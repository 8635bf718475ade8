package import Documents

/// The scored words of a whole corpus in one column, in an order that only their content decides.
///
/// The documents stand in *canonical order*: by a hash of their words, then by id. Everything in
/// this target works in that order and goes back to the caller's indices at the very end, so the
/// order in which documents are handed in changes nothing, and renaming one changes nothing unless
/// two are identical word by word.
///
/// Words stand as numbers of a `WordIndex`. Between two *runs* (consecutive words of one scored
/// region) and at both ends stands `border`, which no word equals: whoever walks along the column
/// stops there without asking for bounds. Costs 4 bytes a word.
package struct CorpusWords: Sendable {
  /// What stands between runs instead of a word.
  static let border = UInt32.max
  /// The most words that positions of 32 bits can point at; documents beyond are not compared.
  static let maximumWords = Int(UInt32.max) - 1

  /// The caller's index of each document, in canonical order.
  let order: [Int]
  /// The number of each scored word, with borders between runs.
  package let words: [UInt32]
  /// The position of each run's first word, ascending.
  let runStart: [Int]
  /// The document of each run, as a place in `order`.
  let runDocument: [Int]
  /// The index of each run's first word in its document's `WordTable`.
  let runFirstWord: [Int]
  /// The numbers of the words.
  let vocabulary: WordIndex
  /// How often each word stands in the corpus, by its number. Of documents that are identical word
  /// by word one is counted; copies with differences count each.
  let counts: [Int]
  /// The number of scored words of each document, in canonical order.
  let documentWords: [Int]
  /// The words that found no room.
  let limits: [ReachedLimit]
  /// For every 64 positions, the run that holds the first of them.
  private let runOfBlock: [UInt32]

  /// The run that holds the word at a position.
  ///
  /// - Complexity: O(1); at most 32 runs begin in a block of 64 positions.
  func run(at position: Int) -> Int {
    var run = Int(runOfBlock[position >> 6])
    while run + 1 < runStart.count, runStart[run + 1] <= position { run += 1 }
    return run
  }

  /// The document that holds the word at a position, as a place in `order`.
  func document(at position: UInt32) -> Int { runDocument[run(at: Int(position))] }

  /// The position after the last word of a run.
  func runEnd(_ run: Int) -> Int {
    (run + 1 < runStart.count ? runStart[run + 1] : words.count) - 1
  }

  /// The runs in at most `count` consecutive stretches of about equally many words.
  func chunks(_ count: Int) -> [Range<Int>] {
    let size = max(1, words.count / max(1, count))
    var chunks: [Range<Int>] = []
    var first = 0
    for run in runStart.indices
    where runEnd(run) - runStart[first] >= size || run + 1 == runStart.count {
      chunks.append(first..<run + 1)
      first = run + 1
    }
    return chunks
  }
}

extension CorpusWords {
  /// Lays out the scored words of documents.
  ///
  /// - Complexity: O(*w*) for *w* words, and O(*d* log *d*) for *d* documents.
  package init(documents: [Document]) { self.init(documents.map(ComparedText.init)) }

  /// Lays out the scored words of documents.
  ///
  /// - Complexity: O(*w*) for *w* words, and O(*d* log *d*) for *d* documents.
  init(_ documents: [ComparedText]) {
    let keys = documents.map(Self.contentKey)
    order = documents.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      if documents[left].id != documents[right].id {
        return documents[left].id < documents[right].id
      }
      return left < right
    }
    let total = documents.reduce(0) { $0 + $1.words.count }
    var layout = Layout()
    layout.words.reserveCapacity(min(total + documents.count * 2, Self.maximumWords))
    for (place, index) in order.enumerated() {
      let isRepeat = place > 0 && keys[order[place - 1]] == keys[index]
      layout.append(documents[index], place: place, isCounted: !isRepeat)
    }
    words = layout.words
    runStart = layout.runStart
    runDocument = layout.runDocument
    runFirstWord = layout.runFirstWord
    vocabulary = layout.vocabulary
    counts = layout.counts
    documentWords = layout.documentWords
    limits = layout.left > 0 ? [.wordsNotCompared(layout.left)] : []
    runOfBlock = Self.runsOfBlocks(runStart: layout.runStart, words: layout.words.count)
  }

  /// The last run that begins at or before each 64th position; the first run before all.
  private static func runsOfBlocks(runStart: [Int], words: Int) -> [UInt32] {
    var run = 0
    return stride(from: 0, to: words + 1, by: 64).map { position in
      while run + 1 < runStart.count, runStart[run + 1] <= position { run += 1 }
      return UInt32(clamping: run)
    }
  }

  /// A hash of a document's scored words and of the borders between them.
  private static func contentKey(_ document: ComparedText) -> UInt64 {
    var key: UInt64 = 0
    for run in document.runs {
      for hash in document.words.hash[run] {
        key = (key ^ hash) &* 0x9E37_79B9_7F4A_7C15
        key ^= key >> 29
      }
      key = Fingerprint.mixed(key &+ 1)
    }
    return key
  }

  /// The columns while they grow.
  private struct Layout {
    var words: [UInt32] = [CorpusWords.border]
    var runStart: [Int] = []
    var runDocument: [Int] = []
    var runFirstWord: [Int] = []
    var vocabulary = WordIndex()
    var counts: [Int] = []
    var documentWords: [Int] = []
    /// The number of words that found no room.
    var left = 0

    mutating func append(_ document: ComparedText, place: Int, isCounted: Bool) {
      documentWords.append(0)
      for run in document.runs {
        guard words.count + run.count < CorpusWords.maximumWords else {
          left += run.count
          continue
        }
        runStart.append(words.count)
        runDocument.append(place)
        runFirstWord.append(run.lowerBound)
        for hash in document.words.hash[run] {
          let number = vocabulary.number(of: hash)
          if Int(number) == counts.count { counts.append(0) }
          if isCounted { counts[Int(number)] += 1 }
          words.append(number)
        }
        words.append(CorpusWords.border)
        documentWords[place] += run.count
      }
    }
  }
}
