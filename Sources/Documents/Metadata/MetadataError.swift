/// A metadata file that could not be used at all.
public enum MetadataError: Error, Equatable, Sendable {
  /// The file could not be read; `reason` is the system's word for it.
  case unreadable(path: String, reason: String)
  /// The file has more than the `limit` of bytes.
  case tooLarge(path: String, limit: Int)
  /// The file is neither JSON nor CSV, or breaks its syntax at byte `offset`.
  case notParsed(path: String, offset: Int, expected: String)
  /// The CSV header, or the JSON objects, name no column by which a row could find its document.
  case noKeyColumn(path: String, found: [String])
}

extension MetadataError: CustomStringConvertible {
  /// What is wrong with the file, where, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "The metadata file '\(path)' cannot be read: \(reason). Check its name and its permissions."
    case .tooLarge(let path, let limit):
      "The metadata file '\(path)' has more than \(limit) bytes. "
        + "Keep only the columns date, site, title, author and url."
    case .notParsed(let path, let offset, let expected):
      "The metadata file '\(path)' cannot be parsed at byte \(offset): expected \(expected). "
        + "Give JSON such as {\"a.txt\": {\"date\": \"2018-08-03\"}}, or CSV with a header."
    case .noKeyColumn(let path, let found):
      "The metadata file '\(path)' has no column 'id', 'path' or 'file', only: "
        + "\(found.joined(separator: ", ")). Name the column that holds the documents' names 'id'."
    }
  }
}
