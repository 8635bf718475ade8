/// What a page's JSON-LD scripts say about its article.
struct JSONLinkedData {
  /// The `headline`.
  private(set) var headline: String?
  /// The names of the `author`s.
  private(set) var author: String?
  /// The name of the `publisher`.
  private(set) var publisher: String?
  /// The `datePublished` values, as written.
  private(set) var dates: [String] = []

  /// How many objects of one script are looked at.
  private static let maximumObjects = 2_000

  /// Reads all JSON-LD scripts of a page. Broken scripts are passed over, as by browsers.
  init(of tree: HTMLTree) {
    for script in tree.elements(named: "script")
    where tree.attribute("type", of: script)?.lowercased().hasPrefix("application/ld+json") == true
    {
      for node in (script + 1)..<max(script + 1, tree.nodes[script].end)
      where tree.nodes[node].isText {
        read(Array(tree.text[tree.nodes[node].text]))
      }
    }
  }

  private mutating func read(_ bytes: [UInt8]) {
    guard
      let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = bytes.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }),
      start < end, let root = try? JSONParser.parse(bytes, in: start..<(end + 1))
    else { return }
    // Breadth first, so that the page's article comes before those it lists.
    var queue = [root]
    var next = 0
    while next < queue.count, next < Self.maximumObjects {
      let node = queue[next]
      next += 1
      if let elements = node.elements {
        queue += elements
      } else if let members = node.members {
        if Self.isArticle(node) { readArticle(node) }
        queue += members.filter { ["@graph", "mainEntity", "mainEntityOfPage"].contains($0.key) }
          .map(\.node)
      }
    }
  }

  private mutating func readArticle(_ node: JSONNode) {
    headline = headline ?? node["headline"]?.text?.collapsed()
    author = author ?? node["author"].flatMap(JSONRecord.name)
    publisher = publisher ?? node["publisher"].flatMap(JSONRecord.name)
    if dates.isEmpty, let date = node["datePublished"]?.text?.collapsed() { dates.append(date) }
  }

  /// Whether an object describes an article, by the last word of its type ("NewsArticle").
  private static func isArticle(_ node: JSONNode) -> Bool {
    guard let type = node["@type"] else { return false }
    let names = type.elements?.compactMap(\.text) ?? [type.text ?? ""]
    return names.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
  }
}
