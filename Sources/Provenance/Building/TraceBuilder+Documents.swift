internal import Documents

extension TraceBuilder {
  /// The document with this index.
  func document(_ index: Int) -> Trace.Document {
    let document = documents[index]
    return Trace.Document(
      id: document.id.rawValue, sha256: document.sha256, title: document.title,
      site: document.site, author: document.author, url: document.url,
      published: Self.published(document.dates), dates: document.dates.map(Self.date),
      words: document.scoredWordCount,
      regions: document.regions.map { region($0, in: index) },
      credits: document.credits.map { credit($0, in: index) },
      declarations: document.declarations.map { declaration($0, in: index) })
  }

  /// The first bounded date of the most trusted origin that has one.
  static func published(_ dates: [PublicationDate]) -> String? {
    for origin in PublicationDate.Origin.allCases {
      for date in dates where date.origin == origin {
        guard let earliest = date.earliest, let latest = date.latest else { continue }
        return published(from: earliest, through: latest)
      }
    }
    return nil
  }

  /// An interval in the coarsest form that reports need: a moment known to the minute as an
  /// instant, any other time of one day as that day, and longer intervals as they are.
  private static func published(from earliest: Int, through latest: Int) -> String {
    // The bounds may be as far apart as integers go.
    let length = latest.subtractingReportingOverflow(earliest)
    if latest <= earliest || (!length.overflow && length.partialValue < 60) {
      return ISO8601.instant(earliest)
    }
    let days = (
      ISO8601.instant(earliest).prefix { $0 != "T" }, ISO8601.instant(latest).prefix { $0 != "T" }
    )
    return days.0 == days.1 ? String(days.0) : ISO8601.interval(earliest, latest)
  }

  private static func date(_ date: PublicationDate) -> Trace.Date {
    Trace.Date(
      earliest: date.earliest.map(ISO8601.instant), latest: date.latest.map(ISO8601.instant),
      origin: date.origin.rawValue, written: date.written)
  }

  private func region(_ region: Documents.Region, in index: Int) -> Trace.Region {
    let span = clamped(region.span, to: documents[index])
    return Trace.Region(
      kind: region.kind.rawValue, reason: region.reason, bytes: [span.start, span.end],
      characters: characters(span, in: index), title: region.title, author: region.author)
  }

  private func credit(_ credit: Documents.Credit, in index: Int) -> Trace.Credit {
    let span = clamped(credit.span, to: documents[index])
    return Trace.Credit(
      kind: credit.kind.rawValue, name: credit.name, alias: credit.alias, url: credit.url,
      bytes: [span.start, span.end], characters: characters(span, in: index))
  }

  private func declaration(
    _ declaration: Documents.Declaration, in index: Int
  ) -> Trace.Declaration {
    let span = clamped(declaration.span, to: documents[index])
    return Trace.Declaration(
      kind: declaration.kind.rawValue, bytes: [span.start, span.end],
      characters: characters(span, in: index))
  }
}
