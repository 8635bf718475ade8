/// A column of a metadata file that means something to the program.
enum MetadataColumn: Hashable, Sendable {
  /// The id, path or file name of the document.
  case key
  case date
  case site
  case title
  case author
  case url

  /// The column of a name, in any letter case; nil for a column that is passed over.
  init?(name: String) {
    switch name.trimmed().lowercased() {
    case "id", "path", "file", "filename", "document": self = .key
    case "date", "published", "datetime", "publication_date": self = .date
    case "site", "source", "outlet": self = .site
    case "title", "headline": self = .title
    case "author", "by": self = .author
    case "url", "link": self = .url
    default: return nil
    }
  }
}
