/// Something about an input that a person should know: what happened, where, and what was done.
public struct DocumentWarning: Hashable, Sendable, Codable, Error {
  /// The document or file that it is about; nil if it is about the whole run.
  public let document: DocumentID?
  /// The byte offset in the file or text, where one is known.
  public let offset: Int?
  /// A stable word for programs, such as `invalid-utf8` or `unreadable-file`.
  public let code: String
  /// Whether the input was lost, wholly or in part, rather than only interpreted.
  public let isLoss: Bool
  /// One sentence on what happened and one on what was done or what to do.
  public let message: String

  /// Creates a warning.
  public init(
    document: DocumentID?, offset: Int? = nil, code: String, isLoss: Bool = false, message: String
  ) {
    self.document = document
    self.offset = offset
    self.code = code
    self.isLoss = isLoss
    self.message = message
  }
}
