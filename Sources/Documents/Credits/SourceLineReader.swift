/// What a line such as "Source: https://…" names.
struct SourceLine {
  let name: String?
  let url: String?
  let span: ByteSpan
}

/// Reads lines that begin with "Source:" or its like.
struct SourceLineReader {
  let reader: WordReader

  /// Names longer than this are sentences.
  private static let greatestWords = 8

  /// The source that a line names, if the words `first...last` are its label; nil if they are not.
  func read(_ first: Int, _ last: Int) -> SourceLine? {
    let start = Int(reader.words.start[first])
    guard isLineStart(start), let colon = colon(after: Int(reader.words.end[last])) else {
      return nil
    }
    let line = ByteSpan(colon + 1, reader.lineEnd(from: colon))
    let address = Address.first(in: reader.text, line)
    let nameSpan = name(in: ByteSpan(line.start, address?.start ?? line.end), after: last)
    let name = nameSpan.map { DisplayForm.string(reader.text, $0) }
    guard let address else {
      guard let nameSpan, let name else { return nil }
      return SourceLine(name: name, url: nil, span: ByteSpan(start, nameSpan.end))
    }
    let url = DisplayForm.string(reader.text, address)
    return SourceLine(
      name: name ?? Address.host(of: url), url: url, span: ByteSpan(start, address.end))
  }

  /// The words between the colon and the end, up to the first sign that ends a name.
  private func name(in span: ByteSpan, after last: Int) -> ByteSpan? {
    var index = last + 1
    while index < reader.count, NameWords.articles.contains(reader.hash(index)),
      Int(reader.words.start[index]) < span.end
    {
      index += 1
    }
    guard index < reader.count, Int(reader.words.start[index]) >= span.start,
      Int(reader.words.end[index]) <= span.end
    else { return nil }
    let first = index
    while index + 1 < reader.count, index - first < Self.greatestWords,
      Int(reader.words.end[index + 1]) <= span.end
    {
      let gap = reader.gap(after: index)
      let isDomain = gap == .stop
      guard isDomain || gap.subtracting([.space, .hyphen, .ampersand]).isEmpty else { break }
      index += 1
    }
    return reader.span(first, index)
  }

  /// Whether nothing but white space, emphasis and opening signs stands before an index on its line.
  private func isLineStart(_ index: Int) -> Bool {
    var cursor = index
    while let (value, start) = UTF8Reader.scalar(in: reader.text, before: cursor, from: 0) {
      switch value {
      case 0x0A, 0x0D, 0x28, 0x5B: return true
      case 0x2A, 0x5F, 0x23, 0x3E, 0x2D, 0x2013, 0x2014, 0x7C, 0x2022: break
      default:
        let kind = ScalarKind.of(value)
        guard kind == .space || kind == .dropped else { return false }
      }
      cursor = start
    }
    return true
  }

  /// The index of a colon with nothing but spaces and emphasis before it.
  private func colon(after index: Int) -> Int? {
    var cursor = index
    while cursor < reader.text.count, cursor < index + 12 {
      let (value, length) = UTF8Reader.scalar(in: reader.text, at: cursor)
      if value == 0x3A { return cursor }
      if value == 0xFF1A { return cursor + 2 }
      guard value == 0x2A || value == 0x5F || ScalarKind.of(value) == .space, value != 0x0A,
        value != 0x0D
      else { return nil }
      cursor += length
    }
    return nil
  }
}
