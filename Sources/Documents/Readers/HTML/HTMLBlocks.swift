/// The lines and paragraphs of a page's text, with what tells an article from a menu.
struct HTMLBlocks {
  /// One line or paragraph.
  struct Block {
    /// Its runs in `HTMLText.runs`.
    var runs: Range<Int>
    /// Its length in columns, which are the same however the page is encoded.
    var length = 0
    /// How many of the columns are links.
    var linked = 0
    /// Its length if it reads like prose, otherwise 0.
    var prose = 0
  }

  /// All blocks in text order.
  private(set) var blocks: [Block] = []
  /// Whether each node of the tree lies in a link.
  private let isLinked: [Bool]

  /// The shortest line that is prose without being a sentence, in columns.
  private static let longLine = 80
  /// The shortest sentence that is prose, in columns.
  private static let shortSentence = 25

  init(of text: HTMLText, in tree: HTMLTree) {
    var isLinked = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      let isAnchor = node.name == "a" && tree.attribute("href", of: index) != nil
      isLinked[index] = isAnchor || (node.parent >= 0 && isLinked[node.parent])
    }
    self.isLinked = isLinked
    var first = 0
    for index in text.runs.indices.dropFirst() where text.runs[index].beginsLine {
      addBlock(first..<index, text)
      first = index
    }
    if !text.runs.isEmpty { addBlock(first..<text.runs.count, text) }
  }

  private mutating func addBlock(_ runs: Range<Int>, _ text: HTMLText) {
    var block = Block(runs: runs)
    for run in text.runs[runs] {
      let length = TextMeasure.columns(text.bytes, run.span)
      block.length += length
      if isLinked[run.node] { block.linked += length }
    }
    let last = text.runs[runs.upperBound - 1].span.end
    let isSentence = Self.endsSentence(text.bytes[..<last])
    if block.linked * 2 < block.length,
      block.length >= Self.longLine || (isSentence && block.length >= Self.shortSentence)
    {
      block.prose = block.length - block.linked
    }
    blocks.append(block)
  }

  /// Whether a text ends with a full stop or its like, perhaps in quotes or brackets.
  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    let tail = String(decoding: text.suffix(16), as: UTF8.self).unicodeScalars
    for scalar in tail.reversed() {
      switch scalar {
      case ".", "!", "?", "…", "。", "！", "？", "।", "؟": return true
      case "\"", "'", "”", "’", "»", ")", "]", "“", "」": continue
      default: return false
      }
    }
    return false
  }
}
