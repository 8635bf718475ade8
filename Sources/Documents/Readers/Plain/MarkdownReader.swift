/// Reads Markdown, with optional YAML front matter. The markup stays in the text.
struct MarkdownReader: DocumentReader {
  let endings = ["md", "markdown", "mdown", "mkd"]

  /// How many lines are searched for the heading that serves as title.
  private static let headingSearchLines = 200

  func read(_ content: ReaderContent) -> ReaderResult {
    let (record, warning) = TextContent.record(content)
    guard var record else { return ReaderResult(warnings: warning.map { [$0] } ?? []) }
    if let matter = FrontMatter(of: record.text, in: record.id) {
      matter.fields.fill(&record)
      record.warnings += matter.warnings
      record.regions = [Region(kind: .furniture, span: matter.span, reason: "front matter")]
    }
    if record.title == nil {
      record.title = Self.heading(of: record.text, from: record.regions.first?.span.end ?? 0)
    }
    return ReaderResult(records: [record])
  }

  /// The first heading of the first level, written with a number sign and outside code, in display
  /// form.
  private static func heading(of text: [UInt8], from start: Int) -> String? {
    var lines = TextLines(of: text)
    var isCode = false
    for _ in 0..<headingSearchLines {
      guard let line = lines.next() else { return nil }
      if line.lowerBound < start { continue }
      let bytes = text[line]
      if bytes.starts(with: Array("```".utf8)) { isCode.toggle() }
      guard !isCode, bytes.starts(with: Array("# ".utf8)) else { continue }
      let span = HeadingSigns.removed(text, ByteSpan(line.lowerBound, line.upperBound))
      if !span.isEmpty { return DisplayForm.string(text, span) }
    }
    return nil
  }
}
