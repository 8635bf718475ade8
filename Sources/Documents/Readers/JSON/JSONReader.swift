/// Reads a JSON file that holds one document, or an array of them, with the fields of ``JSONRecord``.
///
/// Documents of an array without an id are named `file.json#NUMBER`, from 1. A file with one object
/// a line is read as JSON Lines, whatever its ending.
struct JSONReader: DocumentReader {
  let endings = ["json"]
  var columns = ColumnMap()

  func recognises(_ head: [UInt8]) -> Bool { Self.beginsLikeObject(head) }

  /// Whether the first characters are those of a JSON object with a key, or of an array of objects.
  static func beginsLikeObject(_ head: [UInt8]) -> Bool {
    var rest = head[ByteOrderMark.length(in: head)...].drop(while: Blank.isSpace)
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: Blank.isSpace) }
    guard rest.popFirst() == UInt8(ascii: "{") else { return false }
    return rest.drop(while: Blank.isSpace).first == UInt8(ascii: "\"")
  }

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
        if root.members != nil { return JSONLinesReader(columns: columns).read(content) }
        throw JSONSyntaxError(offset: parser.index, expected: "the end of the file")
      }
      guard let elements = root.elements ?? articles(in: root) else {
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

  /// The articles of an answer that lists them, as Event Registry and most news services give it:
  /// `{"articles": {"results": […]}}`.
  private func articles(in root: JSONNode, depth: Int = 0) -> [JSONNode]? {
    guard depth < 3, !columns.columns(for: .text).contains(where: { root[$0] != nil }) else {
      return nil
    }
    for key in ["articles", "results", "items", "documents", "data"] {
      guard let node = root[key] else { continue }
      if let elements = node.elements ?? articles(in: node, depth: depth + 1) { return elements }
    }
    return nil
  }

  private func add(
    _ node: JSONNode, _ bytes: ArraySlice<UInt8>, fallback: DocumentID, name: String,
    _ file: DocumentID, _ result: inout ReaderResult
  ) {
    let problem = JSONRecord.read(
      node, bytes: bytes,
      place: RecordPlace(file: file, fallbackID: fallback, offset: node.offset), columns: columns,
      into: &result)
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
