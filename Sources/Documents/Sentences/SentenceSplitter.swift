/// Cuts a paragraph into sentences.
///
/// Follows the sentence boundaries of Unicode Standard Annex #29 in spirit (a terminator, its
/// closing signs, then white space and no lower-case letter), and adds what the annex leaves to
/// tailoring: abbreviations, initials, ordinals, numbered items and signs of scripts without spaces.
/// A line break inside a paragraph counts as a space; see `ParagraphFinder`.
struct SentenceSplitter {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// Appends the sentences of a paragraph, without the white space between them.
  ///
  /// - Complexity: O(*n*) in the bytes of the paragraph.
  func split(_ paragraph: ByteSpan, into sentences: inout [ByteSpan]) {
    let end = min(paragraph.end, text.count)
    var start = max(0, paragraph.start)
    var index = start
    let source = text.span
    while index < end {
      index = Self.terminatorStarts.next(in: source, from: index, end: end)
      if index >= end { break }
      let (value, length) = UTF8Reader.scalar(in: source, at: index, end: end)
      guard SentenceMark.isTerminator(value) else {
        index += length
        continue
      }
      let mark = terminator(at: index, end: end)
      if mark.next < end, ends(mark, sentenceStart: start, end: end) {
        append(ByteSpan(start, mark.next), to: &sentences)
        start = mark.next
      }
      index = max(mark.next, index + 1)
    }
    append(ByteSpan(start, end), to: &sentences)
  }

  /// The bytes that can be the first of a terminator.
  private static let terminatorStarts = ByteSet {
    $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 >= 0xD6
  }

  /// A run of terminators with the closing signs behind it.
  private struct Mark {
    /// Where the run begins.
    var start: Int
    /// The index after the closing signs.
    var next: Int
    /// Whether the run is one full stop and nothing else.
    var isSingleStop: Bool
    /// Whether it holds a sign that ends a sentence whatever follows.
    var isStrong: Bool
    /// Whether it is an ellipsis.
    var isEllipsis: Bool
  }

  private func terminator(at start: Int, end: Int) -> Mark {
    var stops = 0
    var others = 0
    var isStrong = false
    var hasEllipsis = false
    var index = start
    while index < end {
      let (value, length) = UTF8Reader.scalar(in: text, at: index)
      guard SentenceMark.isTerminator(value) else { break }
      if value == 0x2E { stops += 1 } else { others += 1 }
      hasEllipsis = hasEllipsis || value == 0x2026
      isStrong = isStrong || SentenceMark.isStrong(value)
      index += length
    }
    let isEllipsis = hasEllipsis || stops > 1
    return Mark(
      start: start, next: afterClosers(index, end: end), isSingleStop: stops == 1 && others == 0,
      isStrong: isStrong, isEllipsis: isEllipsis)
  }

  /// The index after closing signs and footnote numbers at `index`, and after a French ` »`.
  private func afterClosers(_ start: Int, end: Int) -> Int {
    var index = start
    while index < end {
      let (value, length) = UTF8Reader.scalar(in: text, at: index)
      if SentenceMark.isCloser(value) {
        index += length
      } else if value == 0x5B, let note = noteEnd(index, end: end) {
        index = note
      } else if ScalarKind.of(value) == .space, index + length < end,
        UTF8Reader.scalar(in: text, at: index + length).value == 0xBB,
        index + length + 2 >= end || text[index + length + 2] <= 0x20
      {
        index += length + 2
      } else {
        break
      }
    }
    return index
  }

  /// The index after a footnote number such as `[12]`; nil if there is none.
  private func noteEnd(_ start: Int, end: Int) -> Int? {
    var index = start + 1
    while index < end, index <= start + 3, (0x30...0x39).contains(text[index]) { index += 1 }
    return index > start + 1 && index < end && text[index] == 0x5D ? index + 1 : nil
  }

  /// Whether a terminator ends the sentence, judged by what stands on both sides of it.
  private func ends(_ mark: Mark, sentenceStart: Int, end: Int) -> Bool {
    let following = firstLetter(from: mark.next, end: end)
    if mark.isStrong { return true }
    guard following.hasSpace else { return isIdeographic(following.value) && !mark.isSingleStop }
    if following.isLowercase { return false }
    guard mark.isSingleStop else { return true }
    return stopEnds(mark, following, sentenceStart: sentenceStart, end: end)
  }

  /// Whether a single full stop ends the sentence.
  private func stopEnds(
    _ mark: Mark, _ following: Following, sentenceStart: Int, end: Int
  ) -> Bool {
    let token = tokenBefore(mark.start, from: sentenceStart)
    if token.isEmpty { return true }
    if text[token.range].allSatisfy({ (0x30...0x39).contains($0) }) {
      // "1. First of all" at the beginning, "3. August" anywhere.
      if Blank.trimmed(text, ByteSpan(sentenceStart, token.start)).isEmpty { return false }
      return token.count > 2
        || !Abbreviations.afterOrdinal.contains(wordHash(following, end: end))
    }
    let hash = WordHash.hash(ofComparisonForm: ComparisonForm(of: text, in: token).bytes)
    if following.isDigit, Abbreviations.beforeNumber.contains(hash) { return false }
    let isInitial = TextMeasure.columns(text, token) == 1 && isLetter(token.start)
    if Abbreviations.leading.contains(hash), !isInitial { return false }
    let isAcronym = text[token.range].contains(0x2E) && isLetter(token.start)
    if isInitial || isAcronym || Abbreviations.closing.contains(hash) {
      if following.isDigit { return !isInitial }
      return Abbreviations.starters.contains(wordHash(following, end: end))
    }
    return true
  }

  /// What stands behind a terminator: white space or not, and the first letter or digit.
  private struct Following {
    var hasSpace: Bool
    var index: Int
    var value: UInt32
    var isLowercase: Bool
    var isDigit: Bool
  }

  private func firstLetter(from start: Int, end: Int) -> Following {
    var index = start
    var hasSpace = false
    // Nobody opens a sentence with more signs; the limit keeps a run of them from being read again
    // and again.
    let end = min(end, start + 64)
    while index < end {
      let (value, length) = UTF8Reader.scalar(in: text, at: index)
      if ScalarKind.of(value) == .space {
        hasSpace = true
      } else if !SentenceMark.isOpener(value) {
        return Following(
          hasSpace: hasSpace, index: index, value: value,
          isLowercase: CaseFolding.isLowercase(value), isDigit: (0x30...0x39).contains(value))
      }
      index += length
    }
    return Following(hasSpace: hasSpace, index: end, value: 0, isLowercase: false, isDigit: false)
  }

  /// The hash of the word that begins at the first letter after a terminator.
  private func wordHash(_ following: Following, end: Int) -> UInt64 {
    var index = following.index
    // No word of the tables is longer than 16 letters.
    let limit = min(end, index + 64)
    while index < limit {
      let (value, length) = UTF8Reader.scalar(in: text, at: index)
      let kind = ScalarKind.of(value)
      guard kind == .letter || kind == .mark else { break }
      index += length
    }
    return WordHash.hash(
      ofComparisonForm: ComparisonForm(of: text, in: ByteSpan(following.index, index)).bytes)
  }

  /// The letters, digits and inner stops before a full stop; empty if something else stands there.
  private func tokenBefore(_ stop: Int, from start: Int) -> ByteSpan {
    var begin = stop
    // Longer tokens are no abbreviations; the limit keeps a run of letters from being read twice.
    let limit = max(start, stop - 32)
    while let (value, index) = UTF8Reader.scalar(in: text, before: begin, from: limit) {
      let kind = ScalarKind.of(value)
      let isInnerStop = value == 0x2E && begin < stop
      guard kind == .letter || kind == .mark || isInnerStop || value == 0xB0 else { break }
      begin = index
    }
    return ByteSpan(begin, stop)
  }

  private func isLetter(_ index: Int) -> Bool {
    let value = UTF8Reader.scalar(in: text, at: index).value
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  private func isIdeographic(_ value: UInt32) -> Bool { ScalarKind.of(value) == .single }

  /// Adds a sentence without the white space around it, unless nothing is left.
  private func append(_ span: ByteSpan, to sentences: inout [ByteSpan]) {
    let span = Blank.trimmed(text, span)
    if !span.isEmpty { sentences.append(span) }
  }
}
