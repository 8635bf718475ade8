/// Sets apart the lines that an outlet puts under its articles again and again: appeals to
/// subscribe, notes on the author, lists of services.
///
/// What one page cannot tell, many can. A line is furniture if it stands on at least three of ten
/// pages of an outlet that has ten or more. Versions of one story repeat lines too, and those lines
/// are the article: so only pages are looked at on which repeated lines are a small part of the text.
///
/// Memory: some 40 bytes a line for the outlets that are looked at, one on each core.
enum OutletFurniture {
  /// The fewest pages of an outlet from which anything is inferred; with fewer, three of ten would
  /// be one or two, which is a reprint.
  private static let fewestPages = 10
  /// The share of the pages that must have a line, in hundredths.
  private static let share = 30
  /// The most that repeated lines may make up of a page's own text, in hundredths; more is another
  /// version of the same story.
  private static let largestPart = 20
  /// The shortest line that is looked at, in bytes; shorter ones share nothing that counts.
  private static let shortestLine = 12

  /// A line outside of the regions that are known, with the hash of its words.
  private struct Line {
    let span: ByteSpan
    let hash: UInt64
  }

  /// Marks such lines as furniture.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  static func mark(_ records: inout [SourceRecord]) async {
    var outlets: [String: [Int]] = [:]
    for (index, record) in records.enumerated() {
      if let outlet = outlet(of: record) { outlets[outlet, default: []].append(index) }
    }
    // Outlets do not affect each other, so their order does not matter.
    let found = await withTaskGroup(of: [Finding].self) { [records] group in
      for pages in outlets.values where pages.count >= fewestPages {
        group.addTask { repeatedLines(on: pages, of: records) }
      }
      var found: [Finding] = []
      for await findings in group { found += findings }
      return found
    }
    for finding in found {
      records[finding.page].regions = (records[finding.page].regions + finding.regions)
        .sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }
  }

  /// The lines of one page that its outlet repeats.
  private struct Finding {
    let page: Int
    let regions: [Region]
  }

  private static func outlet(of record: SourceRecord) -> String? {
    record.site?.collapsed()?.lowercased() ?? record.url.flatMap { Address.host(of: $0) }
  }

  /// Finds such lines on the pages of one outlet.
  private static func repeatedLines(on pages: [Int], of records: [SourceRecord]) -> [Finding] {
    let lines = pages.map { Self.lines(of: records[$0]) }
    var counts: [UInt64: Int] = [:]
    for page in lines {
      for hash in Set(page.map(\.hash)) { counts[hash, default: 0] += 1 }
    }
    let needed = (pages.count * share + 99) / 100
    // First without the pages that are versions of others, then the count must still hold.
    let isOrdinary = lines.map { page in
      let whole = page.reduce(0) { $0 + $1.span.count }
      let repeated = page.reduce(0) { $0 + (counts[$1.hash] ?? 0 > 1 ? $1.span.count : 0) }
      return repeated * 100 <= whole * largestPart
    }
    counts = [:]
    for (page, isOrdinary) in zip(lines, isOrdinary) where isOrdinary {
      for hash in Set(page.map(\.hash)) { counts[hash, default: 0] += 1 }
    }
    return pages.enumerated().compactMap { place, page in
      guard isOrdinary[place] else { return nil }
      let found = lines[place].filter { counts[$0.hash] ?? 0 >= needed }
      guard !found.isEmpty else { return nil }
      return Finding(
        page: page,
        regions: found.map {
          Region(kind: .furniture, span: $0.span, reason: "repeated on the outlet's pages")
        })
    }
  }

  /// The lines outside of the known regions.
  private static func lines(of record: SourceRecord) -> [Line] {
    var lines: [Line] = []
    let text = record.text
    var position = 0
    func add(_ range: Range<Int>) {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = text[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
        let span = Blank.trimmed(text, ByteSpan(start, end))
        if span.count >= shortestLine { lines.append(Line(span: span, hash: hash(text, span))) }
        start = end + 1
      }
    }
    for region in RegionFinder.usable(record.regions, count: text.count) {
      add(position..<region.span.start)
      position = region.span.end
    }
    add(position..<text.count)
    return lines
  }

  /// A hash of the bytes that are no white space.
  private static func hash(_ text: [UInt8], _ span: ByteSpan) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text[span.range] where !Blank.isSpace(byte) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash ^ hash >> 29
  }
}
