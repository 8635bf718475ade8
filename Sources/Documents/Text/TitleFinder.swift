/// Finds the title of a document whose record names none.
struct TitleFinder {
  private let text: [UInt8]

  /// Longer lines are paragraphs.
  private static let greatestWords = 25
  /// Titles stand among the first paragraphs.
  private static let greatestDepth = 8

  init(_ text: [UInt8]) { self.text = text }

  /// The first short line of the head that is no sentence and has a blank line behind it.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs outside of what the reader set apart.
  ///   - regions: The regions of the whole text.
  ///   - layout: Where the prose begins.
  /// - Returns: The title in display form, or nil.
  func title(_ paragraphs: [Paragraph], _ regions: [Region], _ layout: TextLayout) -> String? {
    for (index, paragraph) in paragraphs.prefix(Self.greatestDepth).enumerated() {
      guard let region = regions.first(where: { $0.span.contains(paragraph.span) }),
        region.isScored, !paragraph.isRule
      else { continue }
      if let prose = layout.firstProse, prose.start <= paragraph.span.start { return nil }
      guard (1...Self.greatestWords).contains(paragraph.words) else { return nil }
      guard !endsWithStop(paragraph.span), isFollowedByBlank(index, paragraphs),
        isOneSentence(paragraph.span), !isByline(paragraph)
      else { continue }
      return DisplayForm.string(text, HeadingSigns.removed(text, paragraph.span))
    }
    return nil
  }

  private func isFollowedByBlank(_ index: Int, _ paragraphs: [Paragraph]) -> Bool {
    // A line that is the whole text is the text.
    guard paragraphs.indices.contains(index + 1) else { return false }
    return paragraphs[index + 1].followsBlank || paragraphs[index + 1].isRule
  }

  /// Whether a line is one sentence at most; captions often have several.
  private func isOneSentence(_ span: ByteSpan) -> Bool {
    var sentences: [ByteSpan] = []
    SentenceSplitter(text).split(span, into: &sentences)
    return sentences.count == 1
  }

  /// Whether a line says who wrote the text, or when.
  private func isByline(_ paragraph: Paragraph) -> Bool {
    Self.bylines.isPrefix(of: ParagraphFacts(paragraph, in: text).key)
  }

  private static let bylines = LinePhrases(
    """
    by
    written by
    posted by
    posted on
    posted
    published
    updated
    last updated
    article courtesy
    courtesy of
    author:
    source:
    date:
    von
    veröffentlicht
    par
    publié
    por
    publicado
    опубликовано
    """)

  private func endsWithStop(_ span: ByteSpan) -> Bool {
    var end = span.end
    while let (value, start) = UTF8Reader.scalar(in: text, before: end, from: span.start) {
      guard value == 0x2A || value == 0x5F || value == 0x23 else {
        return value == 0x2E && !(start > span.start && text[start - 1] == 0x2E)
      }
      end = start
    }
    return false
  }
}
