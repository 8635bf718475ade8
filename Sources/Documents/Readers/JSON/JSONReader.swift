/// Reads a JSON file that holds one document, or an array of them, with the fields of ``JSONRecord``.
///
/// Documents of an array without an id are named `file.json#NUMBER`, from 1. A file with one object
/// a line is read as JSON Lines, whatever its ending.
struct JSONReader: DocumentReader {
  let endings = ["json"]

  func read(_ content: ReaderContent) -> ReaderResult {
    if let kind = BinaryContent.kind(of: content.bytes) {
      return ReaderResult(warnings: [BinaryContent.warning(for: content.file, kind: kind)])
    }
    let decoded = TextDecoder.decode(content.bytes, for: content.file)
    let text = decoded.text
    var result = ReaderResult(warnings: decoded.warnings)
    var parser = JSONParser(text, in: ByteOrderMark.length(in: text)..<text.count)
    do throws(JSONSyntaxError) {
      let root = try parser.parseValue()
      guard parser.isAtEnd() else {
        if root.members != nil { return JSONLinesReader().read(content) }
        throw JSONSyntaxError(offset: parser.index, expected: "the end of the file")
      }
      guard let elements = root.elements else {
        add(
          root, content.bytes[...], fallback: content.file, name: "The file", content.file, &result)
        return result
      }
      for (index, element) in elements.enumerated() {
        add(
          element, text[element.offset..<element.end],
          fallback: DocumentID("\(content.file)#\(index + 1)"),
          name: "Entry \(index + 1)", content.file, &result)
      }
    } catch {
      result.warnings.append(
        Self.warning(
          content.file, error.offset,
          "The file is broken at byte \(error.offset): expected \(error.expected)"))
    }
    return result
  }

  private func add(
    _ node: JSONNode, _ bytes: ArraySlice<UInt8>, fallback: DocumentID, name: String,
    _ file: DocumentID, _ result: inout ReaderResult
  ) {
    let problem = JSONRecord.read(
      node, bytes: bytes, file: file, fallbackID: fallback, offset: node.offset, into: &result)
    if let problem {
      result.warnings.append(Self.warning(file, node.offset, "\(name) \(problem)"))
    }
  }

  private static func warning(
    _ file: DocumentID, _ offset: Int, _ problem: String
  ) -> DocumentWarning {
    DocumentWarning(
      document: file, offset: offset, code: "broken-record", isLoss: true,
      message: "\(problem). It was left out. Give objects with 'text' and, if known, 'id', "
        + "'title', 'date', 'site', 'author' and 'url'.")
  }
}
