internal import Documents
internal import TextReuse

/// A corpus cut into parts that share no wording with each other, so that who follows whom can be
/// inferred part by part.
///
/// Documents that share wording, however many stand between, are in one part; small groups of such
/// documents are put together until what is known of their words fills about the cache of a core.
/// Documents that share nothing are in none. Costs 8 bytes a document and a cluster, and 8 a passage; the
/// passages themselves stand on a shelf, part by part.
package struct CorpusParts {
  /// A part has about so many words, if its groups are small: 31 bytes each while it is looked at.
  /// Changes nothing in a result, and so is of interest to tests only.
  @TaskLocal package static var words = 1 << 16
  /// Or so many passages.
  private static let passages = 1 << 13
  /// A part that is so many times as large as intended, because its documents share wording, gets all
  /// cores for itself; others are looked at side by side.
  private static let wide = 16

  private let documents: [Document]
  private let clusters: [Cluster]
  private let information: WordInformation
  private let documentsOfPart: Buckets
  private let passagesOfPart: Buckets
  private let clustersOfPart: Buckets
  private let clusterOfPassage: [UInt32]
  private var passages: PassageBuckets
  /// The place of each document among those of its part.
  private let placeOfDocument: [UInt32]
  /// The place of each cluster among those of its part.
  private let placeOfCluster: [UInt32]

  /// The number of parts.
  let count: Int

  /// Cuts a corpus; `shelf` takes the passages of each part. Nearly linear in its documents and passages.
  init(documents: [Document], reuse: ShelvedReuse, on shelf: Shelf) throws(ShelfError) {
    self.documents = documents
    clusters = reuse.clusters
    information = reuse.information
    let partOfDocument = try Self.parts(of: documents, reuse: reuse)
    count = (partOfDocument.max() ?? -1) + 1
    documentsOfPart = Buckets(of: partOfDocument, count: count)
    var passages = PassageBuckets(count: count, on: shelf)
    var partOfPassage: [Int] = []
    var clusterOfPassage: [UInt32] = []
    partOfPassage.reserveCapacity(reuse.passages.count)
    clusterOfPassage.reserveCapacity(reuse.passages.count)
    try reuse.passages.forEach { (_, passage) throws(ShelfError) in
      let part = partOfDocument[passage.a.document]
      try passages.append(passage, to: part)
      partOfPassage.append(part)
      clusterOfPassage.append(UInt32(truncatingIfNeeded: passage.cluster))
    }
    try passages.close()
    self.passages = passages
    self.clusterOfPassage = clusterOfPassage
    passagesOfPart = Buckets(of: partOfPassage, count: count)
    clustersOfPart = Buckets(
      of: reuse.clusters.map { cluster in
        cluster.occurrences.first.map { partOfDocument[$0.document] } ?? -1
      }, count: count)
    placeOfDocument = Self.places(in: documentsOfPart, parts: count, of: documents.count)
    placeOfCluster = Self.places(in: clustersOfPart, parts: count, of: reuse.clusters.count)
  }

  /// The place of each of so many things among those of its part.
  private static func places(in buckets: Buckets, parts: Int, of count: Int) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: count)
    for part in 0..<parts {
      for (place, index) in buckets[part].enumerated() {
        places[Int(index)] = UInt32(truncatingIfNeeded: place)
      }
    }
    return places
  }

  /// The parts that are each worth the work of all cores, and all others; ascending.
  var bySize: (wide: [Int], others: [Int]) {
    var parts: (wide: [Int], others: [Int]) = ([], [])
    for number in 0..<count {
      let words = documentsOfPart[number].reduce(0) { $0 + documents[Int($1)].wordCount }
      if words >= Self.wide * Self.words
        || passagesOfPart[number].count >= Self.wide * Self.passages
      {
        parts.wide.append(number)
      } else {
        parts.others.append(number)
      }
    }
    return parts
  }

  /// The number of a cluster in a part; nil if it is not there.
  private func cluster(_ index: Int, in part: Int) -> Int? {
    guard placeOfCluster.indices.contains(index) else { return nil }
    let place = Int(placeOfCluster[index])
    let clusters = clustersOfPart[part]
    return place < clusters.count && Int(clusters[clusters.startIndex + place]) == index
      ? place : nil
  }

  /// The part that each document is in; -1 for those that share nothing.
  private static func parts(
    of documents: [Document], reuse: ShelvedReuse
  ) throws(ShelfError) -> [Int] {
    var sets = DisjointSets(count: documents.count)
    var isLinked = [Bool](repeating: false, count: documents.count)
    var passagesOfDocument = [Int](repeating: 0, count: documents.count)
    try reuse.passages.forEachPair { (index, a, b) throws(ShelfError) in
      isLinked[a.document] = true
      isLinked[b.document] = true
      passagesOfDocument[a.document] += 1
      _ = sets.union(a.document, b.document)
      let cluster = reuse.passages.cluster(of: index)
      guard reuse.clusters.indices.contains(cluster) else { return }
      for occurrence in reuse.clusters[cluster].occurrences.prefix(1) {
        _ = sets.union(a.document, occurrence.document)
      }
    }
    for cluster in reuse.clusters {
      guard let first = cluster.occurrences.first else { continue }
      for occurrence in cluster.occurrences {
        _ = sets.union(first.document, occurrence.document)
      }
    }
    var passagesOfRoot = [Int](repeating: 0, count: documents.count)
    var wordsOfRoot = [Int](repeating: 0, count: documents.count)
    for (index, document) in documents.enumerated() {
      passagesOfRoot[sets.root(index)] += passagesOfDocument[index]
      wordsOfRoot[sets.root(index)] += document.wordCount
    }
    // A root is the least number of its group, so that it comes before all others.
    var partOfDocument = [Int](repeating: -1, count: documents.count)
    var isOfPart = [Bool](repeating: false, count: documents.count)
    for index in documents.indices where isLinked[index] { isOfPart[sets.root(index)] = true }
    var part = 0
    var (words, passages) = (0, 0)
    for index in documents.indices {
      let root = sets.root(index)
      guard isOfPart[root] else { continue }
      if root == index {
        if words >= Self.words || passages >= Self.passages {
          part += 1
          (words, passages) = (0, 0)
        }
        words += wordsOfRoot[index]
        passages += passagesOfRoot[index]
      }
      partOfDocument[index] = root == index ? part : partOfDocument[root]
    }
    return partOfDocument
  }

  /// One part, with its documents awake.
  func part(_ number: Int) throws(ShelfError) -> CorpusPart {
    let ids = documentsOfPart[number].map(Int.init)
    let clusterIDs = clustersOfPart[number].map(Int.init)
    let passageIDs = passagesOfPart[number].map(Int.init)
    func local(_ document: Int) -> Int { Int(placeOfDocument[document]) }
    var found = try passages.passages(of: number)
    for index in found.indices {
      let known = Int(clusterOfPassage[passageIDs[index]])
      found[index] = found[index].renumbered(
        a: local(found[index].a.document), b: local(found[index].b.document),
        cluster: cluster(known, in: number) ?? clusterIDs.count)
    }
    return CorpusPart(
      numbers: PartNumbers(documentIDs: ids, passageIDs: passageIDs, clusterIDs: clusterIDs),
      documents: parallelMap(ids.count) { documents[ids[$0]].awake },
      reuse: Reuse(
        passages: found,
        clusters: clusterIDs.map { index in
          Cluster(
            occurrences: clusters[index].occurrences.map {
              Occurrence(document: local($0.document), words: $0.words)
            })
        }, information: information))
  }
}

/// How a corpus numbers what a part numbers anew from 0 in the same order.
struct PartNumbers: Sendable {
  /// The number of each document in the corpus, ascending.
  let documentIDs: [Int]
  /// The index of each passage in the corpus's `Reuse`, ascending.
  let passageIDs: [Int]
  /// The index of each cluster, ascending.
  let clusterIDs: [Int]
}

/// Documents of a corpus that share wording with no other.
struct CorpusPart: Sendable {
  /// What its numbers are in the corpus.
  let numbers: PartNumbers
  /// The documents, awake.
  let documents: [Document]
  /// What they share, in terms of the part.
  let reuse: Reuse
}
