/// A part of a document's text that was written by one hand, or for one purpose.
///
/// The regions of a document follow each other without gap or overlap and cover the whole text.
public struct Region: Hashable, Sendable, Codable {
  /// Who speaks in a region.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The document's own text.
    case body
    /// Another author's article, reproduced inside this document.
    case embedded
    /// Readers' comments.
    case comments
    /// Menus, banners, consent notices, lists of links, file heads: text that is not the article.
    case furniture
  }

  /// Who speaks here.
  public let kind: Kind
  /// The part of the text.
  public let span: ByteSpan
  /// Why the region was set apart, in a few words; empty for the body.
  public let reason: String
  /// The title of an embedded article, if it has one.
  public let title: String?
  /// The author of an embedded article, if one is named.
  public let author: String?

  /// Creates a region.
  public init(
    kind: Kind, span: ByteSpan, reason: String = "", title: String? = nil, author: String? = nil
  ) {
    self.kind = kind
    self.span = span
    self.reason = reason
    self.title = title
    self.author = author
  }

  /// Whether words of this region may show that one text follows another.
  public var isScored: Bool { kind == .body || kind == .embedded }
}
