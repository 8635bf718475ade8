/// A heading that sets off another author's article inside a document.
struct EmbeddedHeading: Equatable {
  /// The title in display form.
  let title: String?
  /// The author in display form.
  let author: String
  /// How many paragraphs the heading takes.
  let paragraphs: Int
}

/// Recognises the headings of reproduced articles.
///
/// "Title | First Last", "Title — By First Last", or a title with a line "By First Last" below it.
/// The author is two to four capitalised words, none of them that of an outlet.
struct EmbeddedHeadingReader {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// The heading that begins at `index`; nil if none does.
  func heading(_ facts: [ParagraphFacts], at index: Int) -> EmbeddedHeading? {
    guard facts.indices.contains(index), facts[index].isHeadingLike, facts[index].words >= 4,
      !FurniturePhrases.inlineStart.isPrefix(of: facts[index].key),
      !FurniturePhrases.footStart.isPrefix(of: facts[index].key)
    else { return nil }
    if let heading = onOneLine(facts[index].span) { return heading }
    guard facts.indices.contains(index + 1), facts[index].words >= 3,
      let author = byline(facts[index + 1])
    else { return nil }
    return EmbeddedHeading(
      title: DisplayForm.string(text, HeadingSigns.removed(text, facts[index].span)),
      author: author,
      paragraphs: 2)
  }

  /// The author that a byline such as "By First Last" names; nil if the paragraph is none.
  func byline(_ facts: ParagraphFacts) -> String? {
    guard facts.words <= 12, !facts.endsSentence else { return nil }
    let words = wordTable(facts.span)
    let reader = WordReader(text: text, words: words)
    guard Self.by.contains(reader.hash(0)),
      reader.gap(after: 0).isPlain || reader.gap(after: 0) == [.colon, .space]
    else { return nil }
    return author(reader, from: 1)
  }

  private func onOneLine(_ span: ByteSpan) -> EmbeddedHeading? {
    guard let separator = lastSeparator(span),
      // "Photographer | Group | Agency" is a picture's credit.
      !separator.isBar || !text[span.start..<separator.start].contains(UInt8(ascii: "|"))
    else { return nil }
    let words = wordTable(ByteSpan(separator.end, span.end))
    let reader = WordReader(text: text, words: words)
    let hasBy = Self.by.contains(reader.hash(0))
    guard hasBy || separator.isBar else { return nil }
    let first = hasBy ? 1 : 0
    let titleSpan = HeadingSigns.removed(text, ByteSpan(span.start, separator.start))
    guard let author = author(reader, from: first), TextMeasure.words(text, titleSpan) >= 3 else {
      return nil
    }
    return EmbeddedHeading(
      title: DisplayForm.string(text, titleSpan), author: author, paragraphs: 1)
  }

  /// The last bar or spaced dash of a line.
  private func lastSeparator(_ span: ByteSpan) -> (start: Int, end: Int, isBar: Bool)? {
    var end = span.end
    while let (value, start) = UTF8Reader.scalar(in: text, before: end, from: span.start) {
      let isBar = value == 0x7C || value == 0x2502 || value == 0xFF5C
      if isBar || (ScalarKind.of(value) == .dash && isSpaced(start, end, in: span)) {
        return (start, end, isBar)
      }
      end = start
    }
    return nil
  }

  /// Whether white space stands on both sides of a sign.
  private func isSpaced(_ start: Int, _ end: Int, in span: ByteSpan) -> Bool {
    guard end < span.end,
      let before = UTF8Reader.scalar(in: text, before: start, from: span.start)?.value
    else { return false }
    return ScalarKind.of(before) == .space
      && ScalarKind.of(UTF8Reader.scalar(in: text, at: end).value) == .space
  }

  /// The name made of all words from `first` on; nil if they are no person's name.
  private func author(_ reader: WordReader, from first: Int) -> String? {
    let last = reader.count - 1
    guard last - first >= 1, last - first <= 4 else { return nil }
    var names = 0
    for index in first...last {
      if reader.isCapitalised(index) {
        names += 1
      } else if !NameWords.personParticles.contains(reader.hash(index)) {
        return nil
      }
      if index < last {
        let gap = reader.gap(after: index)
        guard gap.subtracting([.space, .stop, .hyphen]).isEmpty else { return nil }
      }
      if OutletNames.isOutletWord(reader.hash(index))
        || NameWords.never.contains(reader.hash(index))
      {
        return nil
      }
    }
    guard (2...4).contains(names) else { return nil }
    return DisplayForm.string(text, reader.span(first, last))
  }

  private func wordTable(_ span: ByteSpan) -> WordTable {
    var words = WordTable()
    WordScanner.scan(text.span, span, sentence: 0, region: 0, into: &words)
    return words
  }

  private static let by = WordSet("by von par por автор")
}
