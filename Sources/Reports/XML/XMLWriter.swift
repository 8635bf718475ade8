/// Writes XML with two spaces a level: elements with attributes, and text inside elements.
struct XMLWriter {
  /// The document so far, as UTF-8.
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  /// Begins a document.
  init() { line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") }

  /// An element that holds what `body` writes.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ body: (inout XMLWriter) -> Void
  ) {
    line("<\(name)\(Self.written(attributes))>")
    depth += 1
    body(&self)
    depth -= 1
    line("</\(name)>")
  }

  /// An element without content, or with a text.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String? = nil)
  {
    guard let text else { return line("<\(name)\(Self.written(attributes))/>") }
    line(
      "<\(name)\(Self.written(attributes))>\(XMLText.escaped(XMLText.legal(text)))</\(name)>")
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.reduce(into: "") { text, attribute in
      text += " \(attribute.0)=\"\(XMLText.escaped(XMLText.legal(attribute.1)))\""
    }
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }
}
