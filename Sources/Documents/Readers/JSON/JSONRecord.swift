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

  /// Reads the record in `node` and adds it to a result.
  ///
  /// - Parameters:
  ///   - node: The JSON value.
  ///   - bytes: The record's own bytes, for its checksum.
  ///   - file: The file that holds the record.
  ///   - fallbackID: The document's id if the record names none.
  ///   - offset: The offset of the record in its file, for warnings.
  ///   - warnings: What is known about the record already.
  ///   - result: Where the record goes.
  /// - Returns: Why the value is no document; nil if it is one.
  static func read(
    _ node: JSONNode, bytes: ArraySlice<UInt8>, file: DocumentID, fallbackID: DocumentID,
    offset: Int, warnings: [DocumentWarning] = [], into result: inout ReaderResult
  ) -> String? {
    guard node.members != nil else { return "is not a JSON object" }
    var text: [UInt8]?
    for key in textKeys where text == nil {
      if case .string(let bytes) = node[key]?.value { text = bytes }
    }
    guard let text else { return "has no string under 'text', 'body' or 'content'" }

    var record = SourceRecord(
      id: fallbackID, text: text, sha256: Checksum.sha256(bytes), warnings: warnings)
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
    if readDate(of: node, into: &record, offset: offset) == .zone {
      result.assume(AssumedZones(file: file, count: 1, firstOffset: offset))
    }
    if TextContent.isBlank(text) { record.warnings.append(.emptyDocument(record.id)) }
    result.records.append(record)
    return nil
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

  /// Reads the first date that can be read, and says what had to be assumed.
  private static func readDate(
    of node: JSONNode, into record: inout SourceRecord, offset: Int
  ) -> ParsedDate.Doubt? {
    for key in dateKeys {
      guard let value = node[key], let written = value.text?.collapsed() else { continue }
      let isNumber = if case .number = value.value { true } else { false }
      let parsed = isNumber ? DateParser.parse(number: written) : DateParser.parse(written)
      guard let parsed else {
        record.warnings.append(.unreadableDate(written, in: record.id, offset: offset))
        continue
      }
      record.dates.append(parsed.published(origin: .record, written: written))
      if parsed.doubt == .order {
        record.warnings.append(.doubtfulDate(written, .order, in: record.id, offset: offset))
      }
      return parsed.doubt
    }
    return nil
  }
}
