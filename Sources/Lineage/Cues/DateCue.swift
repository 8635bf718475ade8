internal import Documents

/// One text was published before the other can have been.
///
/// Never decisive alone: a date may be that of a later re-publication.
struct DateCue: Cue {
  let isStyle = false

  /// The weight of two published dates that do not overlap, in nats.
  private static let disjoint = 4.0
  /// The weight if the two are neighbouring days: local time zones may turn their order round.
  private static let neighbouringDays = 3.0
  /// The most that dates weigh in an order that other dates of the same texts do not bear out, or what
  /// a text says of itself, in nats: three to two, since a record is as often wrong as a text.
  private static let disputed = 0.4
  /// The most that dates weigh if the source mentions a day on which the copy was out already: it may
  /// speak of what is to come.
  private static let foretold = 1.5
  /// A text that speaks of a day so much later than its own date was revised since, in days: what news
  /// announces for a certain day comes within a year.
  private static let longestForesight = 366
  /// The weight if the later date is only the latest day that the later text mentions.
  private static let mentioned = 2.0
  private static let day = 86_400

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let first = PublicationInterval(context.documents[source])
    let second = PublicationInterval(context.documents[copy])
    guard let latest = first.latest, let earliest = second.earliest,
      latest.instant < earliest.instant
    else { return [] }
    var nats: Double
    var note: String
    if second.latest == nil {
      nats = Self.mentioned
      note =
        "published \(latest.written), before a day that the follower mentions (\(earliest.written))"
    } else {
      let gap = earliest.instant.subtractingReportingOverflow(latest.instant)
      nats = !gap.overflow && gap.partialValue < Self.day ? Self.neighbouringDays : Self.disjoint
      note = "published \(latest.written), before the follower (\(earliest.written))"
      if let other = otherDate(source, copy, context) {
        nats = min(nats, Self.disputed)
        note += ", although it is also dated \(other)"
      } else if let day = laterDay(mentionedIn: source, copy, context) {
        nats = min(nats, day.isForeseeable ? Self.foretold : Self.disputed)
        note += ", although it speaks of \(day.written)"
      }
    }
    return [
      Evidence(
        cue: "date", nats: nats, note: note,
        spans: [
          latest.span.map { DocumentSpan(document: source, span: $0) },
          earliest.span.map { DocumentSpan(document: copy, span: $0) },
        ].compactMap { $0 })
    ]
  }

  /// What a date weighs where one of the texts says of itself that it is the earlier or later one.
  static func disputed(_ evidence: Evidence) -> Evidence {
    guard evidence.nats > disputed else { return evidence }
    return Evidence(
      cue: evidence.cue, nats: disputed,
      note: evidence.note + ", although a text says otherwise", spans: evidence.spans)
  }
}

extension DateCue {
  /// How a further publication date of either text is written that does not bear out the order of the
  /// trusted ones; nil if all do.
  private func otherDate(_ source: Int, _ copy: Int, _ context: CueContext) -> String? {
    let first = PublicationInterval(context.documents[source])
    let second = PublicationInterval(context.documents[copy])
    guard let latest = first.latest?.instant, let earliest = second.earliest?.instant else {
      return nil
    }
    for date in Self.own(source, besides: copy, context) {
      if let low = date.earliest, date.latest != nil, low > latest, low >= earliest {
        return date.written
      }
    }
    for date in Self.own(copy, besides: source, context) {
      if let high = date.latest, high < earliest, high <= latest { return date.written }
    }
    return nil
  }

  /// The dates of one text that the other does not bear too. A date that both bear is that of what
  /// both are states of, such as a law, or was copied; it does not tell them apart.
  private static func own(
    _ document: Int, besides other: Int, _ context: CueContext
  ) -> [PublicationDate] {
    context.documents[document].dates.filter { date in
      !context.documents[other].dates.contains {
        $0.earliest == date.earliest && $0.latest == date.latest
      }
    }
  }

  /// How a day is written that the source mentions and on which the copy was out already.
  private func laterDay(
    mentionedIn source: Int, _ copy: Int, _ context: CueContext
  ) -> (written: String, isForeseeable: Bool)? {
    guard let earliest = PublicationInterval(context.documents[copy]).earliest?.instant,
      let latest = PublicationInterval(context.documents[source]).latest?.instant
    else { return nil }
    let later = context.documents[source].dates.filter { date in
      date.latest == nil && (date.earliest ?? .min) >= earliest
    }
    let horizon = latest.addingReportingOverflow(Self.longestForesight * Self.day).partialValue
    if let revised = later.first(where: { ($0.earliest ?? .min) > horizon }) {
      return (revised.written, false)
    }
    return later.first.map { ($0.written, true) }
  }
}

/// When a document can have been published, from the most trusted date that it has.
struct PublicationInterval: Sendable {
  /// One end of the interval and how it is known.
  struct End: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    let instant: Int
    /// The date as written.
    let written: String
    /// Where it stands in the text, if it does.
    let span: ByteSpan?
  }

  /// The first possible instant.
  let earliest: End?
  /// The last possible instant; nil if only mentioned days are known.
  let latest: End?

  /// Takes the first date with two ends, or else the latest day that the text mentions.
  init(_ document: Document) {
    for date in document.dates {
      if let low = date.earliest, let high = date.latest {
        earliest = End(instant: low, written: date.written, span: date.span)
        latest = End(instant: high, written: date.written, span: date.span)
        return
      }
    }
    latest = nil
    earliest =
      document.dates.compactMap { date in
        date.earliest.map { End(instant: $0, written: date.written, span: date.span) }
      }.max { $0.instant < $1.instant }
  }

  /// Whether all of this interval lies before the other.
  func isBefore(_ other: PublicationInterval) -> Bool {
    guard let latest, let earliest = other.earliest else { return false }
    return latest.instant < earliest.instant
  }
}
