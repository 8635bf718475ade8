internal import CorpusArchive

/// A version in the formats of other programs. Everything is held in memory.
struct VersionExport {
  let located: ArchiveStore.Located
  /// The time of versions that have none.
  let time: String?
  /// Whether the versions before it are written as well.
  let includesEarlier: Bool

  private static let software = "provenance 0.1.0"

  /// A file of a version, as an export states it.
  private struct Record {
    let path: String
    let address: String
    let date: ArchiveDate
    let contentType: String
    let bytes: [UInt8]
  }

  /// The files of a bag, the metadata file beside its payload.
  func bag() throws -> [ExportedFile] {
    let version = located.version
    var documents: [ExportedFile] = []
    try located.archive.forEachDocument(of: version.number) { path, _, bytes in
      documents.append(ExportedFile(path: path, bytes: bytes))
    }
    let files = try BagItWriter.files(
      of: documents, date: (version.time ?? time).flatMap { VersionTime.date($0) },
      information: [
        ("Bag-Software-Agent", Self.software), ("External-Identifier", located.reference),
        ("Internal-Sender-Identifier", "sha256:\(version.identifier.hexadecimal)"),
      ])
    let metadata = try located.archive.metadata(of: version.number)
    return files
      + (metadata.map { [ExportedFile(path: "metadata/\($0.name)", bytes: $0.bytes)] } ?? [])
  }

  /// A compressed WARC file, and the number of its documents.
  func warc(filename: String) throws -> (bytes: [UInt8], count: Int) {
    var writer = WARCWriter()
    var bytes = try writer.information(
      filename: filename, date: try date(of: located.version),
      fields: [
        ("software", Self.software), ("isPartOf", located.name),
        ("description", "\(located.reference), id \(located.version.identifier.hexadecimal)"),
      ])
    var count = 0
    try forEachRecord { record in
      bytes +=
        try writer.document(
          targetURI: record.address, date: record.date, contentType: record.contentType,
          payload: record.bytes
        ).bytes
      count += 1
    }
    return (bytes, count)
  }

  /// A WACZ file, and the number of its documents.
  func wacz() throws -> (bytes: [UInt8], count: Int) {
    var writer = try WACZWriter(
      title: located.reference, software: Self.software, date: try date(of: located.version))
    var count = 0
    try forEachRecord { record in
      try writer.add(
        targetURI: record.address, date: record.date, contentType: record.contentType,
        title: record.path, payload: record.bytes)
      count += 1
    }
    return (try writer.finish(), count)
  }

  private func forEachRecord(_ body: (Record) throws -> Void) throws {
    let versions = located.archive.versions.filter {
      includesEarlier
        ? $0.number <= located.version.number : $0.number == located.version.number
    }
    for version in versions {
      let date = try date(of: version)
      try located.archive.forEachDocument(of: version.number) { path, _, bytes in
        try body(
          Record(
            path: path, address: FileURI.address(ofPath: path), date: date,
            contentType: Self.contentType(of: path), bytes: bytes))
      }
    }
  }

  private func date(of version: ArchiveVersion) throws(CommandFailure) -> ArchiveDate {
    guard let date = (version.time ?? time).flatMap({ VersionTime.date($0) }) else {
      throw CommandFailure(
        .usage,
        "\(located.name)@\(version.number) has no time, and the format needs one. Give it with "
          + "'--time', as in '--time 2024-05-07'.")
    }
    return date
  }

  private static func contentType(of path: String) -> String {
    switch ReportFormat.ending(of: path) {
    case "txt", "text": "text/plain"
    case "md", "markdown": "text/markdown"
    case "html", "htm", "xhtml": "text/html"
    case "json": "application/json"
    case "jsonl", "ndjson": "application/x-ndjson"
    case "csv": "text/csv"
    default: "application/octet-stream"
    }
  }
}
