/// A paragraph of a text: one line, or several that were wrapped by hand.
struct Paragraph: Equatable {
  /// The text of the paragraph without the white space around it.
  let span: ByteSpan
  /// Where the first line of the paragraph begins, indentation included.
  let lineStart: Int
  /// Whether a blank line, or nothing, stands before it.
  let followsBlank: Bool
  /// Whether it consists of nothing but rule signs, such as `---` or `* * *`, and does not underline
  /// a heading.
  let isRule: Bool
  /// About how many words it has; none if it is a rule.
  let words: Int
  /// Whether it ends with a sentence terminator.
  let endsSentence: Bool
}

/// Cuts a text into paragraphs.
///
/// A blank line always ends a paragraph. A single line break does not if the lines were wrapped by
/// hand: then no line of the block is wider than `widestWrap`, the first word of the next line
/// would hardly have fitted, and the next line does not begin a list item, heading or quotation.
/// Otherwise every line is a paragraph. Widths are measured so that no encoding variant matters.
struct ParagraphFinder {
  /// Lines wider than this were not wrapped by hand: editors wrap at 60 to 100 columns.
  private static let widestWrap = 120
  /// Blocks narrower than this are lists, verse or addresses.
  private static let narrowestWrap = 45

  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// A line with content: its trimmed text, and where it begins with its indentation.
  private struct Line {
    var start: Int
    var span: ByteSpan
  }

  /// The paragraphs of a span, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the span.
  func paragraphs(in span: ByteSpan) -> [Paragraph] {
    let range = span.range.clamped(to: 0..<text.count)
    var paragraphs: [Paragraph] = []
    var block: [Line] = []
    var index = range.lowerBound
    let source = text.span
    while index < range.upperBound {
      var end = index
      while end < range.upperBound, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      let content = Blank.trimmed(text, ByteSpan(index, end))
      if content.isEmpty || isQuotedBlank(content) {
        append(block, to: &paragraphs)
        block.removeAll(keepingCapacity: true)
      } else {
        block.append(Line(start: index, span: content))
      }
      if end + 1 < range.upperBound, source[end] == 0x0D, source[end + 1] == 0x0A { end += 1 }
      index = end + 1
    }
    append(block, to: &paragraphs)
    return paragraphs
  }

  /// Adds the paragraphs of consecutive lines that are not blank.
  private func append(_ block: [Line], to paragraphs: inout [Paragraph]) {
    guard let first = block.first else { return }
    if block.count == 1 {
      paragraphs.append(paragraph(first, end: first.span.end, followsBlank: true))
      return
    }
    let columns = block.map { TextMeasure.columns(text, $0.span) }
    // A line without a space is a long address or a rule: nobody could have wrapped it.
    let width =
      zip(block, columns).map { line, columns in isOneToken(line.span) ? 0 : columns }
      .max() ?? 0
    let endsSentence = block.last.map { TextMeasure.endsSentence(text, $0.span) } ?? false
    var open = first
    var followsBlank = true
    var underlines = false
    for index in 1..<block.count {
      let joins = continues(
        block[index - 1], block[index], columns: columns[index - 1], width: width,
        isProse: block.count > 2 || endsSentence)
      if joins { continue }
      paragraphs.append(
        paragraph(
          open, end: block[index - 1].span.end, followsBlank: followsBlank, underlines: underlines))
      open = block[index]
      followsBlank = false
      // A rule directly below a line that is no sentence makes that line a heading.
      underlines = !TextMeasure.endsSentence(text, block[index - 1].span)
    }
    paragraphs.append(
      paragraph(
        open, end: block[block.count - 1].span.end, followsBlank: followsBlank,
        underlines: underlines))
  }

  private func paragraph(
    _ line: Line, end: Int, followsBlank: Bool, underlines: Bool = false
  ) -> Paragraph {
    let span = ByteSpan(line.span.start, end)
    let isRule = !underlines && isRule(span)
    return Paragraph(
      span: span, lineStart: line.start, followsBlank: followsBlank, isRule: isRule,
      words: isRule ? 0 : TextMeasure.words(text, span),
      endsSentence: TextMeasure.endsSentence(text, span))
  }

  private func isOneToken(_ span: ByteSpan) -> Bool {
    !text[span.range].contains { $0 <= 0x20 }
  }

  /// Whether `next` goes on with the paragraph of `line`.
  private func continues(
    _ line: Line, _ next: Line, columns: Int, width: Int, isProse: Bool
  ) -> Bool {
    guard width <= Self.widestWrap, !isRule(line.span), !isRule(next.span) else { return false }
    let isQuoted = text[line.span.start] == UInt8(ascii: ">")
    let nextIsQuoted = text[next.span.start] == UInt8(ascii: ">")
    if isQuoted != nextIsQuoted { return false }
    if !nextIsQuoted, beginsItem(next.span) || text[line.span.start] == UInt8(ascii: "#") {
      return false
    }
    if indentation(next) >= indentation(line) + 2, !beginsItem(line.span) { return false }
    if beginsLowercase(next.span) { return true }
    guard width >= Self.narrowestWrap, isProse else { return false }
    return columns + 1 + firstWordColumns(next.span) >= width * 3 / 4
  }

  private func indentation(_ line: Line) -> Int { line.span.start - line.start }

  /// Whether a line is only the mark of a quotation in mail.
  private func isQuotedBlank(_ span: ByteSpan) -> Bool {
    span.count <= 8 && text[span.range].allSatisfy { $0 == UInt8(ascii: ">") || $0 == 0x20 }
  }

  private func isRule(_ span: ByteSpan) -> Bool {
    var count = 0
    var index = span.start
    while index < span.end {
      let (value, length) = UTF8Reader.scalar(in: text, at: index)
      switch value {
      case 0x2D, 0x2A, 0x5F, 0x3D, 0x7E, 0x23, 0x2010...0x2015, 0x2500...0x257F, 0x2022: count += 1
      case 0x20, 0x09, 0x5C, 0xA0: break
      default: return false
      }
      index += length
    }
    return count >= 3
  }

  /// Whether a line begins with a bullet, a number with a point or bracket, or a heading sign.
  private func beginsItem(_ span: ByteSpan) -> Bool {
    let (value, length) = UTF8Reader.scalar(in: text, at: span.start)
    let next = span.start + length
    switch value {
    case 0x23, 0x7C, 0x2022, 0x25AA, 0x25CF, 0x2013, 0x2014: return true
    case 0x2A, 0x2B, 0x2D: return next < span.end && text[next] == 0x20
    case 0x30...0x39:
      var index = next
      while index < span.end, index < next + 3, (0x30...0x39).contains(text[index]) { index += 1 }
      guard index + 1 < span.end, text[index] == 0x2E || text[index] == 0x29 else { return false }
      return text[index + 1] == 0x20
    default: return false
    }
  }

  private func beginsLowercase(_ span: ByteSpan) -> Bool {
    CaseFolding.isLowercase(UTF8Reader.scalar(in: text, at: span.start).value)
  }

  private func firstWordColumns(_ span: ByteSpan) -> Int {
    let end = text[span.range].firstIndex { $0 <= 0x20 } ?? span.end
    return TextMeasure.columns(text, ByteSpan(span.start, end))
  }
}
