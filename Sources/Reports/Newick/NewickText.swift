/// Writes strangers' words into Newick.
enum NewickText {
  /// The text without what no reader takes in a label: controls become the pictures of themselves.
  static func legal(_ text: String) -> String { ControlPictures.replacing(in: text) }

  /// A label between single quotation marks, which are doubled inside; so underscores, brackets and
  /// blanks stand for themselves.
  static func quoted(_ label: String) -> String {
    "'" + label.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// A word for a comment: letters, digits and hyphens; anything else becomes a hyphen.
  static func word(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-": Character(scalar)
        default: "-"
        }
      })
  }
}
