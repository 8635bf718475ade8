/// The files that a folder's `.provenanceignore` leaves out of the corpus.
///
/// One pattern a line; blank lines and lines that begin with `#` say nothing. In a pattern `*`
/// stands for any number of characters and `?` for one, neither of them for a slash. A pattern with a
/// slash is compared with the path relative to the folder, one without with the file's or folder's
/// name at any depth. A folder that matches is left out with all that it holds; a slash at the end of
/// a pattern changes nothing.
struct IgnoreRules: Sendable, Equatable {
  /// The name of the file that holds the rules, in the folder that is given as PATH.
  static let fileName = ".provenanceignore"

  /// The largest file of rules that is read, in bytes.
  static let maximumBytes = 1 << 20

  private var patterns: [Pattern] = []

  private struct Pattern: Sendable, Equatable {
    let characters: [Unicode.Scalar]
    let isPath: Bool
  }

  /// Creates rules that leave nothing out.
  init() {}

  /// Reads the rules from the text of a file.
  init(parsing bytes: [UInt8]) {
    let start = ByteOrderMark.length(in: bytes)
    for line in bytes[start...].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var pattern = String(decoding: line, as: UTF8.self).trimmed()
      guard !pattern.isEmpty, !pattern.hasPrefix("#") else { continue }
      if pattern.hasSuffix("/") { pattern.removeLast() }
      let isPath = pattern.utf8.contains(UInt8(ascii: "/"))
      if pattern.hasPrefix("/") { pattern.removeFirst() }
      patterns.append(Pattern(characters: Array(pattern.unicodeScalars), isPath: isPath))
    }
  }

  /// Whether a file or folder is left out, by its path relative to the folder of the rules.
  func excludes(_ path: String) -> Bool {
    if patterns.isEmpty { return false }
    let whole = Array(path.unicodeScalars)
    let name = whole.lastIndex(of: "/").map { Array(whole[($0 + 1)...]) } ?? whole
    return patterns.contains { Self.matches($0.characters, $0.isPath ? whole : name) }
  }

  /// Compares a text with a pattern in O(*n* × *m*) at worst: only the last star is ever retried.
  private static func matches(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    var (patternIndex, textIndex) = (0, 0)
    var retry: (pattern: Int, text: Int)?
    while textIndex < text.count {
      if patternIndex < pattern.count, pattern[patternIndex] == "*" {
        retry = (patternIndex + 1, textIndex)
        patternIndex += 1
      } else if patternIndex < pattern.count,
        pattern[patternIndex] == text[textIndex]
          || (pattern[patternIndex] == "?" && text[textIndex] != "/")
      {
        patternIndex += 1
        textIndex += 1
      } else if let last = retry, text[last.text] != "/" {
        retry = (last.pattern, last.text + 1)
        (patternIndex, textIndex) = (last.pattern, last.text + 1)
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == "*" }
  }
}
