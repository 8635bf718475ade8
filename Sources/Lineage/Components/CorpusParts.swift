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
  private let reuse: Reuse
  private let documentsOfPart: Buckets
  private let passagesOfPart: Buckets
  private let clustersOfPart: Buckets

  /// The number of parts.
  let count: Int

  /// Cuts a corpus. Nearly linear in its documents and passages.
  init(documents: [Document], reuse: Reuse) {
    self.documents = documents
    self.reuse = reuse
    var sets = DisjointSets(count: documents.count)
    var isLinked = [Bool](repeating: false, count: documents.count)
    var passagesOfRoot = [Int](repeating: 0, count: documents.count)
    for passage in reuse.passages {
      isLinked[passage.a.document] = true
      isLinked[passage.b.document] = true
      _ = sets.union(passage.a.document, passage.b.document)
      guard reuse.clusters.indices.contains(passage.cluster) else { continue }
      for occurrence in reuse.clusters[passage.cluster].occurrences.prefix(1) {
        _ = sets.union(passage.a.document, occurrence.document)
      }
    }
    for cluster in reuse.clusters {
      guard let first = cluster.occurrences.first else { continue }
      for occurrence in cluster.occurrences {
        _ = sets.union(first.document, occurrence.document)
      }
    }
    for passage in reuse.passages { passagesOfRoot[sets.root(passage.a.document)] += 1 }
    var wordsOfRoot = [Int](repeating: 0, count: documents.count)
    for (index, document) in documents.enumerated() {
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
    count = reuse.passages.isEmpty ? 0 : part + 1
    documentsOfPart = Buckets(of: partOfDocument, count: count)
    passagesOfPart = Buckets(
      of: reuse.passages.lazy.map { partOfDocument[$0.a.document] }, count: count)
    clustersOfPart = Buckets(
      of: reuse.clusters.lazy.map { cluster in
        cluster.occurrences.first.map { partOfDocument[$0.document] } ?? -1
      }, count: count)
  }

  /// One part, with its documents awake.
  func part(_ number: Int) -> CorpusPart {
    let ids = documentsOfPart[number].map(Int.init)
    let numbers = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    func local(_ document: Int) -> Int { numbers[document] ?? 0 }
    let clusterIDs = clustersOfPart[number].map(Int.init)
    let clusterNumbers = Dictionary(uniqueKeysWithValues: zip(clusterIDs, clusterIDs.indices))
    let passageIDs = passagesOfPart[number].map(Int.init)
    return CorpusPart(
      documentIDs: ids, passageIDs: passageIDs, clusterIDs: clusterIDs,
      documents: parallelMap(ids.count) { documents[ids[$0]].awake },
      reuse: Reuse(
        passages: passageIDs.map { index in
          let passage = reuse.passages[index]
          return passage.renumbered(
            a: local(passage.a.document), b: local(passage.b.document),
            cluster: clusterNumbers[passage.cluster] ?? clusterIDs.count)
        },
        clusters: clusterIDs.map { index in
          Cluster(
            occurrences: reuse.clusters[index].occurrences.map {
              Occurrence(document: local($0.document), words: $0.words)
            })
        }, information: reuse.information))
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
