/// The date of publication that a page shows to its readers, for pages that state none to programs.
///
/// Newsrooms put it directly under the headline, on a line of its own or beside the byline:
/// `Posted: Fri 6:45 PM, Feb 16, 2018`, `19 NOV 2019`. Only lines there are looked at: a date in a
/// masthead is that of the visit, and one among the headlines of other articles is theirs.
struct HTMLVisibleDate {
  /// How many lines under the headline may hold the date: tags, a share bar and the byline come
  /// before it.
  private static let linesBelow = 10
  /// The longest line, and the longest part of one between bars, that is no prose, in bytes.
  private static let longestLine = 200
  private static let longestPart = 90
  /// The most words of a date with its time: `Tuesday, 19 November 2019 at 9:05 am GMT`.
  private static let mostWords = 9

  /// Words of lines that say when a page was changed, not when it was published.
  private static let changes = ["update", "modif", "edited", "aktualis", "mise à jour", "actualiz"]

  /// The date as it is written, and where it stands.
  let written: String
  let parsed: ParsedDate
  let span: ByteSpan

  /// Looks under the headline; nil if no date stands there.
  init?(in text: [UInt8], below title: String?) {
    guard let title = title?.collapsed() else { return nil }
    let wanted = Array(title.utf8)
    var lines = text.split(separator: 0x0A)[...]
    while let line = lines.popFirst() {
      guard line.count <= wanted.count + 400, Self.isTitle(line, wanted) else { continue }
      for line in lines.prefix(Self.linesBelow) where line.count <= Self.longestLine {
        if let found = Self.date(in: line) {
          self = found
          return
        }
      }
    }
    return nil
  }

  private init(written: String, parsed: ParsedDate, span: ByteSpan) {
    self.written = written
    self.parsed = parsed
    self.span = span
  }

  private static func isTitle(_ line: ArraySlice<UInt8>, _ title: [UInt8]) -> Bool {
    let start = line.drop { Blank.isSpace($0) }
    return start.starts(with: title) && start.dropFirst(title.count).allSatisfy(Blank.isSpace)
  }

  /// The date in a line that has hardly anything else; nil for every other line.
  private static func date(in line: ArraySlice<UInt8>) -> HTMLVisibleDate? {
    for part in line.split(separator: UInt8(ascii: "|")) where part.count <= longestPart {
      let lowered = String(decoding: part, as: UTF8.self).lowercased()
      if changes.contains(where: { lowered.firstRange(of: $0) != nil }) { continue }
      let words = part.split(whereSeparator: Blank.isSpace).map(stripped).filter { !$0.isEmpty }
      if let found = date(of: words, in: part) { return found }
    }
    return nil
  }

  /// The longest run of words that is a date, if what stands behind it may be a time.
  private static func date(
    of words: [ArraySlice<UInt8>], in part: ArraySlice<UInt8>
  ) -> HTMLVisibleDate? {
    guard words.count <= 16 else { return nil }
    for count in stride(from: min(mostWords, words.count), through: 1, by: -1) {
      for start in 0...(words.count - count) {
        let run = words[start..<(start + count)]
        guard let first = run.first, let last = run.last,
          words[(start + count)...].allSatisfy(mayFollow)
        else { continue }
        let written = run.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        guard let parsed = DateParser.parse(written), !parsed.isAmbiguous,
          parsed.latest - parsed.earliest < 86_400
        else { continue }
        // The words are slices of the page's text.
        let span = ByteSpan(first.startIndex, last.endIndex)
        return HTMLVisibleDate(
          written: String(decoding: part[span.range], as: UTF8.self), parsed: parsed, span: span)
      }
    }
    return nil
  }

  /// Whether a word may stand behind a date on its line: of a time and its zone, such as `6:45 PM`.
  private static func mayFollow(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 4 || word.contains { (0x30...0x39).contains($0) }
  }

  /// The word without brackets around it and commas or points at its end.
  private static func stripped(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let marks = Array("[](){}:,;.".utf8)
    var word = word.drop { marks.contains($0) }
    while let last = word.last, marks.contains(last) { word.removeLast() }
    return word
  }
}
