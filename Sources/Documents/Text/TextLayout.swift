/// Where the head of a document ends and its foot begins, told by its paragraphs of prose.
struct TextLayout {
  /// The end of the head: where the second paragraph of prose begins, or the end of the only one.
  let headEnd: Int
  /// The start of the foot: the end of the last paragraph of prose.
  let footStart: Int
  /// The last paragraph of prose; nil if there is none.
  let lastProse: ByteSpan?
  /// The first paragraph of prose; nil if there is none.
  let firstProse: ByteSpan?

  /// A paragraph of so few words counts as prose if it is a sentence; shorter ones are captions.
  private static let fewestWords = 12

  /// Looks at the paragraphs of a text that lie in regions that count.
  init(_ text: [UInt8], _ paragraphs: [Paragraph], _ regions: [Region]) {
    var prose: [ByteSpan] = []
    var region = 0
    for paragraph in paragraphs where !paragraph.isRule {
      while region + 1 < regions.count, regions[region].span.end <= paragraph.span.start {
        region += 1
      }
      guard regions.indices.contains(region), regions[region].isScored else { continue }
      guard paragraph.endsSentence, paragraph.words >= Self.fewestWords else { continue }
      prose.append(paragraph.span)
    }
    firstProse = prose.first
    lastProse = prose.last
    headEnd = prose.count > 1 ? prose[1].start : prose.first?.end ?? text.count
    footStart = prose.last?.end ?? text.count
  }

  /// The position of a span.
  func position(of span: ByteSpan) -> Credit.Position {
    if span.start < headEnd { return .head }
    return span.start >= footStart ? .foot : .inline
  }
}
