internal import Documents
internal import Foundation
internal import TextReuse

/// A block of text that two documents share and that both seem to have from a text outside the corpus.
///
/// Rule H2: a named or blurred credit beside the passage, nothing else in common, words on each side
/// that the other lacks speak for it; further common passages and common errors speak against it.
struct CommonSource: Sendable {
  /// The passages of the block, as indices into `Reuse.passages`, ascending.
  private(set) var passages: [Int]
  /// The credit that names the source, and the document that it stands in; nil if nobody names it.
  let credit: (document: Int, credit: Credit)?
  /// How much speaks for it; above 0 it is more probable than not.
  let nats: Double
  /// Why.
  let evidence: [Evidence]

  /// The probability that the passage has a common source.
  var probability: Double { Lineage.probability(ofNats: nats) }

  /// Whether a text names it. One that nobody names is shown beside the direct link and does not take
  /// its place: that a text is vague about its source does not show that it has another.
  var isNamed: Bool { credit != nil }

  /// Above this the common source takes the place of a direct link.
  private static let threshold = 1.5
  /// A credit speaks for the sentences beside it, not for a page: longer passages, in words, do not
  /// hang on one credit.
  private static let longestPassage = 80
  private static let named = 3.0
  private static let blurred = 1.0
  private static let nothingElse = 0.7
  private static let ownWords = 0.7
  private static let furtherPassage = -1.0
  private static let mostFurtherPassages = 3
  private static let sharedError = -2.0
  /// A direction counts as known from here, in nats: three to one.
  private static let decided = 1.0986
  /// What two texts share beside a passage makes a link by itself from here, in bits: two sentences.
  private static let restBits = 200.0

  /// Finds the blocks of all links that are better laid to a common source.
  static func find(in context: CueContext, arrows: [Arrow]) -> [CommonSource] {
    let isOfTwo = context.reuse.clusters.map(\.isOfTwo)
    let holder = EarlierHolder(
      table: context.table, arrows: arrows,
      dates: context.documents.map { PublicationInterval($0) }, parameters: context.parameters)
    var found: [CommonSource] = []
    for (index, link) in context.table.links.enumerated() {
      // A text that names the other as its source needs no third one.
      let credited = (arrows[index].forward + arrows[index].backward).contains {
        ["credit", "embedded"].contains($0.cue)
      }
      guard !credited else { continue }
      let unexplained = link.passages.filter { passage in
        isOfTwo[context.reuse.passages[passage].cluster]
      }
      var blocks: Set<Int> = []
      for block in CreditedBlock.find(in: link, context: context) {
        found.append(block.source(in: context))
        blocks.formUnion(block.passages)
      }
      let outletsAreKnown = context.outletIsKnown(link.a) && context.outletIsKnown(link.b)
      let isDecided = abs(arrows[index].nats) >= decided
      // Where the earlier text has its words from does not show that the later one has not taken them from
      // it, unless the later one has more of them.
      let earlier = isDecided ? (arrows[index].nats > 0 ? link.a : link.b) : nil
      for passage in link.passages where !blocks.contains(passage) {
        let isAlone = isOfTwo[context.reuse.passages[passage].cluster]
        lazy var block = CreditedBlock.neighbours(of: passage, in: link, context: context)
        // Where one text is the source of the rest, it is the simplest source of this passage too.
        guard !isDecided || bits(of: link, without: [passage], context) < restBits else { continue }
        guard
          var source = weigh(
            passage, holder,
            besides: addsWords(to: passage, than: earlier, context) ? nil : earlier,
            isAlone: isAlone, context: context,
            unexplained: {
              unexplained.filter { !block.contains($0) && !blocks.contains($0) }.count
            }), source.nats > threshold,
          !holder.explains(context.reuse.passages[passage])
        else { continue }
        // Neither text can be the source that is named: then it accounts for the whole block.
        if source.isNamed, outletsAreKnown, !isDecided { source.passages = block.sorted() }
        found.append(source)
      }
    }
    return found
  }

  /// The information of the passages of a link that are not among some.
  private static func bits(of link: Link, without block: Set<Int>, _ context: CueContext) -> Double
  {
    link.passages.reduce(0) { $0 + (block.contains($1) ? 0 : context.reuse.passages[$1].bits) }
  }

  private static func weigh(
    _ index: Int, _ holder: EarlierHolder, besides earlier: Int?, isAlone: Bool,
    context: CueContext, unexplained: () -> Int
  ) -> CommonSource? {
    let passage = context.reuse.passages[index]
    guard max(passage.a.words.count, passage.b.words.count) <= longestPassage else { return nil }
    let spans = [passage.a, passage.b].map { side in
      DocumentSpan(
        document: side.document,
        span: context.documents[side.document].words.span(of: side.words))
    }
    var nats = 0.0
    var evidence: [Evidence] = []
    func add(_ weight: Double, _ note: String, _ places: [DocumentSpan] = []) {
      nats += weight
      evidence.append(Evidence(cue: "common-source", nats: weight, note: note, spans: places))
    }
    let credit = namingCredit(passage, holder, besides: earlier, context)
    if let credit {
      add(
        named,
        "one of the two credits \(credit.credit.name ?? credit.credit.url ?? "it") beside the passage",
        [DocumentSpan(document: credit.document, span: credit.credit.span)])
    }
    if let vague = blurredCredit(passage, besides: earlier, context) {
      add(blurred, "one of the two leaves its source without a name", [vague])
    }
    // Without a word about a source on either side, nothing but the texts' difference would speak.
    guard credit != nil || (isAlone && !evidence.isEmpty) else { return nil }
    let unexplained = unexplained()
    if unexplained == 0 {
      add(nothingElse, "the two share nothing else that no third text explains")
    } else {
      add(
        furtherPassage * Double(min(unexplained, mostFurtherPassages)),
        "the two share further passages that no third text explains")
    }
    if hasOwnWords(passage) {
      add(ownWords, "each side has words inside the passage that the other lacks", spans)
    }
    if hasSharedError(passage, context) {
      add(sharedError, "both carry the same slip", spans)
    }
    return CommonSource(passages: [index], credit: credit, nats: nats, evidence: evidence)
  }

  /// Whether the later text has words inside a passage that the earlier one lacks: more than a word or
  /// two that a copyist puts in.
  private static func addsWords(
    to index: Int, than earlier: Int?, _ context: CueContext
  ) -> Bool {
    let passage = context.reuse.passages[index]
    return passage.steps.contains { step in
      passage.a.document == earlier
        ? step.kind == .onlyB && step.b.count >= fewestAdded
        : step.kind == .onlyA && step.a.count >= fewestAdded
    }
  }

  /// The fewest words at one place that a text has beyond another.
  private static let fewestAdded = 3

  /// A credit in or just before the passage, on either side, that names no document of the corpus
  /// and was not copied along with the passage.
  private static func namingCredit(
    _ passage: Passage, _ holder: EarlierHolder, besides earlier: Int?, _ context: CueContext
  ) -> (document: Int, credit: Credit)? {
    for (side, other) in [(passage.a, passage.b), (passage.b, passage.a)]
    where side.document != earlier {
      for credit in context.documents[side.document].credits
      where credit.kind != .translationOf && context.covers(credit, side)
        && context.namesOutsider(credit, of: side.document, besides: other.document)
        && (credit.kind != .translatedBy || !isTranslated(passage, context))
        && !holder.had(context.documents[side.document].words(in: credit.span), of: side.document)
      {
        return (side.document, credit)
      }
    }
    return nil
  }

  /// Whether a text that holds the wording says that it made the translation: then a credited
  /// translator is at hand, under whatever name.
  private static func isTranslated(_ passage: Passage, _ context: CueContext) -> Bool {
    context.reuse.clusters[passage.cluster].occurrences.contains { occurrence in
      context.documents[occurrence.document].declarations.contains { $0.kind == .translation }
    }
  }

  private static func blurredCredit(
    _ passage: Passage, besides earlier: Int?, _ context: CueContext
  ) -> DocumentSpan? {
    for (side, other) in [(passage.a, passage.b), (passage.b, passage.a)]
    where side.document != earlier {
      for credit in context.documents[side.document].credits
      where credit.kind == .blurred && context.covers(credit, side)
        // Copied along, it says nothing about where the copy comes from.
        && !context.isShared(credit, document: side.document, with: other.document)
      {
        return DocumentSpan(document: side.document, span: credit.span)
      }
    }
    return nil
  }

  private static func hasOwnWords(_ passage: Passage) -> Bool {
    let kinds = Set(passage.steps.map(\.kind))
    return kinds.contains(.substitute) || kinds.isSuperset(of: [.onlyA, .onlyB])
  }

  private static func hasSharedError(_ passage: Passage, _ context: CueContext) -> Bool {
    passage.steps.contains { step in
      step.kind == .keep
        && zip(step.a, step.b).contains { a, b in
          context.signs[passage.a.document].hasLonelyBracket(a)
            && context.signs[passage.b.document].hasLonelyBracket(b)
        }
    }
  }
}

extension Cluster {
  /// Whether no more than two documents hold the wording.
  fileprivate var isOfTwo: Bool {
    var documents = 0
    var last: Int?
    for occurrence in occurrences where occurrence.document != last {
      documents += 1
      last = occurrence.document
    }
    return documents <= 2
  }
}

extension CueContext {
  /// Whether a credit names a source of wording that is not in the corpus, and was not copied along
  /// with words that its document shares with another.
  ///
  /// Whom a text has facts from (a ministry, an analyst, a data service) told them to many, in words that
  /// each may have changed: that two texts share their wording is not explained by such a name.
  func namesOutsider(_ credit: Credit, of document: Int, besides other: Int) -> Bool {
    credit.kind != .blurred && !credit.isOfFacts && !credit.isDateline(in: documents[document])
      && !credits.namesAnother(credit, than: document) && !credits.isOwn(credit, of: document)
      && !isReport(document, of: credit) && !isReport(other, of: credit)
      && !credits.isTranslated(credit)
      && !documents[other].credits.contains {
        $0.kind == credit.kind && credits.sameSource($0, credit)
          && isShared(credit, document: document, with: other)
      }
  }

  /// Whether a credit was copied along: most of its words are among those that two documents share.
  func isShared(_ credit: Credit, document: Int, with other: Int) -> Bool {
    let own = WordRanges([documents[document].words(in: credit.span)])
    let shared = table.words(of: document, in: other).intersection(own)
    return !own.isEmpty && 5 * shared.count >= 4 * own.count
  }
}
