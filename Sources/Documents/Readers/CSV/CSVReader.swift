/// Reads comma-, semicolon- or tab-separated values: one document a row, under a header.
///
/// A row that is broken is lost with a warning that gives its line and offset; the others are kept.
/// A document without an id is named `file.csv#LINE`. A file without a column of texts is no corpus
/// and is left out with a warning; it may be a metadata file.
struct CSVReader: ContainerReader {
  let endings = ["csv", "tsv"]
  var columns = ColumnMap()

  func recognises(_ head: [UInt8]) -> Bool {
    var parser = CSVParser(head)
    guard let header = parser.next(in: head, isLast: !head.contains(0x0A)) else { return false }
    return header.fields.count > 1 && CSVHeader(header.fields, columns) != nil
  }

  func makeBatches(of file: DocumentID, limits: ReaderLimits) -> any BatchSplitter {
    CSVBatchSplitter(columns: columns, file: file, limits: limits)
  }

  func read(_ content: ReaderContent) -> ReaderResult {
    var splitter = makeBatches(of: content.file, limits: ReaderLimits(documentBytes: .max))
    splitter.feed(content.bytes)
    splitter.finish()
    var result = ReaderResult()
    while let batch = splitter.next() { result.append(batch()) }
    result.warnings += splitter.takeWarnings()
    return result
  }
}

/// Which column of a CSV file holds what.
struct CSVHeader: Sendable {
  /// The number of columns.
  let count: Int
  /// The places of the columns for each field, the most trusted first.
  private let places: [ColumnMap.Field: [Int]]

  /// Finds the columns by their names, in any letter case; nil if there is none of texts.
  init?(_ names: [String], _ columns: ColumnMap) {
    count = names.count
    var byName: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      let name = name.trimmed().lowercased()
      if byName[name] == nil { byName[name] = place }
    }
    var places: [ColumnMap.Field: [Int]] = [:]
    for field in ColumnMap.Field.allCases {
      places[field] = columns.columns(for: field).compactMap { byName[$0.lowercased()] }
    }
    guard places[.text]?.isEmpty == false else { return nil }
    self.places = places
  }

  /// What a row states, whose number of fields is that of the header.
  func values(of fields: [String]) -> RecordValues {
    func first(_ field: ColumnMap.Field) -> String? {
      (places[field] ?? []).lazy.map { fields[$0] }.first { !$0.trimmed().isEmpty }
    }
    var values = RecordValues()
    values.text = Array((first(.text) ?? "").utf8)
    values.id = first(.id)
    values.title = first(.title)?.collapsed()
    values.site = first(.site)?.collapsed()
    values.author = first(.author)?.collapsed()
    values.url = first(.url)?.collapsed()
    values.dates = (places[.date] ?? []).map { fields[$0] }.filter { !$0.trimmed().isEmpty }
      .map { text in
        RecordValues.WrittenDate(text: text, isNumber: text.utf8.allSatisfy(Self.isNumeric))
      }
    return values
  }

  /// Whether a byte may stand in a number of seconds. A date of digits, such as 20180803, has eight
  /// of them, and is told apart by whoever reads numbers.
  private static func isNumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }
}
