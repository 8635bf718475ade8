/// A column of a metadata file that means something to the program.
enum MetadataColumn: Hashable, Sendable {
  /// The id, path or file name of the document.
  case key
  /// A fact about the document, under any of the names that a file's own head may use.
  case fact(DocumentFields.Field)

  /// The column of a name, in any letter case; nil for a column that is passed over.
  init?(name: String) {
    let name = name.trimmed()
    switch name.lowercased() {
    case "id", "path", "file", "filename", "document": self = .key
    default:
      guard let field = DocumentFields.Field(key: name) else { return nil }
      self = .fact(field)
    }
  }
}
