/// What the user says about the documents: date, site, title, author, address.
///
/// Read from JSON or CSV; see ``MetadataTable/init(parsing:path:)`` for their forms.
package struct MetadataTable: Sendable, Equatable {
  /// What the file says about one document.
  package struct Row: Sendable, Equatable {
    /// The id, path or file name of the document.
    package var key: String
    /// The title; nil if not given.
    package var title: String?
    /// The site; nil if not given.
    package var site: String?
    /// The author; nil if not given.
    package var author: String?
    /// The address; nil if not given.
    package var url: String?
    /// The publication date; nil if not given.
    package var date: PublicationDate?
    /// The number of the line (CSV) or of the entry (JSON), from 1.
    package var number: Int
    /// The offset of the row in the file.
    package var offset: Int
  }

  /// The largest file that is read, in bytes: a million rows of 250 bytes.
  static let maximumBytes = 256 << 20

  /// The path of the file, for messages.
  package let path: String
  /// The usable rows, in the order of the file.
  package private(set) var rows: [Row] = []
  /// Rows that were left out, and values that were passed over.
  package private(set) var warnings: [DocumentWarning] = []

  /// Parses a file: JSON if it begins with a brace or bracket, otherwise CSV.
  ///
  /// - JSON is an object of objects whose keys name the documents, or an array of objects with `id`,
  ///   `path` or `file`. CSV (RFC 4180) has a header with such a column.
  /// - The other names are `date`, `site`, `title`, `author` and `url`, with the aliases that
  ///   ``DocumentFields/Field`` lists; letter case does not matter, other columns are passed over.
  /// - A row that cannot be used becomes a warning with its number and offset; the rest is kept.
  package init(parsing bytes: [UInt8], path: String) throws(MetadataError) {
    self.path = path
    let file = DocumentID(path)
    let decoded = TextDecoder.decode(bytes, for: file)
    warnings = decoded.warnings
    let text = decoded.text
    let content = ByteOrderMark.length(in: text)..<text.count
    if let kind = BinaryContent.kind(of: bytes) {
      throw .notParsed(path: path, offset: 0, expected: "text, not \(kind)")
    }
    let first = text[content].first { !Blank.isSpace($0) }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["): try parseJSON(text, in: content)
    case nil:
      throw .notParsed(path: path, offset: 0, expected: "JSON or CSV, but the file is empty")
    default: try parseCSV(text)
    }
    if let zones = assumedZones { warnings.append(zones.warning) }
  }

  /// The times without a zone.
  private var assumedZones: AssumedZones?

  // MARK: JSON

  private mutating func parseJSON(_ text: [UInt8], in range: Range<Int>) throws(MetadataError) {
    let root: JSONNode
    do {
      root = try JSONParser.parse(text, in: range)
    } catch {
      throw .notParsed(path: path, offset: error.offset, expected: error.expected)
    }
    if let elements = root.elements {
      let names = elements.flatMap { $0.members?.map(\.key) ?? [] }
      guard names.isEmpty || names.contains(where: { MetadataColumn(name: $0) == .key }) else {
        throw .noKeyColumn(path: path, found: Array(names.prefix(12)))
      }
      for (index, element) in elements.enumerated() {
        addEntry(element, key: nil, number: index + 1, offset: element.offset)
      }
    } else if let members = root.members {
      for (index, member) in members.enumerated() {
        addEntry(member.node, key: member.key, number: index + 1, offset: member.offset)
      }
    }
  }

  private mutating func addEntry(_ node: JSONNode, key: String?, number: Int, offset: Int) {
    guard let members = node.members else {
      reject("entry", number, offset, "is not an object", "Write {\"date\": …, \"site\": …}.")
      return
    }
    var values: [MetadataColumn: String] = [:]
    for member in members {
      guard let column = MetadataColumn(name: member.key), let text = member.node.text else {
        continue
      }
      if values[column] == nil { values[column] = text }
    }
    if let key { values[.key] = key }
    addRow(values, noun: "entry", number: number, offset: offset)
  }

  // MARK: CSV

  private mutating func parseCSV(_ text: [UInt8]) throws(MetadataError) {
    let parsed = CSVParser.rows(of: text)
    let columns = parsed.first?.fields.map { MetadataColumn(name: $0) } ?? []
    guard columns.contains(.key) else {
      throw .noKeyColumn(path: path, found: parsed.first?.fields ?? [])
    }
    for row in parsed.dropFirst() {
      if let unclosedQuote = row.unclosedQuote {
        reject("line", row.line, unclosedQuote, "has a quote that is never closed", "Close it.")
        continue
      }
      guard row.fields.count == columns.count else {
        reject(
          "line", row.line, row.offset,
          "has \(row.fields.count) columns, and the header has \(columns.count)",
          "Put values that hold a comma into quotes.")
        continue
      }
      var values: [MetadataColumn: String] = [:]
      for (column, value) in zip(columns, row.fields) {
        if let column, values[column, default: ""].isEmpty { values[column] = value }
      }
      addRow(values, noun: "line", number: row.line, offset: row.offset)
    }
  }

  // MARK: Rows

  private mutating func addRow(
    _ values: [MetadataColumn: String], noun: String, number: Int, offset: Int
  ) {
    func value(_ column: MetadataColumn) -> String? {
      values[column].map { $0.trimmed() }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let key = value(.key) else {
      reject(noun, number, offset, "names no document", "Give its id, path or file name.")
      return
    }
    var row = Row(
      key: key, title: value(.fact(.title)), site: value(.fact(.site)),
      author: value(.fact(.author)), url: value(.fact(.url)), number: number, offset: offset)
    if let written = value(.fact(.date)) {
      guard let date = DateParser.parse(written) ?? DateParser.parse(number: written) else {
        reject(
          noun, number, offset, "has a date that is none ('\(written.shortened())')",
          "Write it as 2018-08-03 or 2018-08-03T06:01:00Z.")
        return
      }
      row.date = date.published(origin: .metadata, written: written)
      if date.doubt == .zone {
        let count = (assumedZones?.count ?? 0) + 1
        assumedZones = AssumedZones(
          file: DocumentID(path), count: count, firstOffset: assumedZones?.firstOffset ?? offset)
      } else if date.doubt == .order {
        warnings.append(.doubtfulDate(written, .order, in: DocumentID(path), offset: offset))
      }
    }
    rows.append(row)
  }

  private mutating func reject(
    _ noun: String, _ number: Int, _ offset: Int, _ problem: String, _ advice: String
  ) {
    warnings.append(
      DocumentWarning(
        document: DocumentID(path), offset: offset, code: "metadata-row", isLoss: true,
        message: "Metadata \(noun) \(number) \(problem), and was left out. \(advice)"))
  }
}
