/// A paragraph with what decides which region it belongs to.
struct ParagraphFacts {
  /// The paragraph.
  let paragraph: Paragraph
  /// The first 400 bytes of its comparison form, white space collapsed, without list and heading
  /// signs before it and punctuation behind it; empty if it is longer than any line that is
  /// compared with phrases.
  let key: [UInt8]

  /// Paragraphs of so many words are compared with no phrase.
  static let fewestUncomparedWords = 120
  /// Paragraphs with fewer words are headings, captions or lines of a list.
  private static let proseWords = 25
  /// Paragraphs with more words are prose even if they end without a terminator.
  private static let longWords = 60

  /// Looks at a paragraph of a text.
  init(_ paragraph: Paragraph, in text: [UInt8]) {
    self.paragraph = paragraph
    key =
      paragraph.words < Self.fewestUncomparedWords ? Self.key(text, paragraph.span) : []
  }

  /// About how many words it has.
  var words: Int { paragraph.words }

  /// Whether it ends with a sentence terminator.
  var endsSentence: Bool { paragraph.endsSentence }

  /// Whether the paragraph reads as running prose.
  var isProse: Bool {
    words >= Self.longWords || (words >= Self.proseWords && endsSentence)
  }

  /// Whether the paragraph is a short line that is no sentence.
  var isHeadingLike: Bool { !endsSentence && words > 0 && words <= Self.proseWords }

  /// The span of the paragraph.
  var span: ByteSpan { paragraph.span }

  private static func key(_ text: [UInt8], _ span: ByteSpan) -> [UInt8] {
    // White space that is collapsed takes room too, but hardly ever as much as is allowed for.
    let short = keyLimit + 32
    let folded = ComparisonForm(of: text, in: span, limit: short).bytes
    let key = key(ofFolded: folded)
    if key.count >= keyLimit || folded.count < short { return withoutTrailingSigns(key) }
    return withoutTrailingSigns(
      Self.key(ofFolded: ComparisonForm(of: text, in: span, limit: foldedLimit).bytes))
  }

  /// The beginning of a comparison form without signs before it, each run of white space one space.
  private static func key(ofFolded folded: [UInt8]) -> [UInt8] {
    let first = folded.firstIndex { $0 > 0x20 && !leadingSigns.contains($0) } ?? folded.count
    return [UInt8](capacity: min(folded.count - first, keyLimit)) { key in
      var wasSpace = false
      for index in first..<folded.count where !key.isFull {
        let isSpace = folded[index] <= 0x20
        if !isSpace || !wasSpace { key.append(isSpace ? 0x20 : folded[index]) }
        wasSpace = isSpace
      }
    }
  }

  private static func withoutTrailingSigns(_ key: [UInt8]) -> [UInt8] {
    var key = key
    while let last = key.last, trailingSigns.contains(last) { key.removeLast() }
    return key
  }

  /// Long enough for any phrase and for the first sentences of a notice. Cut in the comparison form,
  /// so that the encoding of the text does not move the cut.
  private static let keyLimit = 400
  /// How much is folded for a key: white space that is collapsed takes room too.
  private static let foldedLimit = 1_000

  private static let leadingSigns: [UInt8] = Array("#>-+[(|. ".utf8)
  private static let trailingSigns: [UInt8] = Array(" :.])!|>-".utf8)
}
