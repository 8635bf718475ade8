public import Documents
public import TextReuse

extension Derivation {
  /// Infers who follows whom from what the documents share and say.
  ///
  /// The result depends on the documents' content, metadata and order only; ties are broken by the
  /// order of the documents, never by a name. Groups of documents that share nothing with each other
  /// are looked at apart, some at a time, so that of documents at rest few are awake at once.
  ///
  /// - Parameters:
  ///   - documents: The corpus.
  ///   - reuse: What its documents share.
  ///   - limits: How much is looked at and listed at most.
  /// - Returns: The edges, the sources that are not in the corpus, and the sites of variation.
  /// - Complexity: linear in the shared words and, for each stretch of text, cubic in its holders, of
  ///   which at most `LineageLimits.candidates` are weighed.
  public static func infer(
    documents: [Document], reuse: Reuse, limits: LineageLimits = LineageLimits()
  ) -> Derivation {
    var parameters = LineageParameters()
    parameters.limits = limits.inRange
    return infer(documents: documents, reuse: reuse, parameters: parameters)
  }

  /// The same with other weights.
  static func infer(
    documents: [Document], reuse: Reuse, parameters: LineageParameters
  ) -> Derivation {
    Shelf.unbounded { (shelf) throws(ShelfError) in
      try ShelvedDerivation.infer(
        documents: documents, reuse: ShelvedReuse(reuse, on: shelf), parameters: parameters,
        on: shelf
      ).derivation()
    }
  }
}

extension ShelvedDerivation {
  /// Infers who follows whom, as `Derivation.infer` does.
  ///
  /// - Parameters:
  ///   - documents: The corpus.
  ///   - reuse: What its documents share.
  ///   - limits: How much is looked at and listed at most.
  ///   - shelf: Takes the passages of each group of documents, and the edges.
  /// - Returns: The edges, the sources that are not in the corpus, and the sites of variation.
  /// - Throws: If the shelf does.
  package static func infer(
    documents: [Document], reuse: ShelvedReuse, limits: LineageLimits = LineageLimits(),
    on shelf: Shelf
  ) throws(ShelfError) -> ShelvedDerivation {
    var parameters = LineageParameters()
    parameters.limits = limits.inRange
    return try infer(documents: documents, reuse: reuse, parameters: parameters, on: shelf)
  }

  /// The same with other weights.
  static func infer(
    documents: [Document], reuse: ShelvedReuse, parameters: LineageParameters, on shelf: Shelf
  ) throws(ShelfError) -> ShelvedDerivation {
    let credits = CreditResolution(documents: documents)
    let parts = try CorpusParts(documents: documents, reuse: reuse, on: shelf)
    let wordPairs =
      parts.count > 0
      ? WordPairs(
        documents: documents, clusters: reuse.clusters, information: reuse.information) : nil
    var gathered = GatheredDerivation(
      passages: reuse.passages.count, limits: parameters.limits, on: shelf)
    @Sendable func infer(
      _ number: Int
    ) throws(ShelfError) -> (PartDerivation, PartNumbers) {
      let part = try parts.part(number)
      let numbers = part.numbers.documentIDs
      let found = try inferred(
        part, credits: credits.numbered(numbers), wordPairs: wordPairs?.numbered(numbers),
        parameters: parameters, on: shelf)
      return (found, part.numbers)
    }
    let (wide, others) = parts.bySize
    for number in wide {
      let (found, numbers) = try infer(number)
      gathered.add(found, of: numbers)
    }
    var failure: ShelfError?
    forEachInOrder(others.count) { number in
      Result { () throws(ShelfError) in try infer(others[number]) }
    } take: { _, part in
      switch part {
      case .success(let (found, numbers)): gathered.add(found, of: numbers)
      case .failure(let error): failure = failure ?? error
      }
    }
    if let failure { throw failure }
    FreedMemory.giveBack()
    return try gathered.derivation()
  }

  /// Infers who follows whom in one part of a corpus.
  private static func inferred(
    _ part: CorpusPart, credits: CreditResolution, wordPairs: WordPairs?,
    parameters: LineageParameters, on shelf: Shelf
  ) throws(ShelfError) -> PartDerivation {
    let inference = Inference(
      documents: part.documents, reuse: part.reuse, credits: credits, wordPairs: wordPairs,
      parameters: parameters)
    var drafts = inference.directEdges()
    let untied = inference.addLooseEnds(&drafts)
    var hidden = HiddenSourceList()
    inference.addNamedSources(&drafts, &hidden)
    inference.addCommonSources(&drafts, &hidden)
    inference.addWireReports(&drafts, &hidden)
    inference.addLostSources(&drafts, &hidden)
    inference.addLooseEnds(&drafts, ofFollowersAmong: untied)
    drafts.append(contentsOf: inference.identicalEdges())
    let warnings = CycleBreaker.leaveUndetermined(&drafts, parameters: parameters)
    drafts.sort(by: EdgeDraft.inOrder)
    let ordered = drafts
    var edges = OpenEdges(on: shelf)
    for first in stride(from: 0, to: ordered.count, by: Self.edgesAtOnce) {
      let count = min(Self.edgesAtOnce, ordered.count - first)
      let finished = parallelMap(count) {
        ordered[first + $0].finished(inference.context).inCorpus(part.numbers)
      }
      for edge in finished { try edges.append(edge) }
    }
    try edges.close()
    return PartDerivation(
      hidden: hidden, edges: edges,
      tree: DerivationTree.branches(
        of: ordered,
        words: parallelMap(ordered.count) { inference.extent(of: ordered[$0]) },
        parameters: parameters),
      identical: inference.identicalDocuments(), warnings: warnings,
      passageSources: inference.passageSources(), sites: inference.variation.listed,
      leftOut: inference.leftOut)
  }

  /// So many edges are finished before they are put aside.
  private static let edgesAtOnce = 4096
}

/// Everything that is known about a corpus before edges are drawn.
struct Inference: Sendable {
  let context: CueContext
  let arrows: [Arrow]
  let rootEvidence: [[Evidence]]
  let commonSources: [CommonSource]
  /// The reports that several outlets print under one dateline.
  let wireReports: WireReports
  /// The passages that are laid to a common source.
  let explainedPassages: Set<Int>
  let shares: ParentShares
  /// The probability of each link, in either direction.
  let linkProbabilities: [Double]
  /// The probabilities that the lower and the higher document of each link are the earlier end.
  private(set) var arrowProbabilities: [[Double]] = []
  /// The links that a source nobody names may explain.
  let doubts: [LostSource.Doubt]
  /// The same by link.
  let doubtOfLink: [Int: LostSource.Doubt]
  /// For a document that is the same text as an earlier one, that one.
  let sameAs: [Int: Int]
  /// The number of words of each document that shares any.
  let scoredWords: [Int]
  /// Where the wording of clusters parts their texts into groups.
  let variation: SitesOfVariation
  /// How often the texts of each link read alike there, and how often they part.
  let readings: SharedReadings
  /// What was left out because of `LineageLimits`.
  let leftOut: LeftOut
  /// For each document the group of documents that share wording with it, by its first member.
  let groups: [Int]

  var documents: [Document] { context.documents }
  var table: LinkTable { context.table }
  var parameters: LineageParameters { context.parameters }

  init(
    documents: [Document], reuse: Reuse, credits: CreditResolution, wordPairs: WordPairs?,
    parameters: LineageParameters
  ) {
    var isLinked = [Bool](repeating: false, count: documents.count)
    for passage in reuse.passages {
      isLinked[passage.a.document] = true
      isLinked[passage.b.document] = true
    }
    // What shares nothing has no edges, and need not be looked at.
    let linked = documents.indices.map { isLinked[$0] ? documents[$0] : nil }
    let bits = parallelMap(linked.count) {
      DocumentBits(document: linked[$0], information: reuse.information)
    }
    let contentKeys = parallelMap(linked.count) { linked[$0]?.contentKey ?? (0, 0) }
    let signs = parallelMap(linked.count) { EditorialSigns(document: linked[$0]) }
    let numerals = parallelMap(linked.count) { Numerals(document: linked[$0]) }
    var table = LinkTable(reuse: reuse, bits: bits)
    SameSpeech.discount(&table, documents: documents, signs: signs)
    table.rank()
    var context = CueContext(
      documents: documents, reuse: reuse, table: table, signs: signs,
      credits: credits,
      numerals: numerals,
      latestYears: parallelMap(linked.count) { index in
        linked[index].flatMap { LaterYearCue.latestYear(in: $0, numerals[index]) }
      },
      addresses: parallelMap(linked.count) { AddressSchemes(document: linked[$0]) },
      bareSpeakers: parallelMap(linked.count) {
        linked[$0].map(UnintroducedCue.bareSpeakers) ?? []
      },
      openings: parallelMap(linked.count) { Opening(document: linked[$0]) },
      editions: parallelMap(linked.count) { linked[$0].flatMap { DeclaredEdition($0) } },
      wordPairs: wordPairs,
      contentKeys: contentKeys, parameters: parameters)
    var arrows = parallelMap(table.links.count) { [context] in
      Arrow(link: context.table.links[$0], context: context)
    }
    context.wordPairs = nil
    variation = SitesOfVariation(
      documents: documents, reuse: reuse, limits: parameters.limits)
    Betweenness.mark(&table, arrows: arrows, parameters: parameters)
    readings = SharedReadings(variation.sites, table: table)
    HandedOn.add(to: &arrows, table: table)
    self.arrows = arrows
    context.table = table
    self.context = context
    rootEvidence = documents.indices.map {
      SelfDeclaredCue.evidence($0, in: context)
    }
    wireReports = WireReports(in: context)
    commonSources = CommonSource.find(in: context, arrows: arrows)
    var finder = LostSourceFinder(context: context, arrows: arrows)
    doubts = finder.doubts()
    doubtOfLink = Dictionary(doubts.map { ($0.link, $0) }) { first, _ in first }
    explainedPassages = Set(commonSources.filter(\.isNamed).flatMap(\.passages))
    scoredWords = linked.map { $0?.scoredWordCount ?? 0 }
    sameAs = Self.sameTexts(documents, contentKeys, table)
    groups = Self.groups(documents.count, table)
    let ignored = Set(sameAs.keys)
    let sentences = Self.sentences(of: commonSources, context)
    let layers = parallelMap(documents.count) { [table] document in
      table.linksOfDocument[document].isEmpty || ignored.contains(document)
        ? []
        : Layer.layers(
          of: document, in: documents, table: table, commonSources: sentences[document] ?? [:],
          ignored: ignored, candidates: parameters.candidates)
    }
    leftOut = LeftOut(
      documents: layers.count { $0.contains(where: \.leavesHoldersOut) },
      sites: variation.unlisted, clusters: variation.uncollated)
    let roots = rootEvidence.map { $0.reduce(0) { $0 + $1.nats } }
    shares = ParentShares(
      layers: Array(layers.joined()), table: table, arrows: arrows, rootNats: roots,
      hiddenProbability: commonSources.map(\.probability), parameters: parameters)
    linkProbabilities = table.links.map { [shares] link in
      min(1, shares[link.a, link.b].probability + shares[link.b, link.a].probability)
    }
    let inference = self
    arrowProbabilities = parallelMap(table.links.count) { index in
      let link = inference.table.links[index]
      return [link.a, link.b].map { inference.calibratedProbability(index, for: $0) }
    }
  }

  /// For each document the sentences that are laid to a common source.
  private static func sentences(
    of sources: [CommonSource], _ context: CueContext
  ) -> [Int: [Int: Int]] {
    var result: [Int: [Int: Int]] = [:]
    for (number, source) in sources.enumerated() where source.isNamed {
      for side in source.passages.flatMap({
        [context.reuse.passages[$0].a, context.reuse.passages[$0].b]
      }) {
        let words = context.documents[side.document].words
        for word in side.words where word < words.count {
          result[side.document, default: [:]][Int(words.sentence[word])] = number
        }
      }
    }
    return result
  }

  /// Which documents have word for word the text of another; the earliest dated one, or else the
  /// first, stands for all.
  private static func sameTexts(
    _ documents: [Document], _ keys: [(UInt64, UInt64)], _ table: LinkTable
  ) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for (first, links) in table.linksOfDocument.enumerated() where result[first] == nil {
      let same =
        [first]
        + links.map { table.links[$0].other(than: first) }.filter {
          $0 > first && keys[$0] == keys[first]
        }.sorted()
      guard same.count > 1 else { continue }
      let dated = same.filter { PublicationInterval(documents[$0]).latest != nil }
      let earliest = dated.min {
        let left = PublicationInterval(documents[$0]).latest?.instant ?? .max
        let right = PublicationInterval(documents[$1]).latest?.instant ?? .max
        return (left, $0) < (right, $1)
      }
      let standing = earliest ?? first
      for copy in same where copy != standing { result[copy] = standing }
    }
    return result
  }

  /// The connected groups of documents that share wording.
  private static func groups(_ count: Int, _ table: LinkTable) -> [Int] {
    var sets = DisjointSets(count: count)
    for link in table.links { _ = sets.union(link.a, link.b) }
    return (0..<count).map { sets.root($0) }
  }
}
