internal import Documents
internal import TextReuse

/// A corpus cut into parts that share no wording with each other, so that who follows whom can be
/// inferred part by part.
///
/// Documents that share wording, however many stand between, are in one part; small groups of such
/// documents are put together until what is known of their words fills about the cache of a core.
/// Documents that share nothing are in none. Costs 8 bytes a document and a cluster, and 4 a passage.
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
  private let reuse: Reuse
  private let documentsOfPart: Buckets
  private let passagesOfPart: Buckets
  private let clustersOfPart: Buckets
  /// The place of each document among those of its part.
  private let placeOfDocument: [UInt32]
  /// The place of each cluster among those of its part.
  private let placeOfCluster: [UInt32]

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
      of: reuse.passages.map { partOfDocument[$0.a.document] }, count: count)
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

  /// One part, with its documents awake.
  func part(_ number: Int) -> CorpusPart {
    let ids = documentsOfPart[number].map(Int.init)
    let clusterIDs = clustersOfPart[number].map(Int.init)
    let passageIDs = passagesOfPart[number].map(Int.init)
    func local(_ document: Int) -> Int { Int(placeOfDocument[document]) }
    return CorpusPart(
      numbers: PartNumbers(documentIDs: ids, passageIDs: passageIDs, clusterIDs: clusterIDs),
      documents: parallelMap(ids.count) { documents[ids[$0]].awake },
      reuse: Reuse(
        passages: passageIDs.map { index in
          let passage = reuse.passages[index]
          return passage.renumbered(
            a: local(passage.a.document), b: local(passage.b.document),
            cluster: cluster(passage.cluster, in: number) ?? clusterIDs.count)
        },
        clusters: clusterIDs.map { index in
          Cluster(
            occurrences: reuse.clusters[index].occurrences.map {
              Occurrence(document: local($0.document), words: $0.words)
            })
        }, information: reuse.information))
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
