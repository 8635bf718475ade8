/// Splits class names and ids into words.
enum ClassWords {
  /// The longest class or id that is looked at, in bytes.
  private static let maximumBytes = 512

  /// The words of an element's id and classes in lower case, in order.
  ///
  /// `article-body__main`, `articleBody` and `article_body` all have "article" and "body"; "ad" is
  /// found in `ad-slot` and not in `header`.
  static func words(of node: Int, in tree: HTMLTree) -> [String] {
    var words: [String] = []
    for name in ["id", "class"] {
      if let value = tree.attribute(name, of: node) { append(value, to: &words) }
    }
    return words
  }

  private static func append(_ value: String, to words: inout [String]) {
    var word: [UInt8] = []
    var previousIsLower = false
    for byte in value.utf8.prefix(maximumBytes) {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if !word.isEmpty, (isUpper && previousIsLower) || !(isUpper || isLower) {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      previousIsLower = isLower
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
  }
}
