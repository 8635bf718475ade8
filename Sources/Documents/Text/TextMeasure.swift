/// Cheap measures of a stretch of text that are the same for every encoding variant of it.
enum TextMeasure {
  /// The width of a line in columns: marks and zero-width signs have none, East Asian letters two.
  static func columns(_ text: [UInt8], _ span: ByteSpan) -> Int {
    let range = span.range.clamped(to: 0..<text.count)
    let source = text.span
    var columns = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] < 0x80 {
        columns += 1
        index += 1
        continue
      }
      let (value, length) = UTF8Reader.scalar(in: source, at: index, end: range.upperBound)
      switch ScalarKind.of(value) {
      case .mark, .dropped: break
      case .single: columns += 2
      default:
        if !(0x1160...0x11FF).contains(value) {
          columns += (0x3000...0xFFE6).contains(value) ? 2 : 1
        }
      }
      index += length
    }
    return columns
  }

  /// About how many words a stretch has: runs without white space that hold a letter or digit, and
  /// one for each two characters of a script without spaces.
  static func words(_ text: [UInt8], _ span: ByteSpan) -> Int {
    let range = span.range.clamped(to: 0..<text.count)
    let source = text.span
    var words = 0
    var singles = 0
    var isInside = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte <= 0x20 {
        isInside = false
        index += 1
      } else if byte < 0x80 {
        index += 1
        guard !isInside, !Markup.isPunctuation(byte) else { continue }
        words += 1
        isInside = true
        // The rest of the word, as far as it is ASCII.
        while index < range.upperBound, (0x21...0x7F).contains(source[index]) { index += 1 }
      } else {
        let (value, length) = UTF8Reader.scalar(in: source, at: index, end: range.upperBound)
        switch ScalarKind.of(value) {
        case .single: singles += 1
        case .space: isInside = false
        case .letter where !isInside:
          words += 1
          isInside = true
        default: break
        }
        index += length
      }
    }
    return words + singles / 2
  }

  /// Whether a stretch ends with a sentence terminator, closing signs set aside.
  static func endsSentence(_ text: [UInt8], _ span: ByteSpan) -> Bool {
    var end = min(span.end, text.count)
    while let (value, start) = UTF8Reader.scalar(in: text, before: end, from: span.start) {
      if SentenceMark.isTerminator(value) { return true }
      // A footnote number may follow the terminator: "in the area.[1]".
      let isNote = (0x30...0x39).contains(value) && end < text.count && span.end - end <= 4
      guard SentenceMark.isCloser(value) || ScalarKind.of(value) == .space || isNote else {
        return false
      }
      end = start
    }
    return false
  }
}
