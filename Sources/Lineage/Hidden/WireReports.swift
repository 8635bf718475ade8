internal import Documents
internal import TextReuse

/// The reports that several outlets print whole under one dateline, none naming another.
///
/// A dateline, "WASHINGTON —" before the first sentence, is how agencies open their reports, and how
/// their clients print them: the outlets have it from the agency on one day or the next, and which of
/// them was first says nothing. Who has a part of such a report in these days may have it from the agency
/// too, or from any of its prints. Days later it is no news, and more likely to be somebody's copy.
struct WireReports: Sendable {
  /// One report.
  struct Report: Sendable {
    /// The documents that print it, ascending.
    var prints: [Int]
    /// The passages that they share, as indices into `Reuse.passages`, ascending.
    var passages: [Int]
  }

  /// The reports, by their first print.
  private(set) var reports: [Report] = []
  /// For each document that prints a report the words that other outlets print too.
  private var words: [Int: WordRanges] = [:]

  /// Both texts share at least this part of their words: a text that has a passage of a report may well
  /// have it from a paper.
  private static let wholeShare = 0.8

  /// Finds the reports among the links of a corpus. O(*n*) in the links and their words.
  init(in context: CueContext) {
    var sets = DisjointSets(count: context.documents.count)
    let joining = context.table.links.filter { Self.joins($0, in: context) }
    for link in joining {
      _ = sets.union(link.a, link.b)
      for document in [link.a, link.b] {
        words[document] = WordRanges(
          (words[document]?.ranges ?? []) + link.words(of: document).ranges)
      }
    }
    var prints: [Int: [Int]] = [:]
    for document in words.keys.sorted() {
      prints[sets.root(document), default: []].append(document)
    }
    var passages: [Int: [Int]] = [:]
    for link in joining { passages[sets.root(link.a), default: []] += link.passages }
    reports = prints.map { Report(prints: $1, passages: (passages[$0] ?? []).sorted()) }
      .sorted { $0.prints.lexicographicallyPrecedes($1.prints) }
  }

  /// Whether all that a link shares is a report that both ends may have from an agency.
  ///
  /// Two states of a report at one outlet are that outlet's own.
  func explain(_ link: Link, in context: CueContext) -> Bool {
    guard Self.areOfOneDay(link, in: context) else { return false }
    let site = context.documents[link.a].site
    if site != nil, site == context.documents[link.b].site,
      PairRegime(link, context.documents) == .versions
    {
      return false
    }
    return [link.a, link.b].contains { document in
      guard let report = words[document] else { return false }
      let shared = link.words(of: document)
      return Double(shared.intersection(report).count) >= Self.wholeShare * Double(shared.count)
    }
  }

  /// Whether two texts may have been published within a day of each other.
  private static func areOfOneDay(_ link: Link, in context: CueContext) -> Bool {
    let first = PublicationInterval(context.documents[link.a])
    let second = PublicationInterval(context.documents[link.b])
    guard let firstLow = first.earliest?.instant, let firstHigh = first.latest?.instant,
      let secondLow = second.earliest?.instant, let secondHigh = second.latest?.instant
    else { return true }
    return [(firstHigh, secondLow), (secondHigh, firstLow)].allSatisfy { high, low in
      let gap = low.subtractingReportingOverflow(high)
      return low < high || !gap.overflow && gap.partialValue < CivilDate.secondsPerDay
    }
  }

  /// Whether a link is between two prints of one report.
  private static func joins(_ link: Link, in context: CueContext) -> Bool {
    let first = context.documents[link.a]
    let second = context.documents[link.b]
    guard let site = first.site, let other = second.site, site != other,
      areOfOneDay(link, in: context),
      let place = place(of: first), place == self.place(of: second)
    else { return false }
    return [link.a, link.b].allSatisfy { document in
      let all = context.documents[document].words.count
      return Double(link.words(of: document).count) >= wholeShare * Double(all)
    }
  }

  /// The hash of the place in capitals with which a text opens before a dash; nil if it does not.
  private static func place(of document: Document) -> UInt64? {
    Dateline.words(of: document, from: 0).map { document.words.hash[$0.lowerBound] }
  }
}
