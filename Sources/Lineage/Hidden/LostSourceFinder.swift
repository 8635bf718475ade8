internal import Documents
internal import Foundation
internal import TextReuse

/// Looks at each pair of neighbours for signs of a source that both have lost.
struct LostSourceFinder {
  private let context: CueContext
  private let arrows: [Arrow]
  private let dates: [PublicationInterval]
  private var sequences: WordSequencesCache

  private var table: LinkTable { context.table }
  private var parameters: LineageParameters { context.parameters }

  /// What one significant stretch that contradicts each possible descent says, in nats.
  private static let contradictingStretch = 3.0
  /// What one place says that contradicts it, in nats: an edit may be taken back, and two texts may be
  /// edited alike, but not at many places.
  private static let contradictingPlace = 0.5
  /// The least that must speak against each descent between outlets, in nats: three places, or half a
  /// sentence.
  private static let leastCopied = 1.5
  /// The same between versions of one text, which are edited back and alike more often: six places.
  private static let leastCarriedOn = 3.0
  /// What each stretch of its own but the first says that the follower has between those it shares, in
  /// nats: many a copyist adds one paragraph.
  private static let ownStretch = 2.2
  /// The fewest words of such a stretch: a sentence.
  private static let shortestOwnStretch = 12
  /// The longest: what is longer is another part of the page.
  private static let longestOwnStretch = 400
  /// What two stories of one outlet share is background if it is less than this part of either.
  private static let backgroundShare = 0.2
  /// The probability that the follower has background from a third story: even, for nothing tells.
  private static let backgroundProbability = 0.5
  /// The most that readings say together: they make a lost source likely, never certain.
  private static let cap = 4.4
  /// Where a source is lost, one of its followers is as good a source of what it holds as the lost one.
  private static let share = 0.5

  /// The most that readings say of texts that only quote each other: even, because who quotes two texts
  /// side by side reads with each of them against the other, too.
  private static let quotedProbability = 0.5

  /// Of the places that one text of three changes by itself, so many may be changed alike in another by
  /// chance: programs and writers know the same synonyms.
  private static let changedAlike = 0.33

  /// The most readings that are shown for one doubt, in two texts each.
  private static let mostShown = 6

  /// Prepares a search.
  init(context: CueContext, arrows: [Arrow]) {
    self.context = context
    self.arrows = arrows
    dates = context.documents.map { PublicationInterval($0) }
    sequences = WordSequencesCache(context.documents)
  }

  /// The doubts about all links, at most one for each, ascending by link.
  ///
  /// - Complexity: for each link of neighbours linear in what it shares, times the texts that share
  ///   wording with both, of which at most `candidates` are asked.
  mutating func doubts() -> [LostSource.Doubt] {
    var found: [LostSource.Doubt] = []
    let holder = EarlierHolder(table: table, arrows: arrows, dates: dates, parameters: parameters)
    for (index, link) in table.links.enumerated()
    where isOpen(index) {
      // Versions of one text are carried on and edited back, so that only single readings tell.
      if areOfTwoOutlets(link.a, link.b), holder.explains(link, &sequences) { continue }
      if let doubt = contradiction(index) ?? pairAlone(index, link) { found.append(doubt) }
    }
    return found + inherited(from: found)
  }

  /// Whether a link is one of neighbours that would be drawn, and neither text names the other. A name that both give, such
  /// as that of the outlet of both, names neither.
  private func isOpen(_ index: Int) -> Bool {
    let link = table.links[index]
    guard link.between.isEmpty,
      parameters.natsPerBit * link.evidence(parameters) >= parameters.originNats,
      context.contentKeys[link.a] != context.contentKeys[link.b]
    else { return false }
    let named = [arrows[index].forward, arrows[index].backward].map { reasons in
      reasons.contains {
        ["credit", "embedded", "translated-original", "declared-copy"].contains($0.cue)
      }
    }
    return named[0] == named[1]
  }

  private func isBefore(_ first: Int, _ second: Int) -> Bool {
    dates[first].isBefore(dates[second])
  }

  /// Whether two texts are of two outlets, so that one would have copied the other and not carried it
  /// on.
  private func areOfTwoOutlets(_ first: Int, _ second: Int) -> Bool {
    guard let site = context.documents[first].site, let other = context.documents[second].site
    else { return false }
    return site != other
  }

  // MARK: Three texts

  /// What a third text shows about a link: of several, the one whose oldest text is the most recent,
  /// because that is the nearest to the lost one, or else the one that shows most.
  private mutating func contradiction(_ index: Int) -> LostSource.Doubt? {
    let link = table.links[index]
    var best: LostSource.Doubt?
    for third in witnesses(of: link) {
      guard let found = contradiction(index, link, third) else { continue }
      if let known = best, !isNearer(found, known) { continue }
      best = found
    }
    return best
  }

  private func isNearer(_ doubt: LostSource.Doubt, _ known: LostSource.Doubt) -> Bool {
    if let parent = doubt.parent, let other = known.parent, parent != other {
      return isBefore(other, parent)
    }
    return doubt.probability > known.probability
  }

  /// The texts that share wording with both ends of a link, the nearest first.
  private func witnesses(of link: Link) -> [Int] {
    table.linksOfDocument[link.a].prefix(parameters.candidates)
      .map { table.links[$0].other(than: link.a) }
      .filter { $0 != link.b && table.index($0, link.b) != nil }
  }

  private mutating func contradiction(
    _ index: Int, _ link: Link, _ third: Int
  ) -> LostSource.Doubt? {
    let texts = [link.a, link.b, third]
    let isCopied = areOfTwoOutlets(link.a, link.b)
    let oldest = texts.first { text in texts.allSatisfy { $0 == text || isBefore(text, $0) } }
    // Which versions of one text could be on the way to others only their dates tell.
    let isQuoted = areQuotations(texts)
    if !isCopied, oldest == nil || isQuoted { return nil }
    // Where an earlier text has all that the two others share, it explains them.
    var least: (strength: Double, agreement: Agreement)?
    var counts: [Int] = []
    for text in texts {
      let others = texts.filter { $0 != text }
      let isLast = others.allSatisfy { isBefore($0, text) }
      if isLast, !isCopied { continue }
      let agreement = Agreement(
        of: others[0], and: others[1], against: text, table: table, sequences: &sequences)
      counts.append(agreement.count)
      if isLast { continue }
      guard let strength = strength(of: agreement, isCopied) else { return nil }
      if strength < least?.strength ?? .infinity { least = (strength, agreement) }
    }
    guard let least else { return nil }
    // Two that change a text at many places change some of them alike.
    let changes = counts.sorted()
    if isCopied, changes.count > 1,
      Double(least.agreement.count) < Self.changedAlike * Double(changes[1])
    {
      return nil
    }
    let shown = Lineage.nats(ofProbability: parameters.unseen) + min(Self.cap, least.strength)
    let nats = isQuoted ? min(shown, Lineage.nats(ofProbability: Self.quotedProbability)) : shown
    let evidence = Evidence(
      cue: "lost-source", nats: nats,
      note: "of three texts that share the wording, none that can be the source of the others has "
        + "all that they have in common",
      spans: Array(
        least.agreement.sites.flatMap { $0.spans(in: context.documents) }.prefix(Self.mostShown)))
    var doubt = LostSource.Doubt(
      link: index, probability: Lineage.probability(ofNats: nats), evidence: evidence)
    if !isCopied, let oldest, isOnTheWay(oldest, to: texts) { doubt.parent = oldest }
    doubt.witness = third
    return doubt
  }

  /// How much an agreement says against a third text, in nats; nil if too little.
  private func strength(of agreement: Agreement, _ isCopied: Bool) -> Double? {
    let places = Self.contradictingPlace * Double(agreement.count)
    let strength =
      isCopied
      ? places + Self.contradictingStretch * agreement.bits / parameters.significantBits : places
    return strength >= (isCopied ? Self.leastCopied : Self.leastCarriedOn) ? strength : nil
  }

  /// Whether two of three texts only quote each other: what they quote may have gone other ways than the
  /// rest, so that they are no versions of one text.
  private func areQuotations(_ texts: [Int]) -> Bool {
    [(0, 1), (0, 2), (1, 2)].contains { first, second in
      guard let index = table.index(texts[first], texts[second]) else { return true }
      return PairRegime(table.links[index], context.documents) == .quotation
    }
  }

  /// Whether the lost source of versions of one text can follow the oldest of them: no still older text
  /// reads with the others against it.
  private mutating func isOnTheWay(_ oldest: Int, to texts: [Int]) -> Bool {
    let elders = table.linksOfDocument[oldest].prefix(parameters.candidates)
      .map { table.links[$0].other(than: oldest) }.filter { isBefore($0, oldest) }
    for elder in elders {
      for other in texts where other != oldest && table.index(other, elder) != nil {
        let around = Agreement(
          of: elder, and: other, against: oldest, table: table, sequences: &sequences)
        if Self.contradictingPlace * Double(around.count) >= Self.leastCarriedOn { return false }
      }
    }
    return true
  }

  // MARK: Two texts

  /// What two dated texts show by themselves.
  private func pairAlone(_ index: Int, _ link: Link) -> LostSource.Doubt? {
    guard isBefore(link.a, link.b) || isBefore(link.b, link.a) else { return nil }
    let follower = isBefore(link.a, link.b) ? link.b : link.a
    return areOfTwoOutlets(link.a, link.b)
      ? ownSentences(index, link, follower) : background(index, link, follower)
  }

  /// What a little wording that two stories of one outlet share says: an outlet has its paragraphs of
  /// background in many stories, and which of them a writer had before him cannot be read from two.
  private func background(_ index: Int, _ link: Link, _ follower: Int) -> LostSource.Doubt? {
    guard let site = context.documents[link.a].site, site == context.documents[link.b].site,
      [link.a, link.b].allSatisfy({ document in
        let all = Double(context.documents[document].words.count)
        return Double(link.words(of: document).count) < Self.backgroundShare * all
      })
    else { return nil }
    let nats = Lineage.nats(ofProbability: Self.backgroundProbability)
    let words = context.documents[follower].words
    return LostSource.Doubt(
      link: index, probability: Self.backgroundProbability,
      evidence: Evidence(
        cue: "background", nats: nats,
        note: "two stories of one outlet share little, which it may print in many stories",
        spans: link.words(of: follower).ranges.prefix(1).map {
          DocumentSpan(document: follower, span: words.span(of: $0))
        }))
  }

  /// What the follower's own sentences between those that it shares say, where it is of another
  /// outlet than the earlier text.
  private func ownSentences(_ index: Int, _ link: Link, _ follower: Int) -> LostSource.Doubt? {
    // What was told anew has no words that stand apart.
    let retold = link.passages.map { context.reuse.passages[$0] }.filter { $0.kind != .verbatim }
      .map { $0.a.document == follower ? $0.a.words : $0.b.words }
    let shared = WordRanges(link.words(of: follower).ranges + retold).ranges
    let own = zip(shared, shared.dropFirst()).map { $0.upperBound..<$1.lowerBound }
      .filter { (Self.shortestOwnStretch...Self.longestOwnStretch).contains($0.count) }
    guard own.count > 1 else { return nil }
    let nats =
      Lineage.nats(ofProbability: parameters.unseen)
      + min(Self.cap, Self.ownStretch * Double(own.count - 1))
    let words = context.documents[follower].words
    let evidence = Evidence(
      cue: "own-sentences", nats: nats,
      note:
        "the follower has sentences of its own between those that both have, as it would if both "
        + "used a third text",
      spans: own.prefix(3).map { DocumentSpan(document: follower, span: words.span(of: $0)) })
    return LostSource.Doubt(
      link: index, probability: Lineage.probability(ofNats: nats), evidence: evidence)
  }

  // MARK: What follows

  /// The doubts that a lost source casts on the further followers of a text that follows it.
  private func inherited(from found: [LostSource.Doubt]) -> [LostSource.Doubt] {
    var lost: [Int: (probability: Double, words: [Range<Int>])] = [:]
    for doubt in found {
      let link = table.links[doubt.link]
      for document in doubt.followers(table) {
        let known = lost[document]
        let words =
          [link.a, link.b].contains(document) ? link.words(of: document).ranges : []
        lost[document] = (
          max(known?.probability ?? 0, doubt.probability), (known?.words ?? []) + words
        )
      }
    }
    let doubted = Set(found.map(\.link))
    return table.links.indices.compactMap { index in
      let link = table.links[index]
      guard !doubted.contains(index), isOpen(index), areOfTwoOutlets(link.a, link.b),
        let earlier = isBefore(link.a, link.b) ? link.a : isBefore(link.b, link.a) ? link.b : nil,
        let source = lost[earlier],
        holdsMost(of: link.words(of: earlier), WordRanges(source.words), earlier)
      else { return nil }
      let probability = Self.share * source.probability
      return LostSource.Doubt(
        link: index, probability: probability,
        evidence: Evidence(
          cue: "lost-source", nats: Lineage.nats(ofProbability: probability),
          note: "the earlier text seems to have the wording from a text that is not in the corpus, "
            + "from which the follower may have it too"),
        isFinding: false)
    }
  }

  /// Whether most of what a link shares is what its earlier text has from a lost source.
  private func holdsMost(of shared: WordRanges, _ lost: WordRanges, _ document: Int) -> Bool {
    2 * table.bits[document].bits(shared.intersection(lost)) >= table.bits[document].bits(shared)
  }
}
