internal import WebArchives

/// The index of a WARC file by address and time, compressed in blocks that can be read alone.
///
/// - Note: The CDXJ and ZipNum formats as pywb and the WACZ 1.1.1 specification describe them.
enum CDXJIndex {
  /// The lines of one block; the number that other programs use, so that a look-up inflates little.
  private static let linesPerBlock = 300

  /// `index.cdx.gz`, and `index.idx` with the first key of each of its blocks.
  static func files(
    of entries: [WARCWriter.Entry], warc: String
  ) throws(InteropError) -> (index: [UInt8], blocks: [UInt8]) {
    let lines =
      entries
      .map { entry in
        let key = "\(sortKey(entry.targetURI)) \(entry.date.digits)"
        return (key: key, line: "\(key) \(text(of: members(of: entry, warc: warc)))\n")
      }
      .sorted { $0.line.utf8.lexicographicallyPrecedes($1.line.utf8) }
    var index: [UInt8] = []
    var blocks = "!meta 0 "
    blocks += text(of: [
      "format": .string("cdxj-gzip-1.0"), "filename": .string("index.cdx.gz"),
    ])
    blocks += "\n"
    for start in stride(from: 0, to: lines.count, by: linesPerBlock) {
      let block = lines[start..<min(start + linesPerBlock, lines.count)]
      let bytes = try GzipMember.compress(block.flatMap { Array($0.line.utf8) })
      let members: [String: CanonicalJSON] = [
        "offset": .integer(index.count), "length": .integer(bytes.count),
        "digest": .string(LabelledDigest.sha256(bytes)), "filename": .string("index.cdx.gz"),
      ]
      blocks += "\(lines[start].key) \(text(of: members))\n"
      index += bytes
    }
    // Without lines there is no block, but the file should be one of gzip all the same.
    return (index.isEmpty ? try GzipMember.compress([]) : index, Array(blocks.utf8))
  }

  private static func members(
    of entry: WARCWriter.Entry, warc: String
  ) -> [String: CanonicalJSON] {
    // Numbers are written as strings here, as every program does that writes such indexes.
    [
      "url": .string(entry.targetURI),
      "mime": .string(entry.isRevisit ? "warc/revisit" : mediaType(entry.contentType)),
      "digest": .string(entry.digest), "length": .string(String(entry.length)),
      "offset": .string(String(entry.offset)), "filename": .string(warc),
    ]
  }

  private static func text(of members: [String: CanonicalJSON]) -> String {
    String(decoding: CanonicalJSON.object(members).bytes, as: UTF8.self)
  }

  /// A media type without its parameters.
  private static func mediaType(_ type: String) -> String {
    String(type.prefix { $0 != ";" && $0 != " " })
  }

  /// The address in the order in which indexes are sorted: the host from its end, all in lower case.
  ///
  /// - Returns: For `https://www.news.example.org/A/?b&a`, `org,example,news)/a?a&b`; for
  ///   `file:///a/b.txt`, `file:/a/b.txt`; other addresses in lower case.
  /// - Note: The Sort-friendly URI Reordering Transform of the Internet Archive, without its rules for
  ///   the session numbers of old servers.
  static func sortKey(_ address: String) -> String {
    let address = address.lowercased()
    if address.hasPrefix("file:///") { return "file:/" + address.dropFirst(8) }
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.utf8.count).prefix { $0 != "#" }
      let host = rest.prefix { $0 != "/" && $0 != "?" }
      return reordered(host) + target(rest.dropFirst(host.count))
    }
    return address
  }

  /// The host from its end, then the port.
  private static func reordered(_ host: Substring) -> String {
    let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var labels = (parts.first ?? "").split(separator: ".")
    if labels.first == "www", labels.count > 1 { labels.removeFirst() }
    let port = parts.count > 1 ? ":\(parts[1])" : ""
    return labels.reversed().joined(separator: ",") + "\(port))"
  }

  /// The path without a slash at its end, then the parts of the query in order.
  private static func target(_ text: Substring) -> String {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path = String(parts.first ?? "")
    while path.hasSuffix("/") { path.removeLast() }
    if path.isEmpty { path = "/" }
    guard parts.count > 1, !parts[1].isEmpty else { return path }
    let fields = parts[1].split(separator: "&", omittingEmptySubsequences: false)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return path + "?" + fields.joined(separator: "&")
  }
}
