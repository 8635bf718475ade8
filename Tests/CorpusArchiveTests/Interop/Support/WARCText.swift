@testable import CorpusArchive
@testable import WebArchives

/// WARC records written by hand, so that the reader is not only tested against our own writer.
enum WARCText {
  static let uri = "https://news.example/bridge"
  static let date = "2024-05-07T08:09:10Z"

  /// A record with the fields that every one has; `length` may lie.
  static func record(
    _ type: String, uri: String? = uri, date: String = date, fields: [String] = [],
    block: [UInt8], length: Int? = nil, end: String = "\r\n\r\n"
  ) -> [UInt8] {
    var lines = ["WARC/1.1", "WARC-Type: \(type)", "WARC-Date: \(date)"]
    if let uri { lines.append("WARC-Target-URI: \(uri)") }
    lines += fields + ["Content-Length: \(length ?? block.count)", "", ""]
    return Array(lines.joined(separator: "\r\n").utf8) + block + Array(end.utf8)
  }

  /// A response of a web server.
  static func response(
    _ fields: [String], body: [UInt8], warc: [String] = []
  ) -> [UInt8] {
    let head = ["HTTP/1.1 200 OK"] + fields + ["", ""]
    return record(
      "response", fields: ["Content-Type: application/http;msgtype=response"] + warc,
      block: Array(head.joined(separator: "\r\n").utf8) + body)
  }

  /// All documents of a file.
  static func documents(
    _ bytes: [UInt8], limits: WARCLimits = WARCLimits()
  ) throws -> [WARCDocument] {
    let reader = try WARCReader(RandomAccessBytes(bytes), limits: limits)
    var documents: [WARCDocument] = []
    while let document = try reader.next() { documents.append(document) }
    return documents
  }

  /// All documents that can be had, and what was wrong with the others.
  static func salvage(
    _ bytes: [UInt8]
  ) throws -> (documents: [WARCDocument], problems: [InteropError]) {
    let reader = try WARCReader(RandomAccessBytes(bytes), keepGoing: true)
    var documents: [WARCDocument] = []
    while let document = try reader.next() { documents.append(document) }
    return (documents, reader.problems)
  }
}
