/// Finds many names in many texts, and puts something else in their place.
///
/// A name of several words is found in any case, and whatever stands between its words. Of a name of
/// more than four words any four in a row are found too, because a quotation may hold a part of a
/// headline; and a text that is cut inside a name may begin or end with two of its words. A name of
/// one word is found only as it is written or in capitals (and, from four letters, with a capital),
/// so that an outlet called "Wave" does not take every wave out of the texts. A name that is only a
/// number is not looked for.
///
/// Holds about 100 bytes a word of the names.
struct NameReplacer {
  /// So many words in a row stand for a longer name.
  private static let run = 4
  /// So many words of a name at the edge of a text stand for the whole.
  private static let fewestAtEdge = 2
  /// A word with a capital stands for a name of one word from this length.
  private static let shortestWithCapital = 4

  private var vocabulary: [String: Int] = [:]
  private var names: [[Int]: String] = [:]
  private var heads: [[Int]: String] = [:]
  private var tails: [[Int]: String] = [:]
  private var single: [String: String] = [:]
  /// Whether a name of one word may begin otherwise than with a capital letter of ASCII.
  private var hasSmallNames = false

  /// Adds a name; the first replacement of a name counts.
  mutating func add(_ name: String, as replacement: String) {
    let tokens = NameTokens(name).tokens.map { String($0.text) }
    guard tokens.count > 1 else {
      guard let token = tokens.first, !token.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return }
      for form in Self.forms(token) where single[form] == nil { single[form] = replacement }
      if !Self.forms(token).allSatisfy({ (0x41...0x5A).contains($0.utf8.first ?? 0) }) {
        hasSmallNames = true
      }
      return
    }
    let ids = tokens.map { id(of: $0.lowercased()) }
    if ids.count <= Self.run {
      Self.add(ids[...], to: &names, replacement)
    } else {
      for start in 0...(ids.count - Self.run) {
        Self.add(ids[start..<(start + Self.run)], to: &names, replacement)
      }
    }
    for length in Self.fewestAtEdge..<max(Self.fewestAtEdge, min(ids.count, Self.run)) {
      Self.add(ids.prefix(length), to: &heads, replacement)
      Self.add(ids.suffix(length), to: &tails, replacement)
    }
  }

  private static func add(
    _ ids: ArraySlice<Int>, to table: inout [[Int]: String], _ replacement: String
  ) {
    let key = Array(ids)
    if table[key] == nil { table[key] = replacement }
  }

  private mutating func id(of token: String) -> Int {
    if let known = vocabulary[token] { return known }
    let id = vocabulary.count
    vocabulary[token] = id
    return id
  }

  /// The ways in which a name of one word is written.
  private static func forms(_ token: String) -> [String] {
    guard token.unicodeScalars.count >= shortestWithCapital else { return [token] }
    let lower = token.lowercased()
    let capital = lower.prefix(1).uppercased() + lower.dropFirst()
    return [token, token.uppercased(), capital]
  }

  /// The text with every name replaced. Parts of one name that follow each other become one.
  ///
  /// - Complexity: O(*n*) on average for a text of *n* bytes, however many names there are.
  func replacing(in text: String) -> String {
    let tokens = NameTokens(text).tokens
    guard !tokens.isEmpty else { return text }
    // Most texts hold no name: nothing is put together before one is found.
    let ids = tokens.map { vocabulary[Self.folded($0.text)] ?? -1 }
    var result = ""
    var copied = text.startIndex
    var last: String?
    var index = 0
    while index < tokens.count {
      guard let found = match(at: index, tokens, ids) else {
        last = nil
        index += 1
        continue
      }
      // Overlapping runs of one name are found one word further on.
      var end = index + found.length
      var next = index + 1
      while next < end {
        if let more = match(at: next, tokens, ids), more.replacement == found.replacement {
          end = max(end, next + more.length)
        }
        next += 1
      }
      if last == found.replacement {
        copied = tokens[end - 1].range.upperBound
      } else {
        result += text[copied..<tokens[index].range.lowerBound] + found.replacement
        copied = tokens[end - 1].range.upperBound
      }
      last = found.replacement
      index = end
    }
    return copied == text.startIndex ? text : result + text[copied...]
  }

  /// The word in lower case; mostly it is.
  private static func folded(_ word: Substring) -> String {
    word.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
      ? String(word) : word.lowercased()
  }

  /// The longest name that begins at a word.
  private func match(
    at index: Int, _ tokens: [NameTokens.Token], _ ids: [Int]
  ) -> (length: Int, replacement: String)? {
    let known = ids[index...].prefix(Self.run).prefix { $0 >= 0 }
    for length in stride(from: known.count, to: 1, by: -1) {
      let key = Array(known.prefix(length))
      if let replacement = names[key] { return (length, replacement) }
      if index + length == ids.count, let replacement = heads[key] { return (length, replacement) }
      if index == 0, let replacement = tails[key] { return (length, replacement) }
    }
    // The forms of a name of one word are its own, in capitals, or with a capital; only a name that is
    // written small begins small.
    guard !single.isEmpty, hasSmallNames || tokens[index].beginsLarge else { return nil }
    return single[String(tokens[index].text)].map { (1, $0) }
  }
}
