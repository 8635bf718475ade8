/// The passages of a corpus on a shelf, in the order of a result.
///
/// 56 bytes a passage and 20 a step on the shelf, and 4 bytes a passage, for its cluster, in memory.
package struct ShelvedPassages: Sendable {
  /// Consecutive passages.
  private struct Part: Sendable {
    let first: Int
    let passages: PassageColumns.Shelved
  }

  private let parts: [Part]
  private var clusters: [UInt32]

  /// The number of passages.
  package var count: Int { clusters.count }

  /// Takes passages that were put aside in the order of a result; their clusters are not known yet.
  init(_ columns: [PassageColumns.Shelved]) {
    var parts: [Part] = []
    var count = 0
    for passages in columns {
      parts.append(Part(first: count, passages: passages))
      count += passages.count
    }
    self.parts = parts
    clusters = Array(repeating: 0, count: count)
  }

  /// Puts passages aside that have their clusters.
  package init(_ passages: [Passage], on shelf: Shelf) throws(ShelfError) {
    self.init([try PassageColumns(passages).put(on: shelf)])
    clusters = passages.map { UInt32(clamping: $0.cluster) }
  }

  /// Tells each passage its cluster.
  mutating func setClusters(_ clusters: [UInt32]) { self.clusters = clusters }

  /// The index of the cluster of a passage.
  package func cluster(of index: Int) -> Int { Int(clusters[index]) }

  /// Goes through all passages.
  package func forEach(
    _ body: (Int, Passage) throws(ShelfError) -> Void
  ) throws(ShelfError) {
    for part in parts {
      let columns = try part.passages.columns()
      for index in columns.records.indices {
        try body(
          part.first + index,
          columns.passage(index, cluster: cluster(of: part.first + index)))
      }
    }
  }

  /// Goes through both sides of all passages, which costs less than the passages.
  package func forEachPair(
    _ body: (Int, Occurrence, Occurrence) throws(ShelfError) -> Void
  ) throws(ShelfError) {
    for part in parts {
      for (index, record) in try part.passages.records.records().enumerated() {
        try body(part.first + index, record.a, record.b)
      }
    }
  }

  /// One passage.
  package func passage(_ index: Int) throws(ShelfError) -> Passage {
    var low = 0
    var high = parts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if parts[middle].first <= index { low = middle } else { high = middle }
    }
    let part = parts[low]
    let record = try part.passages.records.record(index - part.first)
    let steps = record.stepCount == 0 ? [] : try part.passages.steps.records(record.stepRange)
    return record.passage(steps: steps[...], cluster: cluster(of: index))
  }

  /// All passages.
  package func passages() throws(ShelfError) -> [Passage] {
    var passages: [Passage] = []
    passages.reserveCapacity(count)
    try forEach { (_, passage) throws(ShelfError) in passages.append(passage) }
    return passages
  }
}

/// Passages in columns that hold no references.
struct PassageColumns: Sendable {
  private(set) var records: [PassageRecord] = []
  private var steps: [AlignmentStep] = []

  /// The same on a shelf.
  struct Shelved: Sendable {
    let records: TextReuse.Shelved<PassageRecord>
    let steps: TextReuse.Shelved<AlignmentStep>

    var count: Int { records.count }

    func columns() throws(ShelfError) -> PassageColumns {
      PassageColumns(records: try records.records(), steps: try steps.records())
    }
  }

  /// Takes records whose steps stand where they say.
  private init(records: [PassageRecord], steps: [AlignmentStep]) {
    self.records = records
    self.steps = steps
  }

  /// Takes records whose steps follow each other.
  init(records: [PassageRecord], consecutive steps: [AlignmentStep]) {
    self.init(records: records, steps: steps)
    var next: UInt32 = 0
    for index in records.indices {
      self.records[index].firstStep = next
      next &+= records[index].stepCount
    }
  }

  /// Takes down passages.
  init(_ passages: [Passage]) {
    records.reserveCapacity(passages.count)
    for passage in passages {
      records.append(PassageRecord(passage, firstStep: steps.count))
      if !passage.isWhollyKept { steps += passage.steps }
    }
  }

  /// A passage.
  func passage(_ index: Int, cluster: Int) -> Passage {
    records[index].passage(steps: steps[records[index].stepRange], cluster: cluster)
  }

  /// All passages, whose clusters are not known.
  var passages: [Passage] { records.indices.map { passage($0, cluster: 0) } }

  /// Puts the columns aside.
  func put(on shelf: Shelf) throws(ShelfError) -> Shelved {
    Shelved(records: try shelf.put(records), steps: try shelf.put(steps))
  }
}

/// Passages sorted into buckets on a shelf; in each they stay in the order in which they were added.
package struct PassageBuckets: Sendable {
  private var records: ShelvedBuckets<PassageRecord>
  private var steps: ShelvedBuckets<AlignmentStep>

  /// Creates empty buckets.
  package init(count: Int, on shelf: Shelf) {
    records = ShelvedBuckets(count: count, on: shelf)
    steps = ShelvedBuckets(count: count, on: shelf)
  }

  /// Adds a passage, without its cluster, to a bucket.
  package mutating func append(_ passage: Passage, to bucket: Int) throws(ShelfError) {
    try records.append(PassageRecord(passage, firstStep: 0), to: bucket)
    guard !passage.isWhollyKept else { return }
    for step in passage.steps { try steps.append(step, to: bucket) }
  }

  /// Puts what was added so far on the shelf.
  package mutating func close() throws(ShelfError) {
    try records.close()
    try steps.close()
  }

  /// The passages of a bucket.
  package func passages(of bucket: Int) throws(ShelfError) -> [Passage] {
    PassageColumns(
      records: try records.records(of: bucket), consecutive: try steps.records(of: bucket)
    ).passages
  }
}
