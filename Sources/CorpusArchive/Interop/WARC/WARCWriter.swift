package import WebArchives

/// Writes WARC files, each record a gzip member of its own.
///
/// The caller appends the bytes of each record to the file in the order in which they are made. The
/// same calls give the same records, with the same identifiers.
///
/// - Note: ISO 28500:2017, The WARC File Format 1.1.
package struct WARCWriter {
  /// What an index has to know of a record that was written.
  package struct Entry: Hashable, Sendable {
    /// Where its gzip member begins in the file.
    package let offset: Int
    /// How many bytes of the file the member takes.
    package let length: Int
    package let targetURI: String
    package let date: ArchiveDate
    package let contentType: String
    /// The digest of the document, such as `sha256:9f86…`.
    package let digest: String
    /// Whether the record only refers to an earlier one with the same content.
    package let isRevisit: Bool
    /// The size of the document in bytes.
    package let size: Int
  }

  /// Where a content was stored first.
  private struct Original {
    let id: String
    let targetURI: String
    let date: ArchiveDate
  }

  /// How many bytes were written so far.
  package private(set) var size = 0
  private var originals: [String: Original] = [:]
  private var ids: Set<String> = []

  package init() {}

  /// The record that describes the file; it should come first.
  ///
  /// - Parameters:
  ///   - filename: The name under which the file is written.
  ///   - date: When it is written.
  ///   - fields: What it says, such as `software` and `isPartOf`, in this order. The format and the
  ///     standard are added.
  /// - Returns: The gzip member to append to the file.
  /// - Throws: `InteropError.invalidExport` if a field has a name that cannot be written.
  package mutating func information(
    filename: String, date: ArchiveDate, fields: [(name: String, value: String)]
  ) throws(InteropError) -> [UInt8] {
    var text = ""
    let format = [
      (name: "format", value: "WARC File Format 1.1"),
      (
        name: "conformsTo",
        value: "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
      ),
    ]
    for (name, value) in fields + format {
      guard FieldText.isName(name) else {
        throw .invalidExport(name: name, reason: "it is no name of a field")
      }
      text += "\(name): \(FieldText.oneLine(value))\r\n"
    }
    let block = Array(text.utf8)
    let digest = LabelledDigest.sha256(block)
    let id = try newID("warcinfo", filename, date.instant, digest)
    return try append(
      [
        ("WARC-Type", "warcinfo"), ("WARC-Record-ID", "<urn:uuid:\(id)>"),
        ("WARC-Date", date.instant), ("WARC-Filename", FieldText.oneLine(filename)),
        ("WARC-Block-Digest", digest), ("Content-Type", "application/warc-fields"),
      ], block: block)
  }

  /// The record of one version of a document: its content, or a reference to an earlier record with
  /// the same content.
  ///
  /// - Parameters:
  ///   - targetURI: The address of the document, such as `FileURI.address(ofPath:)` gives it.
  ///   - date: When this version was archived.
  ///   - contentType: Its media type.
  ///   - payload: Its content.
  /// - Returns: The gzip member to append to the file, and its entry for an index.
  /// - Throws: `InteropError.invalidExport` if the address cannot be written or the same version of
  ///   the same document was written before.
  package mutating func document(
    targetURI: String, date: ArchiveDate, contentType: String, payload: [UInt8]
  ) throws(InteropError) -> (bytes: [UInt8], entry: Entry) {
    guard FieldText.isAddress(targetURI) else {
      throw .invalidExport(name: targetURI, reason: "its address has blanks or is not ASCII")
    }
    let digest = LabelledDigest.sha256(payload)
    let id = try newID("document", targetURI, date.instant, digest)
    let type = FieldText.oneLine(contentType)
    let original = originals[digest]
    var fields = [
      ("WARC-Type", original == nil ? "resource" : "revisit"),
      ("WARC-Record-ID", "<urn:uuid:\(id)>"), ("WARC-Date", date.instant),
      ("WARC-Target-URI", targetURI), ("WARC-Payload-Digest", digest),
    ]
    if let original {
      fields += [
        ("WARC-Profile", Self.identicalPayload),
        ("WARC-Refers-To", "<urn:uuid:\(original.id)>"),
        ("WARC-Refers-To-Target-URI", original.targetURI),
        ("WARC-Refers-To-Date", original.date.instant),
      ]
    } else {
      originals[digest] = Original(id: id, targetURI: targetURI, date: date)
    }
    let block = original == nil ? payload : []
    fields.append(("WARC-Block-Digest", LabelledDigest.sha256(block)))
    fields.append(("Content-Type", type))
    let offset = size
    let bytes = try append(fields, block: block)
    let entry = Entry(
      offset: offset, length: bytes.count, targetURI: targetURI, date: date, contentType: type,
      digest: digest, isRevisit: original != nil, size: payload.count)
    return (bytes, entry)
  }

  /// The profile of version 1.1 for revisits whose content is that of another record.
  private static let identicalPayload =
    "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"

  private mutating func append(
    _ fields: [(String, String)], block: [UInt8]
  ) throws(InteropError) -> [UInt8] {
    var text = "WARC/1.1\r\n"
    for (name, value) in fields where !value.isEmpty { text += "\(name): \(value)\r\n" }
    text += "Content-Length: \(block.count)\r\n\r\n"
    let bytes = try GzipMember.compress(Array(text.utf8) + block + [0x0D, 0x0A, 0x0D, 0x0A])
    size += bytes.count
    return bytes
  }

  private mutating func newID(_ parts: String...) throws(InteropError) -> String {
    let id = NameUUID.text(parts.joined(separator: "\n"))
    guard ids.insert(id).inserted else {
      throw .invalidExport(name: parts[1], reason: "this version of it was exported before")
    }
    return id
  }
}
