/// Reads saved pages: the visible text, with everything but the article marked as furniture.
struct HTMLReader: DocumentReader {
  let endings = ["html", "htm", "xhtml", "shtml"]

  func recognises(_ head: [UInt8]) -> Bool {
    let text = String(
      decoding: head[ByteOrderMark.length(in: head)...].drop(while: Blank.isSpace).prefix(256),
      as: UTF8.self
    ).lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
      || (text.hasPrefix("<?xml") && text.firstRange(of: "<html") != nil)
  }

  func read(_ content: ReaderContent) -> ReaderResult {
    if let kind = BinaryContent.kind(of: content.bytes) {
      return ReaderResult(warnings: [BinaryContent.warning(for: content.file, kind: kind)])
    }
    let decoded = HTMLCharset.decode(
      content.bytes, for: content.file, stated: content.charset)
    let (tree, isTruncated) = HTMLParser.parse(decoded.text)
    let text = HTMLText(of: tree)
    var record = SourceRecord(
      id: content.file, text: text.bytes, sha256: Checksum.sha256(content.bytes),
      warnings: decoded.warnings)
    if isTruncated {
      record.warnings.append(
        DocumentWarning(
          document: content.file, code: "html-too-complex", isLoss: true,
          message:
            "The page nests more than \(HTMLParser.maximumDepth) elements, or a tag has more "
            + "than \(HTMLTagScan.maximumAttributes) attributes, and was read only up to there. "
            + "Save it again from a browser."))
    }
    record.regions = HTMLRegions(of: tree, text: text).regions
    var metadata = HTMLMetadata(of: tree, in: content.file)
    metadata.readVisibleDate(in: text.bytes)
    metadata.fill(&record)
    if let address = SingleFile.address(in: decoded.text) { record.assume(address: address) }
    if TextContent.isBlank(record.text) { record.warnings.append(.emptyDocument(record.id)) }
    return ReaderResult(records: [record])
  }
}
