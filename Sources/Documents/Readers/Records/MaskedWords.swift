/// Words that the publisher of a data set took out and left a row of `@` signs for, so that nobody
/// can use the texts in place of the originals (NELA-GT masks seven of every hundred words).
enum MaskedWords {
  /// The fewest signs in a row that stand for words; one or two occur in prose.
  private static let fewestSigns = 3

  /// The regions of every line that holds masked words: the masks as furniture, so that nothing
  /// reads over them from one side to the other, and the body between them. Other lines are left to
  /// whoever divides texts into regions.
  ///
  /// - Complexity: O(*n*).
  static func regions(of text: [UInt8]) -> [Region] {
    var regions: [Region] = []
    /// The end of the last region, or the beginning of the line if that is later.
    var open = 0
    var lineHasMasks = false
    var index = 0
    func add(_ kind: Region.Kind, _ start: Int, _ end: Int) {
      guard start < end else { return }
      regions.append(
        Region(
          kind: kind, span: ByteSpan(start, end),
          reason: kind == .body ? "" : "words masked by the data set"))
    }
    while index < text.count {
      if text[index] == 0x0A {
        if lineHasMasks { add(.body, open, index) }
        lineHasMasks = false
        open = index + 1
        index += 1
      } else if let end = mask(in: text, at: index) {
        add(.body, open, index)
        add(.furniture, index, end)
        lineHasMasks = true
        open = end
        index = end
      } else {
        index += 1
      }
    }
    if lineHasMasks { add(.body, open, text.count) }
    return regions
  }

  /// The end of the row of signs that begins at `start`; nil if there is none.
  private static func mask(in text: [UInt8], at start: Int) -> Int? {
    guard text[start] == UInt8(ascii: "@"), start == 0 || Blank.isSpace(text[start - 1]) else {
      return nil
    }
    var count = 0
    var index = start
    var end = start
    while index < text.count, text[index] == UInt8(ascii: "@"),
      index + 1 == text.count || Blank.isSpace(text[index + 1])
    {
      count += 1
      end = index + 1
      index += 2
    }
    return count >= fewestSigns ? end : nil
  }
}
