internal import Documents
internal import TextReuse

/// The texts of a cluster laid beside each other in columns, so that what stands in one column has the
/// same place in the wording.
///
/// Texts are added one by one. Where a text has words aligned with an earlier one, they take its
/// columns; what stands between is matched with the columns between, whoever has them (longest common
/// subsequence). Other words stand in the columns that they replace, word for word, and what is left
/// gets columns of its own.
struct ClusterCollation: Sendable {
  /// One text in the columns.
  struct Row: Sendable {
    /// The index of the document.
    let document: Int
    /// Its words that stand in columns, without gap.
    fileprivate(set) var words: Range<Int>
    /// The column of each of these words: ascending.
    fileprivate(set) var columns: [Int]
  }

  /// The word for which each column was made, by its hash.
  private(set) var words: [UInt64] = []
  /// The texts.
  private(set) var rows: [Row] = []

  /// The columns from left to right, by number, while texts are added.
  private var order: [Int] = []
  /// The place in `order` of each column.
  private var position: [Int] = []

  /// Words between two aligned ones are matched with the columns there up to so many comparisons:
  /// two stretches of 128 words.
  private static let mostComparisons = 1 << 14

  /// Words replace each other one for one in stretches of at most so many words; longer ones are other
  /// text.
  private static let longestReplaced = 40

  /// Lays out texts in the order given.
  ///
  /// - Complexity: O(*n* · *c*) for *n* texts and *c* columns, beside the matching between aligned
  ///   words, which is bounded.
  init(_ texts: CollationOrder, passages: [Passage], documents: [Document]) {
    for (witness, ties) in zip(texts.witnesses, texts.ties) {
      let words = documents[witness.document].words
      guard witness.words.upperBound <= words.count, !witness.words.isEmpty else {
        rows.append(Row(document: witness.document, words: 0..<0, columns: []))
        continue
      }
      if rows.isEmpty {
        order = Array(0..<witness.words.count)
        position = order
        self.words = Array(words.hash[witness.words])
        rows.append(Row(document: witness.document, words: witness.words, columns: order))
      } else {
        add(witness, anchors(of: witness, ties, passages), hashes: words.hash)
      }
    }
    words = order.map { words[$0] }
    for row in rows.indices { rows[row].columns = rows[row].columns.map { position[$0] } }
  }

  /// A word whose column is known.
  private struct Anchor {
    let word: Int
    let column: Int
  }

  /// The words of a text that are aligned with earlier ones: those of its strongest passage, then of
  /// others what lies before or behind them.
  private func anchors(
    of witness: Occurrence, _ ties: [CollationOrder.Tie], _ passages: [Passage]
  ) -> [Anchor] {
    var anchors: [Anchor] = []
    for tie in ties {
      let row = rows[tie.earlier]
      let passage = OrientedPassage(passages[tie.passage], source: row.document)
      guard let first = anchors.first, let last = anchors.last else {
        anchors = Self.anchors(of: passage, row)
        continue
      }
      guard passage.copy.lowerBound < first.word || passage.copy.upperBound > last.word + 1 else {
        continue
      }
      let found = Self.anchors(of: passage, row)
      let before = found.prefix {
        $0.word < first.word && position[$0.column] < position[first.column]
      }
      let behind = found.drop {
        $0.word <= last.word || position[$0.column] <= position[last.column]
      }
      anchors = Array(before) + anchors + Array(behind)
    }
    return anchors
  }

  private static func anchors(of passage: OrientedPassage, _ row: Row) -> [Anchor] {
    var anchors: [Anchor] = []
    for step in passage.steps where step.kind == .keep {
      for (word, known) in zip(step.copy, step.source) where row.words.contains(known) {
        anchors.append(Anchor(word: word, column: row.columns[known - row.words.lowerBound]))
      }
    }
    return anchors
  }

  /// Adds a text of which some words are anchored.
  private mutating func add(_ witness: Occurrence, _ anchors: [Anchor], hashes: [UInt64]) {
    guard let first = anchors.first, let last = anchors.last else {
      rows.append(Row(document: witness.document, words: 0..<0, columns: []))
      return
    }
    var columns = [first.column]
    columns.reserveCapacity(last.word + 1 - first.word)
    /// New columns, each with the place in `order` behind which it stands.
    var added: [(behind: Int, column: Int)] = []
    for (anchor, next) in zip(anchors, anchors.dropFirst()) {
      let between = (position[anchor.column] + 1)..<position[next.column]
      let gap = (anchor.word + 1)..<next.word
      let matched = gap.isEmpty ? [] : match(hashes[gap], between)
      // Up to which column each word may replace what the text has not.
      var limits = [Int](repeating: between.upperBound, count: gap.count)
      for index in limits.indices.dropLast().reversed() {
        limits[index] = matched[index + 1] ?? limits[index + 1]
      }
      let replaces = max(gap.count, between.count) <= Self.longestReplaced
      var behind = between.lowerBound - 1
      for (index, word) in gap.enumerated() {
        let free = replaces && behind + 1 < limits[index] ? behind + 1 : nil
        if let place = matched[index] ?? free {
          behind = place
          columns.append(order[place])
        } else {
          added.append((behind, words.count))
          columns.append(words.count)
          words.append(hashes[word])
        }
      }
      columns.append(next.column)
    }
    rows.append(
      Row(document: witness.document, words: first.word..<(last.word + 1), columns: columns))
    if !added.isEmpty { insert(added) }
  }

  /// Puts new columns in their places.
  private mutating func insert(_ added: [(behind: Int, column: Int)]) {
    var merged: [Int] = []
    merged.reserveCapacity(order.count + added.count)
    var next = 0
    for (place, column) in order.enumerated() {
      merged.append(column)
      while next < added.count, added[next].behind == place {
        merged.append(added[next].column)
        next += 1
      }
    }
    order = merged
    position = [Int](repeating: 0, count: words.count)
    for (place, column) in order.enumerated() { position[column] = place }
  }

  /// For each of some words the place of the column that it belongs in; nil where there is none.
  private func match(_ gap: ArraySlice<UInt64>, _ between: Range<Int>) -> [Int?] {
    var matched = [Int?](repeating: nil, count: gap.count)
    guard !between.isEmpty, gap.count * between.count <= Self.mostComparisons else {
      return matched
    }
    let own = Array(gap)
    let there = between.map { words[order[$0]] }
    let width = there.count + 1
    // The length of the longest common subsequence of what follows each pair of places.
    var longest = [Int32](repeating: 0, count: (own.count + 1) * width)
    for i in own.indices.reversed() {
      for j in there.indices.reversed() {
        longest[i * width + j] =
          own[i] == there[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : max(longest[(i + 1) * width + j], longest[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < own.count, j < there.count {
      if own[i] == there[j] {
        matched[i] = between.lowerBound + j
        i += 1
        j += 1
      } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return matched
  }
}
