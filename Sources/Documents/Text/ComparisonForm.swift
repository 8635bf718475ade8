/// The form of a text in which two texts are compared.
///
/// Compatibility composition (NFKC), case folded, straight quotation marks and apostrophes, every
/// dash as a hyphen, every space and line break as a space, without soft hyphens, zero-width signs,
/// byte order marks and Markdown emphasis. It is never shown to a person.
package struct ComparisonForm: Sendable, Equatable {
  /// The folded text as UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Folds a part of a text, at least up to `limit` bytes of the folded form.
  ///
  /// - Complexity: O(*n*) in the bytes of the span; fast where they are ASCII.
  package init(of text: [UInt8], in span: ByteSpan, limit: Int = .max) {
    let range = span.range.clamped(to: 0..<text.count)
    let source = text.span
    bytes.reserveCapacity(min(range.count, limit))
    var index = range.lowerBound
    while index < range.upperBound, bytes.count < limit {
      index = foldASCII(source, at: index, end: range.upperBound, limit: limit)
      if index < range.upperBound, bytes.count < limit {
        index = fold(text, at: index, end: range.upperBound)
      }
    }
  }

  /// Folds a string.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(of: bytes, in: ByteSpan(0, bytes.count))
  }

  /// The folded text as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Folds a run of ASCII bytes, but for a last one that a combining mark may follow, and returns the
  /// index after it.
  private mutating func foldASCII(_ text: Span<UInt8>, at start: Int, end: Int, limit: Int) -> Int {
    let limit = min(end - start, limit - bytes.count)
    var runEnd = start
    while runEnd < start + limit, text[runEnd] < 0x80 { runEnd += 1 }
    if runEnd < end, text[runEnd] >= 0x80 { runEnd = max(start, runEnd - 1) }
    let table = Self.asciiFold.span
    bytes.append(addingCapacity: runEnd - start) { folded in
      for index in start..<runEnd {
        let byte = table[Int(text[index])]
        if byte != 0 {
          folded.append(byte)
        } else if !Markup.isMarkup(text, at: index, end: end) {
          folded.append(text[index])
        }
      }
    }
    return runEnd
  }

  /// The folded value of each ASCII byte; 0 for those that may be markup.
  private static let asciiFold: [UInt8] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x09...0x0D: 0x20
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"): 0
    default: byte
    }
  }

  /// Folds the character at `index` and returns the index after it.
  private mutating func fold(_ text: [UInt8], at index: Int, end: Int) -> Int {
    let source = text.span
    let (value, length) = UTF8Reader.scalar(in: source, at: index, end: end)
    var next = index + length
    switch ScalarKind.of(value) {
    case .dropped: return next
    case .space:
      bytes.append(0x20)
      return next
    case .quote:
      bytes.append(0x22)
      return next
    case .apostrophe:
      bytes.append(0x27)
      return next
    case .dash:
      bytes.append(0x2D)
      return next
    default: break
    }
    if value < 0x80, Markup.isMarkup(source, at: index, end: end) { return next }
    // A base takes its marks with it, and a Hangul initial its vowel and final.
    var isSimple = true
    while next < end {
      let (follower, width) = UTF8Reader.scalar(in: source, at: next, end: end)
      guard follower >= 0x300, ScalarKind.of(follower) == .mark || isJamo(follower) else { break }
      next += width
      isSimple = false
    }
    if isSimple, value < 0x800, CaseFolding.table[Int(value)] != 0 {
      UTF8Reader.append(UInt32(CaseFolding.table[Int(value)]), to: &bytes)
    } else {
      let folded = CaseFolding.folded(String(decoding: text[index..<next], as: UTF8.self))
      bytes.append(contentsOf: folded.utf8)
    }
    return next
  }

  /// Whether a scalar is a Hangul vowel or final that composes with what stands before it.
  private func isJamo(_ value: UInt32) -> Bool { (0x1160...0x11FF).contains(value) }
}
