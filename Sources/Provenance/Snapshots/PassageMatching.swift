/// Which passage of a new trace is which of an accepted one.
///
/// Two passages can be the same if they join the same two documents and overlap in both; among
/// several, those whose ends moved by the fewest bytes are taken first.
struct PassageMatching {
  private let from: [Trace.Passage]
  private let to: [Trace.Passage]
  /// For each accepted passage, the index of the new one.
  private var match: [Int?]
  /// For each new passage, the index of the accepted one.
  private var origin: [Int?]
  /// The index of each new passage by its id.
  private let newIndex: [String: Int]

  /// Matches passages.
  init(from: [Trace.Passage], to: [Trace.Passage]) {
    self.from = from
    self.to = to
    match = Array(repeating: nil, count: from.count)
    origin = Array(repeating: nil, count: to.count)
    newIndex = Dictionary(to.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    matchUnmoved()
    matchMoved()
  }

  /// Matches what stands in the same place, which in most comparisons is all there is.
  private mutating func matchUnmoved() {
    var newByPlaces = Dictionary(grouping: to.indices.reversed()) { Self.places(of: to[$0]) }
    for (index, passage) in from.enumerated() {
      guard let other = newByPlaces[Self.places(of: passage)]?.popLast() else { continue }
      match[index] = other
      origin[other] = index
    }
  }

  /// Matches what is left and overlaps.
  private mutating func matchMoved() {
    let newByDocuments = Dictionary(grouping: to.indices.filter { origin[$0] == nil }) {
      Self.documents(of: to[$0])
    }
    var candidates: [(from: Int, to: Int, movement: Int)] = []
    for (index, passage) in from.enumerated() where match[index] == nil {
      for other in newByDocuments[Self.documents(of: passage)] ?? [] {
        let (a, b) = Self.sides(of: to[other], as: passage)
        guard Self.overlap(passage.a, a), Self.overlap(passage.b, b) else { continue }
        let movement =
          Self.movement(from: passage.a, to: a) &+ Self.movement(from: passage.b, to: b)
        candidates.append((index, other, movement))
      }
    }
    candidates.sort { ($0.movement, $0.from, $0.to) < ($1.movement, $1.from, $1.to) }
    for candidate in candidates
    where match[candidate.from] == nil && origin[candidate.to] == nil {
      match[candidate.from] = candidate.to
      origin[candidate.to] = candidate.from
    }
  }

  /// How the passages that carry an edge changed: how many came and how many went.
  func change(from accepted: [String], to new: [String]) -> (gained: Int, lost: Int) {
    let accepted = Set(accepted)
    var kept = Set<String>()
    var gained = 0
    for id in Set(new) {
      let origin = newIndex[id].flatMap { self.origin[$0] }.map { from[$0].id }
      if let origin, accepted.contains(origin) { kept.insert(origin) } else { gained += 1 }
    }
    return (gained, accepted.count - kept.count)
  }

  /// What differs: the passages of the accepted trace in its order, then the new ones.
  func differences() -> [SnapshotDifference] {
    let clusters = clusterDifferences()
    let changed = from.indices.flatMap { index -> [SnapshotDifference] in
      guard let other = match[index] else { return [.passage(name(from[index]), .gone)] }
      let isElsewhere = clusters.contains(index)
      return differences(from[index], to[other])
        + (isElsewhere ? [.passageCluster(name(from[index]))] : [])
    }
    let added = to.indices.filter { origin[$0] == nil }.map {
      SnapshotDifference.passage(name(to[$0]), .new)
    }
    return changed + added
  }

  private func differences(
    _ passage: Trace.Passage, _ other: Trace.Passage
  ) -> [SnapshotDifference] {
    var differences: [SnapshotDifference] = []
    let (a, b) = Self.sides(of: other, as: passage)
    for (old, new) in [(passage.a, a), (passage.b, b)] {
      let bytes = Self.movement(from: old, to: new)
      if bytes > 0 {
        differences.append(
          .passageMoved(name(passage), document: old.document, bytes: bytes))
      }
    }
    if passage.words != other.words {
      differences.append(.passageWords(name(passage), from: passage.words, to: other.words))
    }
    if passage.identity.differs(from: other.identity, by: Snapshot.probabilityTolerance) {
      differences.append(
        .passageMeasure(
          name(passage), measure: "identity", from: passage.identity, to: other.identity))
    }
    if passage.bits.differs(from: other.bits, by: Snapshot.bitsTolerance) {
      differences.append(
        .passageMeasure(name(passage), measure: "bits", from: passage.bits, to: other.bits))
    }
    return differences
  }

  /// The accepted passages whose cluster, known by its first matched passage, is another one now.
  private func clusterDifferences() -> Set<Int> {
    var firstAccepted: [String: Int] = [:]
    var firstNew: [String: Int] = [:]
    var changed = Set<Int>()
    for (index, other) in match.enumerated() {
      guard let other else { continue }
      let accepted = firstAccepted[from[index].cluster] ?? index
      let new = firstNew[to[other].cluster] ?? index
      firstAccepted[from[index].cluster] = accepted
      firstNew[to[other].cluster] = new
      if accepted != new { changed.insert(index) }
    }
    return changed
  }

  private func name(_ passage: Trace.Passage) -> SnapshotPassage {
    SnapshotPassage(id: passage.id, a: passage.a.document, b: passage.b.document)
  }

  /// The documents of a passage, whichever is side `a`.
  private static func documents(of passage: Trace.Passage) -> [String] {
    [passage.a.document, passage.b.document].sorted()
  }

  /// The places of a passage, whichever is side `a`.
  private static func places(of passage: Trace.Passage) -> Places {
    let sides = [passage.a, passage.b].sorted { $0.document < $1.document }
    return Places(documents: sides.map(\.document), bytes: sides.map(\.bytes))
  }

  private struct Places: Hashable {
    let documents: [String]
    let bytes: [[Int]]
  }

  /// The sides of a passage, the one in `other`'s document `a` first.
  private static func sides(
    of passage: Trace.Passage, as other: Trace.Passage
  ) -> (a: Trace.Place, b: Trace.Place) {
    passage.a.document == other.a.document ? (passage.a, passage.b) : (passage.b, passage.a)
  }

  /// Whether two places in one document share a byte.
  private static func overlap(_ left: Trace.Place, _ right: Trace.Place) -> Bool {
    guard let start = left.bytes.first, let end = left.bytes.last,
      let otherStart = right.bytes.first, let otherEnd = right.bytes.last
    else { return false }
    return min(end, otherEnd) > max(start, otherStart)
  }

  /// By how many bytes the two ends of a place moved, taken together.
  private static func movement(from old: Trace.Place, to new: Trace.Place) -> Int {
    zip(old.bytes, new.bytes).reduce(0) { sum, ends in
      let distance = ends.0.subtractingReportingOverflow(ends.1).partialValue.magnitude
      return sum.addingReportingOverflow(Int(clamping: distance)).partialValue
    }
  }
}
