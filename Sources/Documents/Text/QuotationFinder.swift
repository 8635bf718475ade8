/// Finds the stretches of a text that stand in quotation marks.
///
/// The direction of a mark is told from what stands beside it, never from its curl, so that a text
/// with straight marks and its twin with curly ones give the same quotations. Only guillemets, which
/// have no straight twin, work as pairs. A quotation inside a quotation is not listed by itself. A
/// paragraph that opens a quotation without closing it is quoted to its end.
struct QuotationFinder {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// The bytes that can be the first of a mark.
  private static let markStarts = ByteSet { $0 == 0x22 || $0 == 0x27 || $0 >= 0xC2 }

  /// The three families of marks that are paired apart.
  private enum Family { case double, single, guillemet }

  /// Appends the quotations of a paragraph, without their marks, in text order.
  ///
  /// - Complexity: O(*n*) in the bytes of the paragraph.
  func find(in paragraph: ByteSpan, into quotations: inout [ByteSpan]) {
    var open: (family: Family, start: Int)?
    var lastSingle: Int?
    let end = min(paragraph.end, text.count)
    var index = max(0, paragraph.start)
    let source = text.span
    while index < end {
      index = Self.markStarts.next(in: source, from: index, end: end)
      if index >= end { break }
      let (value, length) = UTF8Reader.scalar(in: source, at: index, end: end)
      let mark = index
      index += length
      guard let family = family(value) else { continue }
      let before = neighbour(before: mark, from: paragraph.start)
      let after = neighbour(at: index, end: end)
      let opens = before.isOpen && !after.isOpen
      let closes = !before.isOpen && !(family == .single && after.isLetter)
      switch open {
      case nil:
        guard family == .guillemet || opens else { continue }
        // An apostrophe may begin a shortened word; it opens only if another mark can close it.
        if family == .single, !hasClosingSingle(after: index, end: end, lastSingle: &lastSingle) {
          continue
        }
        open = (family, index)
      case .some(let current):
        guard family == current.family, family == .guillemet || closes else { continue }
        append(ByteSpan(current.start, mark), to: &quotations)
        open = nil
      }
    }
    if let open, open.family != .single {
      append(ByteSpan(open.start, end), to: &quotations)
    }
  }

  private func family(_ value: UInt32) -> Family? {
    if value == 0xAB || value == 0xBB { return .guillemet }
    switch ScalarKind.of(value) {
    case .quote: return .double
    case .apostrophe: return value == 0x2BC ? nil : .single
    default: return nil
    }
  }

  /// What stands beside a mark: whether it is a place from which a quotation can open, or a letter.
  private struct Neighbour {
    var isOpen: Bool
    var isLetter: Bool
  }

  private func neighbour(before index: Int, from start: Int) -> Neighbour {
    var index = index
    while let (value, begin) = UTF8Reader.scalar(in: text, before: index, from: start) {
      let kind = ScalarKind.of(value)
      guard kind == .dropped || isMarkup(value) else {
        return Neighbour(
          isOpen: kind == .space || kind == .dash || isOpeningSign(value)
            || ((kind == .quote || kind == .apostrophe) && isAtWordStart(begin, from: start)),
          isLetter: kind == .letter)
      }
      index = begin
    }
    return Neighbour(isOpen: true, isLetter: false)
  }

  private func neighbour(at index: Int, end: Int) -> Neighbour {
    var index = index
    while index < end {
      let (value, length) = UTF8Reader.scalar(in: text, at: index)
      let kind = ScalarKind.of(value)
      guard kind == .dropped || isMarkup(value) else {
        return Neighbour(isOpen: kind == .space, isLetter: kind == .letter || kind == .mark)
      }
      index += length
    }
    return Neighbour(isOpen: true, isLetter: false)
  }

  /// Whether a quotation mark that stands before another one opens as well.
  private func isAtWordStart(_ index: Int, from start: Int) -> Bool {
    guard let (value, _) = UTF8Reader.scalar(in: text, before: index, from: start) else {
      return true
    }
    let kind = ScalarKind.of(value)
    return kind == .space || kind == .dash || isOpeningSign(value)
  }

  private func isOpeningSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x28, 0x5B, 0x7B, 0x3A, 0x3E, 0x2F, 0xAB, 0xFF08, 0xFF1A: true
    default: false
    }
  }

  private func isMarkup(_ value: UInt32) -> Bool {
    value == 0x2A || value == 0x5F || value == 0x60 || value == 0x5C
  }

  /// Whether a single mark that can close stands behind `index`.
  ///
  /// The last one of the paragraph is looked up once.
  private func hasClosingSingle(after index: Int, end: Int, lastSingle: inout Int?) -> Bool {
    if let lastSingle { return lastSingle > index }
    var cursor = end
    while let (value, begin) = UTF8Reader.scalar(in: text, before: cursor, from: index) {
      if family(value) == .single, !neighbour(before: begin, from: index).isOpen,
        !neighbour(at: cursor, end: end).isLetter
      {
        lastSingle = begin
        return true
      }
      cursor = begin
    }
    lastSingle = -1
    return false
  }

  private func append(_ span: ByteSpan, to quotations: inout [ByteSpan]) {
    let span = Blank.trimmed(text, span)
    if !span.isEmpty { quotations.append(span) }
  }
}
