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
/// stops there without asking for bounds. Costs 4 bytes and one bit a word.
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
  /// The positions at which a sentence begins.
  let sentenceStarts: PositionSet
  /// For every 64 positions, the run that holds the first of them.
  private let runOfBlock: [UInt32]
  /// The document of that run, as a place in `order`.
  private let documentOfBlock: [UInt32]
  /// The position of each document's first word, in canonical order; that of the next document's if it
  /// has none.
  private let documentStart: [UInt32]

  /// The run that holds the word at a position.
  ///
  /// - Complexity: O(1); at most 32 runs begin in a block of 64 positions.
  func run(at position: Int) -> Int {
    var run = Int(runOfBlock[position >> 6])
    while run + 1 < runStart.count, runStart[run + 1] <= position { run += 1 }
    return run
  }

  /// The document that holds the word at a position, as a place in `order`.
  ///
  /// - Complexity: O(1); few documents begin in a block of 64 positions.
  func document(at position: UInt32) -> Int {
    var document = Int(documentOfBlock[Int(position >> 6)])
    while document + 1 < documentStart.count, documentStart[document + 1] <= position {
      document += 1
    }
    return document
  }

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
    order = documents.indices.sorted { left, right in
      let (one, other) = (documents[left], documents[right])
      if one.contentKey != other.contentKey { return one.contentKey < other.contentKey }
      if one.id != other.id { return one.id < other.id }
      return left < right
    }
    let total = documents.reduce(0) { $0 + $1.wordCount }
    var layout = Layout()
    layout.words.reserveCapacity(min(total + documents.count * 2, Self.maximumWords))
    var place = 0
    for group in Self.groups(of: order, in: documents) {
      // Documents at rest make their words now, on all cores, and drop them again.
      let tables = parallelMap(group.count) { documents[group[group.startIndex + $0]].words }
      for (index, words) in zip(group, tables) {
        let text = documents[index]
        let isRepeat = place > 0 && documents[order[place - 1]].contentKey == text.contentKey
        layout.append(words, runs: text.runs(of: words), place: place, isCounted: !isRepeat)
        place += 1
      }
    }
    words = layout.words
    runStart = layout.runStart
    runDocument = layout.runDocument
    runFirstWord = layout.runFirstWord
    vocabulary = layout.vocabulary
    counts = layout.counts
    documentWords = layout.documentWords
    limits = layout.left > 0 ? [.wordsNotCompared(layout.left)] : []
    sentenceStarts = layout.sentenceStarts
    runOfBlock = Self.runsOfBlocks(runStart: layout.runStart, words: layout.words.count)
    documentOfBlock = runOfBlock.map { run in
      UInt32(
        truncatingIfNeeded: Int(run) < layout.runDocument.count ? layout.runDocument[Int(run)] : 0)
    }
    documentStart = Self.documentStarts(layout)
  }

  /// The position of each document's first word, or of the next one's.
  private static func documentStarts(_ layout: Layout) -> [UInt32] {
    var starts = [UInt32](repeating: .max, count: layout.documentWords.count)
    for run in layout.runStart.indices.reversed() {
      starts[layout.runDocument[run]] = UInt32(truncatingIfNeeded: layout.runStart[run])
    }
    for document in starts.indices.dropLast().reversed() where starts[document] == .max {
      starts[document] = starts[document + 1]
    }
    return starts
  }

  /// The last run that begins at or before each 64th position; the first run before all.
  private static func runsOfBlocks(runStart: [Int], words: Int) -> [UInt32] {
    var run = 0
    return stride(from: 0, to: words + 1, by: 64).map { position in
      while run + 1 < runStart.count, runStart[run + 1] <= position { run += 1 }
      return UInt32(clamping: run)
    }
  }

  /// The documents whose words are held at once while they are laid out: about so many words.
  private static let wordsAtOnce = 1 << 20

  /// The documents, given in an order, in groups whose words fit into memory beside all else.
  private static func groups(
    of order: [Int], in documents: [ComparedText]
  ) -> [ArraySlice<Int>] {
    var groups: [ArraySlice<Int>] = []
    var start = 0
    var words = 0
    for (place, index) in order.enumerated() {
      words += documents[index].wordCount
      guard words >= wordsAtOnce || place + 1 == order.count else { continue }
      groups.append(order[start...place])
      (start, words) = (place + 1, 0)
    }
    return groups
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
    var sentenceStarts = PositionSet(count: 0)
    /// The number of words that found no room.
    var left = 0

    mutating func append(
      _ table: WordTable, runs: [Range<Int>], place: Int, isCounted: Bool
    ) {
      documentWords.append(0)
      for run in runs {
        guard words.count + run.count < CorpusWords.maximumWords else {
          left += run.count
          continue
        }
        runStart.append(words.count)
        runDocument.append(place)
        runFirstWord.append(run.lowerBound)
        var sentence: UInt32?
        for index in run {
          let number = vocabulary.number(of: table.hash[index])
          if Int(number) == counts.count { counts.append(0) }
          if isCounted { counts[Int(number)] += 1 }
          if table.sentence[index] != sentence {
            sentence = table.sentence[index]
            sentenceStarts.insertGrowing(UInt32(truncatingIfNeeded: words.count))
          }
          words.append(number)
        }
        words.append(CorpusWords.border)
        documentWords[place] += run.count
      }
    }
  }
}
