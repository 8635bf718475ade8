/// Groups of equal fingerprints: the places where one and the same shingle stands.
///
/// Only shingles that stand in two documents or more. Columns: 4 bytes a posting, 16 a group.
struct PostingGroups: Sendable {
  /// The fingerprint of each group, ascending.
  private(set) var fingerprints: [UInt64] = []
  /// Where each group's positions end in `positions`.
  private(set) var ends: [Int] = []
  /// The positions of all groups in `CorpusWords.words`, ascending inside a group.
  private(set) var positions: [UInt32] = []

  /// The number of groups.
  var count: Int { ends.count }

  /// The places of a group's positions in `positions`.
  func range(_ group: Int) -> Range<Int> { (group == 0 ? 0 : ends[group - 1])..<ends[group] }

  /// Adds a group after the last one.
  private mutating func append(
    fingerprint: UInt64, positions group: Range<Int>, of column: Span<UInt32>
  ) {
    fingerprints.append(fingerprint)
    for place in group { positions.append(column[place]) }
    ends.append(positions.count)
  }

  /// No groups.
  init() {}

  /// Takes the groups out of sorted columns of postings.
  init(
    sortedFingerprints fingerprints: [UInt64], positions: [UInt32], corpus: CorpusWords
  ) {
    let keys = fingerprints.span
    let positions = positions.span
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      if end - start > 1 {
        // Positions ascend, so that the first and the last tell whether there are two documents.
        let first = corpus.document(at: positions[start])
        if first != corpus.document(at: positions[end - 1]) {
          append(fingerprint: keys[start], positions: start..<end, of: positions)
        }
      }
      start = end
    }
  }
}
