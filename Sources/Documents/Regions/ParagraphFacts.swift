/// A paragraph with what decides which region it belongs to.
struct ParagraphFacts {
  /// The paragraph.
  let paragraph: Paragraph
  /// About how many words it has.
  let words: Int
  /// Whether it ends with a sentence terminator.
  let endsSentence: Bool
  /// The first 400 bytes of its comparison form, white space collapsed, without list and heading
  /// signs before it and punctuation behind it.
  let key: [UInt8]

  /// Paragraphs with fewer words are headings, captions or lines of a list.
  private static let proseWords = 25
  /// Paragraphs with more words are prose even if they end without a terminator.
  private static let longWords = 60

  /// Looks at a paragraph of a text.
  init(_ paragraph: Paragraph, in text: [UInt8]) {
    self.paragraph = paragraph
    words = paragraph.isRule ? 0 : TextMeasure.words(text, paragraph.span)
    endsSentence = TextMeasure.endsSentence(text, paragraph.span)
    key = Self.key(text, paragraph.span)
  }

  /// Whether the paragraph reads as running prose.
  var isProse: Bool {
    words >= Self.longWords || (words >= Self.proseWords && endsSentence)
  }

  /// Whether the paragraph is a short line that is no sentence.
  var isHeadingLike: Bool { !endsSentence && words > 0 && words <= Self.proseWords }

  /// The span of the paragraph.
  var span: ByteSpan { paragraph.span }

  private static func key(_ text: [UInt8], _ span: ByteSpan) -> [UInt8] {
    var key: [UInt8] = []
    let folded =
      asciiFold(text, span) ?? ComparisonForm(of: text, in: span, limit: foldedLimit).bytes
    for byte in folded where key.count < keyLimit {
      if byte <= 0x20 {
        if let last = key.last, last != 0x20 { key.append(0x20) }
      } else if !key.isEmpty || !leadingSigns.contains(byte) {
        key.append(byte)
      }
    }
    while let last = key.last, trailingSigns.contains(last) { key.removeLast() }
    return key
  }

  /// The comparison form of a span that is ASCII throughout, without the map; nil if it is not.
  private static func asciiFold(_ text: [UInt8], _ span: ByteSpan) -> [UInt8]? {
    let source = text.span
    var folded: [UInt8] = []
    for index in span.range.clamped(to: 0..<text.count) {
      if folded.count >= foldedLimit { break }
      let byte = source[index]
      if byte >= 0x80 { return nil }
      if Markup.isMarkup(source, at: index, end: span.end) { continue }
      folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return folded
  }

  /// Long enough for any phrase and for the first sentences of a notice. Cut in the comparison form,
  /// so that the encoding of the text does not move the cut.
  private static let keyLimit = 400
  /// How much is folded for a key: white space that is collapsed takes room too.
  private static let foldedLimit = 1_000

  private static let leadingSigns: [UInt8] = Array("#>-+[(|. ".utf8)
  private static let trailingSigns: [UInt8] = Array(" :.])!|>-".utf8)
}
