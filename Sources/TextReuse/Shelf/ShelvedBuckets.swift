/// Records sorted into buckets, which go to a shelf as they come; in each bucket they stay in the order
/// in which they were added.
package struct ShelvedBuckets<Record: BitwiseCopyable & Sendable>: Sendable {
  private let shelf: Shelf
  /// What is not on the shelf yet, by bucket.
  private var open: [[Record]]
  private var openCount = 0
  /// What is, by bucket.
  private var closed: [[Shelved<Record>]]

  /// About so many bytes are held before they go to the shelf.
  private static var openBytes: Int { 4 << 20 }

  /// Creates empty buckets.
  package init(count: Int, on shelf: Shelf) {
    self.shelf = shelf
    open = Array(repeating: [], count: count)
    closed = Array(repeating: [], count: count)
  }

  /// The number of buckets.
  package var count: Int { closed.count }

  /// Adds a record to a bucket.
  package mutating func append(_ record: Record, to bucket: Int) throws(ShelfError) {
    open[bucket].append(record)
    openCount += 1
    if openCount * MemoryLayout<Record>.stride >= Self.openBytes { try close() }
  }

  /// Puts what was added so far on the shelf.
  package mutating func close() throws(ShelfError) {
    for bucket in open.indices where !open[bucket].isEmpty {
      closed[bucket].append(try shelf.put(open[bucket]))
      open[bucket] = []
    }
    openCount = 0
  }

  /// The records of a bucket.
  package func records(of bucket: Int) throws(ShelfError) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(
      closed[bucket].reduce(open[bucket].count) { $0 + $1.count })
    for part in closed[bucket] { records += try part.records() }
    records += open[bucket]
    return records
  }

  /// Drops the records of a bucket, whose room is free again.
  package mutating func drop(_ bucket: Int) {
    closed[bucket] = []
    open[bucket] = []
  }
}
