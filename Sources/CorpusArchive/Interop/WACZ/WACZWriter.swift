package import WebArchives

/// Packs a web archive and its index into one file that viewers can open.
///
/// Everything is held in memory until the file is finished, so it should stay well below the 4 GiB
/// that the file may have.
///
/// - Note: WACZ 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/.
package struct WACZWriter {
  private let title: String
  private let software: String
  private let date: ArchiveDate
  private var warc = WARCWriter()
  private var content: [UInt8]
  private var entries: [WARCWriter.Entry] = []
  private var pages: [UInt8]

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - title: What the archive is called.
  ///   - software: The program and its version, as it is to be stated in the file.
  ///   - date: When the file is said to have been made.
  /// - Throws: Only if zlib does not work.
  package init(title: String, software: String, date: ArchiveDate) throws(InteropError) {
    self.title = title
    self.software = software
    self.date = date
    content = try warc.information(
      filename: Self.warcName, date: date,
      fields: [("software", software), ("isPartOf", title)])
    pages =
      CanonicalJSON.object([
        "format": .string("json-pages-1.0"), "id": .string("pages"), "title": .string("All Pages"),
      ]).record
  }

  /// Adds a version of a document, listed as a page under `title`.
  ///
  /// - Throws: As `WARCWriter.document(targetURI:date:contentType:payload:)` does.
  package mutating func add(
    targetURI: String, date: ArchiveDate, contentType: String, title: String, payload: [UInt8]
  ) throws(InteropError) {
    let (bytes, entry) = try warc.document(
      targetURI: targetURI, date: date, contentType: contentType, payload: payload)
    content += bytes
    pages +=
      CanonicalJSON.object([
        "id": .string(NameUUID.text("page\n\(targetURI)\n\(date.instant)")),
        "url": .string(targetURI), "ts": .string(date.instant), "title": .string(title),
        "size": .integer(entry.size),
      ]).record
    entries.append(entry)
  }

  /// The whole file.
  ///
  /// - Throws: `InteropError.zipTooLarge` if it has more than 4 GiB.
  package consuming func finish() throws(InteropError) -> [UInt8] {
    let index = try CDXJIndex.files(of: entries, warc: Self.warcName)
    let resources = [
      ExportedFile(path: "archive/\(Self.warcName)", bytes: content),
      ExportedFile(path: "indexes/index.cdx.gz", bytes: index.index),
      ExportedFile(path: "indexes/index.idx", bytes: index.blocks),
      ExportedFile(path: "pages/pages.jsonl", bytes: pages),
    ]
    let package = CanonicalJSON.object([
      "profile": .string("data-package"), "title": .string(title),
      "created": .string(date.instant), "wacz_version": .string("1.1.1"),
      "software": .string(software), "resources": .array(resources.map(Self.description)),
    ]).record
    let digest = CanonicalJSON.object([
      "path": .string("datapackage.json"), "hash": .string(LabelledDigest.sha256(package)),
    ]).record
    var zip = ZipWriter()
    for resource in resources { try zip.add(resource) }
    try zip.add(ExportedFile(path: "datapackage.json", bytes: package))
    try zip.add(ExportedFile(path: "datapackage-digest.json", bytes: digest))
    return zip.finish()
  }

  private static let warcName = "data.warc.gz"

  private static func description(of file: ExportedFile) -> CanonicalJSON {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return .object([
      "name": .string(name), "path": .string(file.path),
      "hash": .string(LabelledDigest.sha256(file.bytes)), "bytes": .integer(file.bytes.count),
    ])
  }
}
