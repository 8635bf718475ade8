/// A place where a text says where something in it comes from.
public struct Credit: Hashable, Sendable, Codable {
  /// How the text names its source.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// "Source: …", "Originally published at …", "Reprinted from …": the whole text comes from there.
    case sourceLine = "source-line"
    /// "h/t …", "via …", "Image via …" are not sources; "(via X)" for the text is.
    case via
    /// "translated by X": somebody else translated what stands here.
    case translatedBy = "translated-by"
    /// "translated excerpts from the X report": this text itself translates X.
    case translationOf = "translation-of"
    /// "as noted by X", "according to X", "X reports", "writes X", "an article on X said".
    case reportedBy = "reported-by"
    /// "told X", "speaking to X", "in an interview with X": a speaker said it to X.
    case toldTo = "told-to"
    /// "many analysts believe", "reports say", "sources said": a source without a name.
    case blurred
  }

  /// Where in a document a credit stands.
  public enum Position: String, Sendable, Codable {
    /// In the head: before the second paragraph of the body.
    case head
    /// Between head and foot.
    case inline
    /// In the foot: after the last paragraph of prose.
    case foot
  }

  /// How the source is named.
  public let kind: Kind
  /// The credited name in display form ("Tennick Courier"), without article or markup; nil if only a URL
  /// is given, or the credit is blurred.
  public let name: String?
  /// The acronym that stands in brackets behind the name ("LPA"), if there is one.
  public let alias: String?
  /// The credited URL, if one is given.
  public let url: String?
  /// The cue words and the name, as a span of the text.
  public let span: ByteSpan
  /// Where the credit stands.
  public let position: Position
  /// Whether the one named is somebody whom the text has facts from (a person, an authority, a firm, a
  /// data service) and not an outlet whose words it may have.
  ///
  /// Always false for the kinds that speak of wording by themselves, such as a source line.
  public let isOfFacts: Bool

  /// Creates a credit.
  public init(
    kind: Kind, name: String?, alias: String? = nil, url: String?, span: ByteSpan,
    position: Position, isOfFacts: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.alias = alias
    self.url = url
    self.span = span
    self.position = position
    self.isOfFacts = isOfFacts
  }
}
