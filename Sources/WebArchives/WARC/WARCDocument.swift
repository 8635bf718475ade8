/// A document that a WARC file holds, as it was before it was sent or archived.
package struct WARCDocument: Hashable, Sendable {
  /// The kind of record that held it.
  package enum Kind: String, Sendable {
    /// The answer of a server; headers and encodings of the transport were taken off.
    case response
    /// The document as it was found.
    case resource
    /// A document made from another one, for instance in a newer format.
    case conversion
    /// A document that had not changed since an earlier record, from which its payload was taken.
    case revisit
  }

  package let kind: Kind
  /// Where its record begins.
  package let position: RecordPosition
  /// The identifier of the record, an address in angle brackets or whatever the file has.
  package let recordID: String?
  /// The address that was archived.
  package let targetURI: String
  /// When it was archived, as the file has it: by the standard, RFC 3339 in UTC.
  package let date: String?
  /// The media type with its parameters, as the server gave it or, otherwise, as the record has it.
  package let contentType: String?
  /// The status of an HTTP response, such as 200; `nil` for everything else.
  package let status: Int?
  /// The bytes of the document.
  package let payload: [UInt8]
  /// What a reader of the document should know, in the order in which it was found.
  package let warnings: [WARCWarning]
}

/// Something odd about a document that was read nevertheless.
package enum WARCWarning: Hashable, Sendable {
  /// The payload is still in this content encoding, such as `br`, because it cannot be undone.
  case unsupportedEncoding(String)
  /// The data of this encoding are damaged or break off; the payload is what came before, or the
  /// bytes as they are if nothing did.
  case damagedEncoding(String)
  /// The digest of this part that the record states is not that of the bytes.
  case digestMismatch(part: String)
  /// The archive says that it did not keep all, for this reason, such as `length` or `time`.
  case truncatedByArchive(reason: String)
  /// The document goes on in other records, which are passed over.
  case segmented
  /// The record should hold an HTTP response and does not; the payload is all that it holds.
  case notHTTP
  /// The file ends where the mark behind the record should be; the record itself is whole.
  case missingEnd
}

extension WARCWarning: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unsupportedEncoding(let name): "The content encoding '\(name)' is not supported."
    case .damagedEncoding(let name): "The '\(name)' encoding of the content is damaged."
    case .digestMismatch(let part): "The digest of the \(part) does not fit."
    case .truncatedByArchive(let reason): "The archive kept only a part (\(reason))."
    case .segmented: "The content goes on in other records, which are not read."
    case .notHTTP: "The record holds no HTTP response."
    case .missingEnd: "The file ends directly behind the record."
    }
  }
}
