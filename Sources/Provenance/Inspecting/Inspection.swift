internal import Documents
internal import Lineage
internal import TextReuse

/// One document as it was read: what is known about it, and its text.
public struct Inspection: Sendable {
  /// What is known about it, as in a trace.
  public let document: Trace.Document
  /// The whole text, as UTF-8.
  public let text: [UInt8]
  /// The document's own text and the articles in it, without furniture and comments, as UTF-8; a
  /// line feed stands where something was left out.
  public let body: [UInt8]
  /// What went wrong while reading, or was guessed.
  public let warnings: [Trace.Warning]
}

extension Inspection {
  /// The inspection of a document that was taken apart.
  init(_ document: Documents.Document, parameters: TraceParameters, empty: Reuse) {
    self.document = Shelf.unbounded { (shelf) throws(ShelfError) in
      try TraceBuilder(
        parameters: parameters, documents: [document], reuse: ShelvedReuse(empty, on: shelf),
        derivation: ShelvedDerivation(
          Derivation.infer(documents: [], reuse: empty), on: shelf), on: shelf
      ).document(0)
    }
    text = document.text
    warnings = TraceBuilder.warnings([], documents: [document])
    var body: [UInt8] = []
    var end: Int?
    for region in document.regions where region.isScored {
      if let end, end < region.span.start, body.last != 0x0A { body.append(0x0A) }
      body += document.text[region.span.range]
      end = region.span.end
    }
    self.body = body
  }

  /// The inspection as one line of JSON with its line feed: the keys of a trace's document, and
  /// `text`, `body` and `warnings`.
  public func jsonLine() -> [UInt8] {
    var writer = JSONWriter(isOneLine: true)
    document.write(
      to: &writer, text: String(decoding: text, as: UTF8.self),
      body: String(decoding: body, as: UTF8.self), warnings: warnings)
    writer.finish()
    return writer.bytes
  }
}
