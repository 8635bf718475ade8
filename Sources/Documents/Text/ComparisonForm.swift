/// The form of a text in which two texts are compared, with a map back to the source bytes.
///
/// Compatibility composition (NFKC), case folded, straight quotation marks and apostrophes, every
/// dash as a hyphen, every space and line break as a space, without soft hyphens, zero-width signs,
/// byte order marks and Markdown emphasis. It is never shown to a person.
///
/// Costs 9 bytes a byte of text: it is made for lines, not for whole documents.
package struct ComparisonForm: Sendable, Equatable {
  /// The folded text as UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// For each byte of `bytes`, where the source of its character begins.
  private var starts: [UInt32] = []
  /// For each byte of `bytes`, where the source of its character ends.
  private var ends: [UInt32] = []

  /// Folds a part of a text, at least up to `limit` bytes of the folded form.
  ///
  /// - Complexity: O(*n*) in the bytes of the span; fast where they are ASCII.
  package init(of text: [UInt8], in span: ByteSpan, limit: Int = .max) {
    let range = span.range.clamped(to: 0..<text.count)
    bytes.reserveCapacity(min(range.count, limit))
    var index = range.lowerBound
    while index < range.upperBound, bytes.count < limit {
      index = fold(text, at: index, end: range.upperBound)
    }
  }

  /// Folds a string; spans then point into its UTF-8 form.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(of: bytes, in: ByteSpan(0, bytes.count))
  }

  /// The folded text as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The source of a range of `bytes`; an empty span at 0 if the range is empty or outside.
  package func source(of range: Range<Int>) -> ByteSpan {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return ByteSpan(0, 0)
    }
    return ByteSpan(Int(starts[range.lowerBound]), Int(ends[range.upperBound - 1]))
  }

  /// Folds the character at `index` and returns the index after it.
  private mutating func fold(_ text: [UInt8], at index: Int, end: Int) -> Int {
    let source = text.span
    let (value, length) = UTF8Reader.scalar(in: source, at: index, end: end)
    var next = index + length
    let kind = ScalarKind.of(value)
    switch kind {
    case .dropped: return next
    case .space:
      append(0x20, from: index, to: next)
      return next
    case .quote, .apostrophe, .dash:
      let byte: UInt8 = kind == .quote ? 0x22 : kind == .dash ? 0x2D : 0x27
      append(byte, from: index, to: next)
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
      let first = bytes.count
      UTF8Reader.append(UInt32(CaseFolding.table[Int(value)]), to: &bytes)
      extend(from: first, start: index, end: next)
    } else {
      let first = bytes.count
      let folded = CaseFolding.folded(String(decoding: text[index..<next], as: UTF8.self))
      bytes.append(contentsOf: folded.utf8)
      extend(from: first, start: index, end: next)
    }
    return next
  }

  /// Whether a scalar is a Hangul vowel or final that composes with what stands before it.
  private func isJamo(_ value: UInt32) -> Bool { (0x1160...0x11FF).contains(value) }

  private mutating func append(_ byte: UInt8, from start: Int, to end: Int) {
    bytes.append(byte)
    extend(from: bytes.count - 1, start: start, end: end)
  }

  private mutating func extend(from first: Int, start: Int, end: Int) {
    for _ in first..<max(first, bytes.count) {
      starts.append(UInt32(clamping: start))
      ends.append(UInt32(clamping: end))
    }
  }
}
