/// An HTTP response as a WARC record holds it: the header, and the body as it went over the wire.
struct HTTPResponse {
  let status: Int
  let fields: FieldLines
  /// The body, still in its transfer and content encodings.
  let body: ArraySlice<UInt8>

  /// Reads a response.
  ///
  /// - Returns: `nil` if `block` does not begin with a status line of HTTP. A response whose header
  ///   has no end is all header.
  init?(_ block: [UInt8], headerLimit: Int) {
    guard block.starts(with: Array("HTTP/".utf8)) else { return nil }
    let head = block.prefix(headerLimit)
    let found = FieldLines.end(in: head, from: 0)
    guard let end = found ?? (block.count <= headerLimit ? block.endIndex : nil) else { return nil }
    fields = FieldLines(block[..<end])
    let words = fields.firstLine.split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]), (100...999).contains(status) else {
      return nil
    }
    self.status = status
    body = block[end...]
  }
}

extension HTTPResponse {
  /// A body that is larger than allowed once an encoding is undone.
  struct TooLarge: Error {
    /// The encoding that was being undone.
    let encoding: String
  }

  /// The body as the server has it, with both kinds of encodings undone, last applied first.
  ///
  /// Encodings that cannot be undone are left, with a warning. A body that is not in the encoding
  /// that its header names is taken as it is, because many archives keep the header of bodies that
  /// they decoded.
  func decodedBody(limit: Int) throws(TooLarge) -> (bytes: [UInt8], warnings: [WARCWarning]) {
    var bytes = Array(body)
    var warnings: [WARCWarning] = []
    // More than a few encodings on top of each other only occur in attacks.
    let encodings =
      fields.list("content-encoding").suffix(4)
      + fields.list("transfer-encoding").suffix(4)
    for encoding in encodings.reversed() {
      switch encoding {
      case "identity": continue
      case "chunked":
        let (decoded, isWhole) = ChunkedBody.decode(bytes)
        if let decoded { bytes = decoded }
        if !isWhole { warnings.append(.damagedEncoding(encoding)) }
      case "gzip", "x-gzip", "deflate":
        guard !bytes.isEmpty else { continue }
        let (decoded, end) = Self.inflate(bytes, isGzip: encoding != "deflate", limit: limit)
        if case .tooLarge = end { throw TooLarge(encoding: encoding) }
        if case .damaged = end { warnings.append(.damagedEncoding(encoding)) }
        if !decoded.isEmpty || end == .complete { bytes = decoded }
      default:
        warnings.append(.unsupportedEncoding(encoding))
        // What lies below it cannot be undone either.
        return (bytes, warnings)
      }
    }
    return (bytes, warnings)
  }

  /// Inflates a body; `deflate` means the zlib format, but some servers send raw data.
  private static func inflate(
    _ bytes: [UInt8], isGzip: Bool, limit: Int
  ) -> (bytes: [UInt8], end: InflateStream.End) {
    let result = InflateStream.inflate(bytes[...], isGzip ? .gzip : .zlib, limit: limit)
    if isGzip || result.end != .damaged || !result.bytes.isEmpty { return result }
    return InflateStream.inflate(bytes[...], .raw, limit: limit)
  }
}
