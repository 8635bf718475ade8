import TestSupport
@testable import CorpusArchive

/// Three versions of a small corpus, and the foreign archives that are made of it.
enum SampleCorpus {
  static let dates = [1_714_000_000, 1_715_000_000, 1_716_000_000].map(
    ArchiveDate.init(secondsSince1970:))

  /// Documents of every version; the second version changes one, the third adds one.
  static let versions: [[ExportedFile]] = {
    let bridge = ExportedFile(
      path: "harbour/bridge opens.txt", bytes: Array("The bridge opens on Monday.\n".utf8))
    let bridgeLater = ExportedFile(
      path: bridge.path, bytes: Array("The bridge opened on Monday.\n".utf8))
    let flood = ExportedFile(
      path: "Łódź/powódź.txt", bytes: Array("Rzeka wylała w nocy.\n".utf8))
    let empty = ExportedFile(path: "empty.txt", bytes: [])
    var generator = SplitMix64(seed: 7)
    let long = ExportedFile(path: "long.txt", bytes: generator.text(words: 9_000))
    return [
      [bridge, flood, empty], [bridgeLater, flood, empty], [bridgeLater, flood, empty, long],
    ]
  }()

  static func warc() throws -> [UInt8] {
    var writer = WARCWriter()
    var bytes = try writer.information(
      filename: "corpus.warc.gz", date: dates[0],
      fields: [("software", "provenance tests"), ("description", "two\r\nlines: one field")])
    for (version, date) in zip(versions, dates) {
      for document in version {
        bytes += try writer.document(
          targetURI: FileURI.address(ofPath: document.path), date: date,
          contentType: "text/plain; charset=utf-8", payload: document.bytes
        ).bytes
      }
    }
    return bytes
  }

  static func wacz() throws -> [UInt8] {
    var writer = try WACZWriter(
      title: "A \"small\" corpus\n", software: "provenance tests", date: dates[2])
    for (version, date) in zip(versions, dates) {
      for document in version {
        try writer.add(
          targetURI: FileURI.address(ofPath: document.path), date: date,
          contentType: "text/plain; charset=utf-8", title: document.path, payload: document.bytes)
      }
    }
    return try writer.finish()
  }

  static func bag() throws -> [ExportedFile] {
    try BagItWriter.files(
      of: versions[2], date: dates[2],
      information: [("Source-Organization", "Tests"), ("External-Description", "two\nlines")])
  }

  /// What reading an export back should give: address, date and payload of every document.
  static var expected: [(uri: String, date: String, payload: [UInt8])] {
    zip(versions, dates).flatMap { version, date in
      version.map { (FileURI.address(ofPath: $0.path), date.instant, $0.bytes) }
    }
  }
}
