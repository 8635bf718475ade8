/// What is known about elements by their names.
enum HTMLElements {
  /// The elements that begin a new paragraph.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "dir",
    "div",
    "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "ul",
  ]

  /// Whether an element begins a new paragraph.
  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  /// Whether an element is a heading.
  static func isHeading(_ name: String) -> Bool {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": true
    default: false
    }
  }
}
