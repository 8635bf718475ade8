/// What a record of a file with many states about its document, by the fields of a ``ColumnMap``.
struct RecordValues {
  /// A date as it was written; a number is read as seconds or milliseconds since 1970.
  struct WrittenDate {
    let text: String
    let isNumber: Bool
  }

  /// The text; nil if the record has none.
  var text: [UInt8]?
  /// The document's name.
  var id: String?
  /// The title.
  var title: String?
  /// The site or outlet.
  var site: String?
  /// The author, or several joined with commas.
  var author: String?
  /// The address.
  var url: String?
  /// The dates, the most trusted first.
  var dates: [WrittenDate] = []
}

/// Where a record stands, and what its document is called if it has no name of its own.
struct RecordPlace {
  /// The file that holds the record.
  let file: DocumentID
  /// The document's id if the record names none.
  let fallbackID: DocumentID
  /// The offset of the record in its file, for warnings.
  let offset: Int
}

extension RecordValues {
  /// The longest id of a record, in bytes; a longer one is some other text.
  private static let maximumIDBytes = 512

  /// Adds the document to a result.
  ///
  /// - Parameters:
  ///   - bytes: The record's own bytes, for its checksum.
  ///   - place: Where it stands.
  ///   - columns: The map by which the values were found.
  ///   - warnings: What is known about the record already.
  ///   - result: Where the record goes.
  func add(
    bytes: ArraySlice<UInt8>, place: RecordPlace, columns: ColumnMap,
    warnings: [DocumentWarning] = [], to result: inout ReaderResult
  ) {
    guard let text else { return }
    var record = SourceRecord(
      id: place.fallbackID, text: text, sha256: Checksum.sha256(bytes), title: title, site: site,
      author: author, url: url, warnings: warnings)
    if let id = id?.trimmed(), !id.isEmpty {
      if id.utf8.count <= Self.maximumIDBytes {
        record.id = DocumentID(id)
      } else {
        record.warnings.append(
          DocumentWarning(
            document: record.id, offset: place.offset, code: "long-id",
            message: "The record's id has more than \(Self.maximumIDBytes) bytes, and its line is "
              + "used instead. Give it a shorter id."))
      }
    }
    if columns.hasMaskedWords { record.regions = MaskedWords.regions(of: text) }
    if readDate(into: &record, offset: place.offset) == .zone {
      result.assume(AssumedZones(file: place.file, count: 1, firstOffset: place.offset))
    }
    if TextContent.isBlank(text) { record.warnings.append(.emptyDocument(record.id)) }
    result.records.append(record)
  }

  /// Reads the first date that can be read, and says what had to be assumed.
  private func readDate(into record: inout SourceRecord, offset: Int) -> ParsedDate.Doubt? {
    for date in dates {
      guard let written = date.text.collapsed() else { continue }
      let parsed = date.isNumber ? DateParser.parse(number: written) : DateParser.parse(written)
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
