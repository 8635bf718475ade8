/// The name of a document: its path below the corpus root, or the id its record carries.
///
/// Ids are ordered by their UTF-8 bytes, never by a locale's rules.
public struct DocumentID: Hashable, Sendable, Codable {
  /// The id as it is shown and stored.
  public let rawValue: String

  /// Creates an id from a path or a record's own id.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Reads the id from a single string value.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the id as a single string value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension DocumentID: Comparable {
  /// Orders ids by their UTF-8 bytes.
  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension DocumentID: CustomStringConvertible {
  /// The id itself.
  public var description: String { rawValue }
}
