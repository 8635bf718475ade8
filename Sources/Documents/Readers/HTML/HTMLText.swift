/// The visible text of a page, with the node that each stretch of it comes from.
///
/// Block elements are paragraphs separated by a blank line; `<br>`, list items and table rows are
/// lines; table cells are separated by a tab. White space is collapsed except in `<pre>`.
struct HTMLText: Sendable {
  /// A stretch of text from one text node.
  struct Run: Sendable {
    /// The text node's index in the tree.
    var node: Int
    /// The bytes in `bytes`.
    var span: ByteSpan
    /// Whether the run begins a new paragraph or line.
    var beginsLine: Bool
  }

  /// The text, valid UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where the text is from, ascending, without gaps other than white space.
  private(set) var runs: [Run] = []

  /// How two pieces of text are kept apart, from the weakest to the strongest.
  private enum Gap: Int, Comparable {
    case none
    case space
    case tab
    case line
    case paragraph

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }

    var bytes: [UInt8] {
      switch self {
      case .none: []
      case .space: [0x20]
      case .tab: [0x09]
      case .line: [0x0A]
      case .paragraph: [0x0A, 0x0A]
      }
    }
  }

  /// What to leave before the next byte.
  private var gap = Gap.none
  /// The spaces that begin the next line of preformatted text.
  private var indentation = 0

  /// Writes the text of a page.
  ///
  /// - Complexity: O(*n*).
  init(of tree: HTMLTree) {
    bytes.reserveCapacity(tree.text.count)
    /// The elements that are open, with the gap to leave after them.
    var open: [(end: Int, gap: Gap, isPreformatted: Bool)] = []
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        gap = max(gap, last.gap)
        open.removeLast()
      }
      let node = tree.nodes[index]
      if node.isText {
        append(
          tree.text[node.text], from: index, isPreformatted: open.last?.isPreformatted ?? false)
        index += 1
        continue
      }
      if Self.isInvisible(tree, index) {
        index = node.end
        continue
      }
      let around = Self.gap(around: node.name)
      gap = max(gap, around)
      if node.name != "br", node.end > index + 1 {
        let isPreformatted = node.name == "pre" || (open.last?.isPreformatted ?? false)
        open.append((node.end, around, isPreformatted))
      }
      index += 1
    }
  }

  private mutating func append(
    _ text: ArraySlice<UInt8>, from node: Int, isPreformatted: Bool
  ) {
    var start: Int?
    var beginsLine = false
    for byte in text {
      if Blank.isSpace(byte) {
        if !isPreformatted {
          gap = max(gap, .space)
        } else if byte == 0x0A {
          gap = gap >= .line ? .paragraph : .line
          indentation = 0
        } else if gap >= .line {
          indentation += 1
        } else if start == nil {
          gap = max(gap, .space)
        } else {
          bytes.append(byte)
        }
        continue
      }
      if gap != .none {
        if bytes.isEmpty {
          beginsLine = true
        } else {
          if gap >= .line, start == nil { beginsLine = true }
          bytes += gap.bytes
        }
        gap = .none
      }
      if indentation > 0 {
        bytes += repeatElement(0x20, count: isPreformatted && !bytes.isEmpty ? indentation : 0)
        indentation = 0
      }
      if start == nil {
        start = bytes.count
        if start == 0 { beginsLine = true }
      }
      bytes.append(byte)
    }
    if let start {
      runs.append(Run(node: node, span: ByteSpan(start, bytes.count), beginsLine: beginsLine))
    }
  }

  /// The elements whose content nobody sees as text.
  private static let invisible: Set<String> = [
    "applet", "audio", "canvas", "datalist", "embed", "head", "iframe", "math", "noframes",
    "noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea",
    "title", "video",
  ]

  private static func isInvisible(_ tree: HTMLTree, _ node: Int) -> Bool {
    let name = tree.nodes[node].name
    if invisible.contains(name) { return true }
    guard !tree.nodes[node].attributes.isEmpty, name != "html", name != "body" else { return false }
    if tree.attribute("hidden", of: node) != nil { return true }
    guard let style = tree.attribute("style", of: node) else { return false }
    let compact = String(style.lowercased().filter { $0 != " " })
    return compact.hasPrefix("display:none") || compact.firstRange(of: ";display:none") != nil
      || compact.firstRange(of: "visibility:hidden") != nil
  }

  private static func gap(around name: String) -> Gap {
    switch name {
    case "br", "li", "tr", "dt", "dd", "option", "caption", "thead", "tbody", "tfoot": .line
    case "td", "th": .tab
    default: HTMLElements.isBlock(name) ? .paragraph : .none
    }
  }
}
