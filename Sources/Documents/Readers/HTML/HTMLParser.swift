internal import CLibXML2

/// Parses real pages with libxml2 into an ``HTMLTree``.
///
/// The tree is built from the parser's events: libxml2's own tree would cost a second copy,
/// and it gives a page up at 256 levels, which unclosed tags reach.
enum HTMLParser {
  /// The nesting at which a page is given up. Closing a tag costs the parser time in proportion to
  /// the depth, and no real page comes near.
  static let maximumDepth = 2_048

  /// The attributes that are kept: those that some rule looks at.
  fileprivate static let keptAttributes: Set<String> = [
    "aria-hidden", "class", "content", "datetime", "hidden", "href", "id", "itemprop", "name",
    "property", "pubdate", "rel", "role", "style", "type",
  ]

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses a page of valid UTF-8.
  ///
  /// - Returns: The tree, and whether parsing stopped before the end because of a limit.
  /// - Complexity: O(*n* × depth).
  static func parse(_ html: [UInt8]) -> (tree: HTMLTree, isTruncated: Bool) {
    let builder = HTMLTreeBuilder()
    guard isPrepared, html.count <= Int(Int32.max), let context = htmlNewParserCtxt() else {
      return (builder.finish(), true)
    }
    defer { htmlFreeParserCtxt(context) }
    // NUL ends a C string, and the parser with it; HTML replaces it.
    var input = html.contains(0) ? html.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : html
    if let end = HTMLTagScan.overlongTag(in: input) {
      input.removeSubrange(end...)
      builder.isTruncated = true
    }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    withExtendedLifetime(builder) {
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      builder.context = context
      if let handler = context.pointee.sax { installEvents(in: &handler.pointee) }
      input.withUnsafeBytes { buffer in
        let start = buffer.bindMemory(to: CChar.self).baseAddress
        let document = htmlCtxtReadMemory(
          context, start, Int32(buffer.count), nil, "UTF-8", Int32(bitPattern: options))
        xmlFreeDoc(document)
      }
    }
    return (builder.finish(), builder.isTruncated)
  }

  /// Replaces the events that would build libxml2's tree.
  private static func installEvents(in handler: inout xmlSAXHandler) {
    handler = xmlSAXHandler()
    handler.startElement = { user, name, attributes in
      guard let builder = HTMLParser.builder(user), let name else { return }
      builder.start(String(cString: name), HTMLParser.attributes(attributes))
    }
    handler.endElement = { user, name in
      guard let builder = HTMLParser.builder(user), let name else { return }
      builder.end(String(cString: name))
    }
    handler.characters = { user, characters, count in
      HTMLParser.builder(user)?.append(UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
  }

  private static func builder(_ user: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    user.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The kept attributes of a list of names and values that ends with a null.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [HTMLTree.Attribute] {
    guard var next = list else { return [] }
    var found: [HTMLTree.Attribute] = []
    while let name = next.pointee {
      let key = String(cString: name)
      if keptAttributes.contains(key) {
        let value = next[1].map { String(cString: $0) } ?? ""
        found.append(HTMLTree.Attribute(name: key, value: value))
      }
      next += 2
    }
    return found
  }
}

/// Builds the tree from the parser's events.
private final class HTMLTreeBuilder {
  private var tree = HTMLTree()
  /// The open elements, from the root.
  private var open: [Int] = []
  /// Whether a limit was reached.
  var isTruncated = false
  /// The running parser; valid while events arrive.
  var context: htmlParserCtxtPtr?

  func start(_ name: String, _ attributes: [HTMLTree.Attribute]) {
    guard open.count < HTMLParser.maximumDepth else {
      isTruncated = true
      xmlStopParser(context)
      return
    }
    let first = tree.attributes.count
    tree.attributes += attributes
    let index = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(
        name: name, parent: open.last ?? -1, end: index + 1,
        attributes: first..<tree.attributes.count, text: 0..<0))
    open.append(index)
  }

  func end(_ name: String) {
    guard let depth = open.lastIndex(where: { tree.nodes[$0].name == name }) else { return }
    while open.count > depth, let index = open.popLast() {
      tree.nodes[index].end = tree.nodes.count
    }
  }

  func append(_ characters: UnsafeBufferPointer<xmlChar>) {
    guard let parent = open.last, !characters.isEmpty else { return }
    let start = tree.text.count
    tree.text.append(contentsOf: characters)
    if let last = tree.nodes.indices.last, tree.nodes[last].isText,
      tree.nodes[last].parent == parent
    {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.text.count
      return
    }
    tree.nodes.append(
      HTMLTree.Node(
        name: "", parent: parent, end: tree.nodes.count + 1, attributes: 0..<0,
        text: start..<tree.text.count))
  }

  func finish() -> HTMLTree {
    while let index = open.popLast() { tree.nodes[index].end = tree.nodes.count }
    return tree
  }
}
