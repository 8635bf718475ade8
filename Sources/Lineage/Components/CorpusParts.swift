internal import Documents
internal import TextReuse

/// A corpus cut into parts that share no wording with each other, so that who follows whom can be
/// inferred part by part.
///
/// Documents that share wording, however many stand between, are in one part; small groups of such
/// documents are put together until a part is worth the work of all cores. Documents that share
/// nothing are in none. Costs 4 bytes a document and a passage.
package struct CorpusParts {
  /// A part has about so many words, if its groups are small: 31 bytes each while it is looked at.
  /// Changes nothing in a result, and so is of interest to tests only.
  @TaskLocal package static var words = 1 << 20
  /// Or so many passages.
  private static let passages = 1 << 16

  private let documents: [Document]
  private let clusters: [Cluster]
  private let information: WordInformation
  private let documentsOfPart: Buckets
  private let passagesOfPart: Buckets
  private let clustersOfPart: Buckets
  private let clusterOfPassage: [UInt32]
  private var passages: PassageBuckets

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
    var partOfPassage: [UInt32] = []
    var clusterOfPassage: [UInt32] = []
    partOfPassage.reserveCapacity(reuse.passages.count)
    clusterOfPassage.reserveCapacity(reuse.passages.count)
    try reuse.passages.forEach { (_, passage) throws(ShelfError) in
      let part = partOfDocument[passage.a.document]
      try passages.append(passage, to: part)
      partOfPassage.append(UInt32(truncatingIfNeeded: part))
      clusterOfPassage.append(UInt32(truncatingIfNeeded: passage.cluster))
    }
    try passages.close()
    self.passages = passages
    self.clusterOfPassage = clusterOfPassage
    passagesOfPart = Buckets(of: partOfPassage.lazy.map(Int.init), count: count)
    clustersOfPart = Buckets(
      of: reuse.clusters.lazy.map { cluster in
        cluster.occurrences.first.map { partOfDocument[$0.document] } ?? -1
      }, count: count)
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

  /// One part, with its documents awake. It can be taken once: its passages are not on the shelf any more.
  mutating func takePart(_ number: Int) throws(ShelfError) -> CorpusPart {
    let ids = documentsOfPart[number].map(Int.init)
    let numbers = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    func local(_ document: Int) -> Int { numbers[document] ?? 0 }
    let clusterIDs = clustersOfPart[number].map(Int.init)
    let clusterNumbers = Dictionary(uniqueKeysWithValues: zip(clusterIDs, clusterIDs.indices))
    let passageIDs = passagesOfPart[number].map(Int.init)
    var found = try passages.takePassages(of: number)
    for index in found.indices {
      let cluster = Int(clusterOfPassage[passageIDs[index]])
      found[index] = found[index].renumbered(
        a: local(found[index].a.document), b: local(found[index].b.document),
        cluster: clusterNumbers[cluster] ?? clusterIDs.count)
    }
    let (documents, clusters) = (documents, clusters)
    return CorpusPart(
      documentIDs: ids, passageIDs: passageIDs, clusterIDs: clusterIDs,
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

/// Documents of a corpus that share wording with no other, numbered anew from 0 in the same order.
struct CorpusPart: Sendable {
  /// The number of each document in the corpus, ascending.
  let documentIDs: [Int]
  /// The index of each passage in the corpus's `Reuse`, ascending.
  let passageIDs: [Int]
  /// The index of each cluster, ascending.
  let clusterIDs: [Int]
  /// The documents, awake.
  let documents: [Document]
  /// What they share, in terms of the part.
  let reuse: Reuse
}
