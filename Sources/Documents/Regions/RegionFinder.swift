/// Divides a text into the document's own text, reproduced articles, comments and furniture.
///
/// Works on paragraphs, by the shape of lines and tables of common phrases; paragraphs of prose are
/// never furniture unless they speak of cookies or newsletters, or stand behind an unmistakable
/// foot. What a reader knows already (`SourceRecord.regions`) is kept as it is.
struct RegionFinder {
  /// More regions than this are not set apart; a region's index has 16 bits.
  private static let greatestCount = 30_000

  private let text: [UInt8]
  private let facts: [ParagraphFacts]
  private let labels: [Label]

  /// What a paragraph belongs to.
  struct Label: Equatable {
    var kind: Region.Kind
    var reason: String
    var title: String?
    var author: String?

    static let body = Label(kind: .body, reason: "")
  }

  /// Labels the paragraphs that lie outside of the regions known already.
  init(_ text: [UInt8], _ paragraphs: [Paragraph]) {
    self.text = text
    facts = paragraphs.map { ParagraphFacts($0, in: text) }
    labels = RegionLabels(text, facts).labels
  }

  /// The regions of the whole text, with what was known before.
  ///
  /// - Parameter known: Regions that a reader set, ascending and not overlapping; others are skipped.
  /// - Returns: Regions without gap or overlap, at least one.
  func regions(known: [Region]) -> [Region] {
    var regions: [Region] = []
    var next = 0
    var position = 0
    for region in Self.usable(known, count: text.count) {
      position = append(upTo: region.span.start, from: position, &next, &regions)
      regions.append(region)
      position = region.span.end
      while next < facts.count, facts[next].paragraph.lineStart < position { next += 1 }
    }
    _ = append(upTo: text.count, from: position, &next, &regions)
    return regions.isEmpty ? [Region(kind: .body, span: ByteSpan(0, text.count))] : regions
  }

  /// The regions of a reader that lie inside the text, ascending and without overlap.
  static func usable(_ known: [Region], count: Int) -> [Region] {
    var end = 0
    var usable: [Region] = []
    for region in known where region.span.start >= end && region.span.end <= count {
      guard !region.span.isEmpty, usable.count < greatestCount else { continue }
      usable.append(region)
      end = region.span.end
    }
    return usable
  }

  /// Adds the regions of the stretch `start..<end`, and returns `end`.
  private func append(
    upTo end: Int, from start: Int, _ next: inout Int, _ regions: inout [Region]
  ) -> Int {
    guard start < end else { return max(start, end) }
    var open = start
    var label: Label?
    while next < facts.count, facts[next].paragraph.lineStart < end {
      let current = labels[next]
      let begin = facts[next].paragraph.lineStart
      if let previous = label, previous != current, begin > open,
        regions.count < Self.greatestCount * 2
      {
        regions.append(region(previous, ByteSpan(open, begin)))
        open = begin
        label = current
      } else if label == nil {
        label = current
      }
      next += 1
    }
    regions.append(region(label ?? .body, ByteSpan(open, end)))
    return end
  }

  private func region(_ label: Label, _ span: ByteSpan) -> Region {
    Region(
      kind: label.kind, span: span, reason: label.reason, title: label.title, author: label.author)
  }
}
