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
  /// The weight of two dates in an order that other dates of the same texts do not bear out.
  private static let disputed = 1.5
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
      if let other = dispute(source, copy, context) {
        nats = Self.disputed
        note += ", although it is also dated \(other)"
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
}

extension DateCue {
  /// How a further date of either text is written that does not bear out the order of the trusted
  /// ones; nil if all do. A date that only the text mentions counts where it is after publication.
  private func dispute(_ source: Int, _ copy: Int, _ context: CueContext) -> String? {
    let first = PublicationInterval(context.documents[source])
    let second = PublicationInterval(context.documents[copy])
    guard let latest = first.latest?.instant, let earliest = second.earliest?.instant else {
      return nil
    }
    for date in context.documents[source].dates {
      // A day that the source mentions, or another date of it, at which the copy was out already.
      if let low = date.earliest, low > latest, low >= earliest { return date.written }
    }
    for date in context.documents[copy].dates {
      if let high = date.latest, high < earliest, high <= latest { return date.written }
    }
    return nil
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
