internal import Documents

/// The order in which documents enter the analysis and stand in a trace: by what they say, not by
/// what they are called.
///
/// Documents are ordered by `contentKey`, then by SHA-256, then by what is known about them (title,
/// site, author, address, dates), and by id only if nothing else differs. So a document's place,
/// and with it every tie that the inference breaks by place, does not depend on file names or on
/// the order in which files are given.
enum ContentOrder {
  /// The documents in content order.
  static func sorted(_ documents: [Document]) -> [Document] {
    documents.map { (document: $0, key: $0.contentKey) }
      .sorted { left, right in
        if left.key != right.key { return left.key < right.key }
        if left.document.sha256 != right.document.sha256 {
          return left.document.sha256 < right.document.sha256
        }
        let descriptions = (description(of: left.document), description(of: right.document))
        if descriptions.0 != descriptions.1 {
          return descriptions.0.lexicographicallyPrecedes(descriptions.1)
        }
        return left.document.id < right.document.id
      }
      .map(\.document)
  }

  /// What tells two copies of one file apart, other than their names. The UTF-8 bytes of each
  /// field follow a byte that says whether it is there; `0xFF`, which UTF-8 never holds, ends it.
  private static func description(of document: Document) -> [UInt8] {
    var fields = [document.title, document.site, document.author, document.url]
    for date in document.dates {
      fields += [
        date.earliest.map(String.init), date.latest.map(String.init), date.origin.rawValue,
        date.written,
      ]
    }
    return fields.flatMap { field in (field.map { [1] + Array($0.utf8) } ?? [0]) + [0xFF] }
  }
}
