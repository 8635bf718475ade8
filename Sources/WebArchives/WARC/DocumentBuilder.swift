/// Makes a document of a record and its block.
struct DocumentBuilder {
  private let record: WARCRecord
  private let kind: WARCDocument.Kind
  private let limits: WARCLimits
  var warnings: [WARCWarning] = []

  init(record: WARCRecord, kind: WARCDocument.Kind, limits: WARCLimits) {
    self.record = record
    self.kind = kind
    self.limits = limits
    if let reason = record.fields["warc-truncated"], kind != .revisit {
      warnings.append(.truncatedByArchive(reason: reason))
    }
    if record.fields["warc-segment-number"] != nil { warnings.append(.segmented) }
  }

  /// The document that the record holds, or that it shares with `original`.
  func document(
    block: [UInt8], original: WARCDocument?
  ) throws(RecordFault) -> WARCDocument {
    guard let targetURI = record.targetURI else { throw .damaged("it has no WARC-Target-URI") }
    var warnings = warnings
    if let digest = record.fields["warc-block-digest"].flatMap(LabelledDigest.init),
      !digest.matches(block)
    {
      warnings.append(.digestMismatch(part: "block"))
    }
    let response = holdsHTTP ? HTTPResponse(block, headerLimit: limits.header) : nil
    var payload = block
    var contentType = record.fields["content-type"]
    if let original {
      payload = original.payload
      contentType = original.contentType
      warnings += original.warnings
    } else if let response {
      do throws(HTTPResponse.TooLarge) {
        let (decoded, found) = try response.decodedBody(limit: limits.document)
        payload = decoded
        warnings += found
      } catch {
        throw .tooLarge(
          part: "content once '\(error.encoding)' is undone", size: limits.document,
          limit: limits.document)
      }
      contentType = response.fields["content-type"]
      checkPayload([response.body, payload[...]], &warnings)
    } else {
      if kind == .response, holdsHTTP { warnings.append(.notHTTP) }
      checkPayload([payload[...]], &warnings)
    }
    return WARCDocument(
      kind: kind, position: record.position, recordID: record.fields["warc-record-id"],
      targetURI: targetURI, date: record.fields["warc-date"], contentType: contentType,
      status: original?.status ?? response?.status, payload: payload, warnings: warnings)
  }

  /// Whether the block is an HTTP message; a response over another protocol is stored as it came.
  private var holdsHTTP: Bool {
    guard kind == .response || kind == .revisit else { return false }
    guard let type = record.fields["content-type"]?.lowercased() else { return true }
    return type.hasPrefix("application/http")
  }

  /// Compares the payload's digest; programs differ in whether it is taken before or after the
  /// encodings are undone, so either will do.
  private func checkPayload(_ forms: [ArraySlice<UInt8>], _ warnings: inout [WARCWarning]) {
    guard let digest = record.fields["warc-payload-digest"].flatMap(LabelledDigest.init),
      !forms.contains(where: digest.matches)
    else { return }
    warnings.append(.digestMismatch(part: "payload"))
  }
}
