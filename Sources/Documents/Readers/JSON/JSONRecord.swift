/// Turns a JSON object into a document.
///
/// Understood are `id`; `text`, `body` or `content`; `title` or `headline`; `date`, `dateTime`,
/// `published` and their kin; `site` or `source` (a name, or an object with `title`, `name` or
/// `uri`); `author` or `authors` (a name, an object with `name`, or an array of these); `url` or
/// `link`. All else is passed over.
enum JSONRecord {
  /// The longest id of a record, in bytes; a longer one is some other text.
  private static let maximumIDBytes = 512

  private static let textKeys = ["text", "body", "content", "articleBody"]
  private static let dateKeys = [
    "date", "dateTime", "published", "datePublished", "date_published", "publishedAt",
    "published_at", "pubDate", "dateTimePub", "published_utc", "timestamp",
  ]

  /// Reads the record in `node`.
  ///
  /// - Parameters:
  ///   - node: The JSON value.
  ///   - bytes: The record's own bytes, for its checksum.
  ///   - fallbackID: The document's id if the record names none.
  ///   - offset: The offset of the record in its file, for warnings.
  /// - Returns: The record; nil if it holds no text, with the reason.
  static func record(
    _ node: JSONNode, bytes: ArraySlice<UInt8>, fallbackID: DocumentID, offset: Int
  ) -> (record: SourceRecord?, problem: String?) {
    guard node.members != nil else { return (nil, "is not a JSON object") }
    var text: [UInt8]?
    for key in textKeys where text == nil {
      if case .string(let bytes) = node[key]?.value { text = bytes }
    }
    guard let text else { return (nil, "has no string under 'text', 'body' or 'content'") }

    var record = SourceRecord(id: fallbackID, text: text, sha256: Checksum.sha256(bytes))
    if let id = node["id"]?.text?.trimmed(), !id.isEmpty {
      if id.utf8.count <= maximumIDBytes {
        record.id = DocumentID(id)
      } else {
        record.warnings.append(
          DocumentWarning(
            document: record.id, offset: offset, code: "long-id",
            message: "The record's id has more than \(maximumIDBytes) bytes, and its line is used "
              + "instead. Give it a shorter id."))
      }
    }
    record.title = first(["title", "headline"], in: node)
    record.site = first(["site", "source", "outlet", "publisher"], in: node)
    record.author = first(["author", "authors", "byline"], in: node)
    record.url = first(["url", "link", "canonical_url"], in: node)
    readDate(of: node, into: &record, offset: offset)
    if TextContent.isBlank(text) { record.warnings.append(.emptyDocument(record.id)) }
    return (record, nil)
  }

  /// The name under the first of `keys` that has one.
  private static func first(_ keys: [String], in node: JSONNode) -> String? {
    for key in keys {
      if let value = node[key], let name = name(of: value) { return name }
    }
    return nil
  }

  /// A string, an object's name, or the names of an array joined with commas.
  static func name(of node: JSONNode) -> String? {
    if let elements = node.elements {
      let names = elements.prefix(64).compactMap { $0.elements == nil ? name(of: $0) : nil }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    if node.members != nil {
      return ["title", "name", "uri"].lazy.compactMap { node[$0]?.text?.collapsed() }.first
    }
    return node.text?.collapsed()
  }

  private static func readDate(of node: JSONNode, into record: inout SourceRecord, offset: Int) {
    for key in dateKeys {
      guard let value = node[key], let written = value.text?.collapsed() else { continue }
      let isNumber = if case .number = value.value { true } else { false }
      let parsed = isNumber ? DateParser.parse(number: written) : DateParser.parse(written)
      guard let parsed else {
        record.warnings.append(.unreadableDate(written, in: record.id, offset: offset))
        continue
      }
      record.dates.append(parsed.published(origin: .record, written: written))
      if let doubt = parsed.doubt {
        record.warnings.append(.doubtfulDate(written, doubt, in: record.id, offset: offset))
      }
      return
    }
  }
}
