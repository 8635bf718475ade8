/// Reads plain text, with an optional head of `Key: value` lines; the reader of last resort for
/// files with an unknown ending.
struct TextReader: DocumentReader {
  let endings = ["txt", "text"]

  func read(_ content: ReaderContent) -> ReaderResult {
    let (record, warning) = TextContent.record(content)
    guard var record else { return ReaderResult(warnings: warning.map { [$0] } ?? []) }
    if let head = FileHead(of: record.text, in: record.id) {
      head.fields.fill(&record)
      record.regions = [Region(kind: .furniture, span: head.span, reason: "file head")]
    }
    return ReaderResult(records: [record])
  }
}
