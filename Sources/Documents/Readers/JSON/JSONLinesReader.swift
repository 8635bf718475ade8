/// Reads JSON Lines: one document a line.
///
/// A line that is broken, or holds no text, is lost with a warning that gives its number and
/// offset; the others are kept. A document without an id is named `file.jsonl#LINE`.
struct JSONLinesReader: ContainerReader {
  let endings = ["jsonl", "ndjson"]
  var columns = ColumnMap()

  func recognises(_ head: [UInt8]) -> Bool {
    JSONReader.beginsLikeObject(head) && head.contains(0x0A)
      && (try? JSONParser.parse(head, in: 0..<(head.firstIndex(of: 0x0A) ?? 0))) != nil
  }

  func makeBatches(of file: DocumentID, limits: ReaderLimits) -> any BatchSplitter {
    LineBatchSplitter(reader: self, file: file, limits: limits)
  }

  func read(_ content: ReaderContent) -> ReaderResult {
    var result = ReaderResult()
    var line = content.line
    var start = ByteOrderMark.length(in: content.bytes)
    if content.offset == 0, let kind = BinaryContent.kind(of: content.bytes) {
      return ReaderResult(warnings: [BinaryContent.warning(for: content.file, kind: kind)])
    }
    while start < content.bytes.count {
      let end = content.bytes[start...].firstIndex(of: 0x0A) ?? content.bytes.count
      readLine(content, start..<end, line: line, into: &result)
      start = end + 1
      line += 1
    }
    return result
  }

  private func readLine(
    _ content: ReaderContent, _ range: Range<Int>, line: Int, into result: inout ReaderResult
  ) {
    var end = range.upperBound
    while end > range.lowerBound, content.bytes[end - 1] == 0x0D || content.bytes[end - 1] == 0x20 {
      end -= 1
    }
    guard range.lowerBound < end else { return }
    let offset = content.offset + range.lowerBound
    let bytes = content.bytes[range.lowerBound..<end]
    let decoded = decode(bytes, in: content.file, offset: offset)
    do throws(JSONSyntaxError) {
      let node =
        if let decoded { try JSONParser.parse(decoded.text) } else {
          try JSONParser.parse(content.bytes, in: bytes.indices)
        }
      let fallback = DocumentID("\(content.file)#\(line)")
      let problem = JSONRecord.read(
        node, bytes: bytes,
        place: RecordPlace(file: content.file, fallbackID: fallback, offset: offset),
        columns: columns, warnings: decoded?.warnings ?? [], into: &result)
      if let problem { result.warnings.append(Self.warning(content.file, line, offset, problem)) }
    } catch {
      // The parser's offset counts from the line if it was decoded, else from the batch.
      let place = decoded == nil ? content.offset + error.offset : offset
      let problem = "is broken at byte \(place) of the file: expected \(error.expected)"
      result.warnings.append(Self.warning(content.file, line, place, problem))
    }
  }

  /// The text of a line that is not valid UTF-8; nil if it is.
  private func decode(
    _ bytes: ArraySlice<UInt8>, in file: DocumentID, offset: Int
  ) -> TextDecoder.Result? {
    if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
    let decoded = TextDecoder.decode(Array(bytes), for: file)
    let warnings = decoded.warnings.map {
      DocumentWarning(
        document: $0.document, offset: $0.offset.map { $0 + offset }, code: $0.code,
        isLoss: $0.isLoss, message: $0.message)
    }
    return TextDecoder.Result(text: decoded.text, warnings: warnings)
  }

  private static func warning(
    _ file: DocumentID, _ line: Int, _ offset: Int, _ problem: String
  ) -> DocumentWarning {
    DocumentWarning(
      document: file, offset: offset, code: "broken-record", isLoss: true,
      message: "Line \(line) \(problem). It was left out; the other lines were kept.")
  }
}
