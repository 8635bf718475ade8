internal import Documents

/// Which edition of which work a text says that it is, in its heading: "Harbour Rules, Version 2.1".
struct DeclaredEdition: Hashable, Sendable {
  /// The words of the heading before the edition, without articles.
  let name: [UInt64]
  /// The number by its parts, and a letter behind them as one more: 1.3a is 1, 3, 1.
  let number: [Int]
  /// The words that name the edition.
  let words: Range<Int>

  /// A heading ends here, in words.
  private static let longestHeading = 20
  /// The fewest words of a name: of less, many works have the same.
  private static let shortestName = 2
  /// Words before the number of an edition. Data: another language is another line.
  private static let markers = Set(
    """
    version ver v release revision rev edition issue draft
    fassung ausgabe auflage entwurf
    édition révision
    versión edición revisión
    versione edizione revisione
    versie uitgave wersja wydanie версия редакция издание
    """.split(whereSeparator: \.isWhitespace).map { WordHash.hash(of: String($0)) })
  private static let articles = Set(
    "the a an der die das ein eine le la les l un une el los las il lo het de".split(separator: " ")
      .map { WordHash.hash(of: String($0)) })

  /// Reads the heading of a document; nil if it declares no edition there. O(1).
  init?(_ document: Document) {
    let hashes = document.words.hash
    for word in 0..<min(hashes.count, Self.longestHeading) {
      let isMarker = Self.markers.contains(hashes[word])
      guard
        let number = isMarker
          ? Self.number(after: word, in: document) : Self.lastNumber(at: word, in: document)
      else { continue }
      let name = hashes[..<word].filter { !Self.articles.contains($0) }
      guard name.count >= Self.shortestName else { return nil }
      self.name = name
      self.number = number
      words = word..<min(hashes.count, word + 2)
      return
    }
    return nil
  }

  /// Whether this is an earlier edition of the same work than the other.
  func isBefore(_ other: DeclaredEdition) -> Bool {
    name == other.name && number.lexicographicallyPrecedes(other.number)
  }

  /// The number that stands right behind a word, at most two other bytes between; nil if none does.
  private static func number(after word: Int, in document: Document) -> [Int]? {
    let text = document.text
    var index = Int(document.words.end[word])
    var skipped = 0
    while index < text.count, skipped < 3, [0x20, 0x2E, 0x3A, 0x0A].contains(text[index]) {
      index += 1
      skipped += 1
    }
    return number(at: index, in: text)?.parts
  }

  /// The number of several parts that a heading ends with: "Harbour Rules 2.1", perhaps with a short name
  /// in brackets behind it.
  private static func lastNumber(at word: Int, in document: Document) -> [Int]? {
    let text = document.text
    guard let (parts, end) = number(at: Int(document.words.start[word]), in: text),
      parts.count > 1
    else { return nil }
    var index = end
    while index < text.count, text[index] == 0x20 || text[index] == 0x0D { index += 1 }
    return index == text.count || text[index] == 0x0A || text[index] == 0x28 ? parts : nil
  }

  /// The number that begins at a byte, and where it ends; nil if none does.
  private static func number(at start: Int, in text: [UInt8]) -> (parts: [Int], end: Int)? {
    var index = start
    var parts: [Int] = []
    while index < text.count, isDigit(text[index]) {
      var value = 0
      var digits = 0
      while index < text.count, isDigit(text[index]) {
        guard digits < 4 else { return nil }
        value = value * 10 + Int(text[index] - 0x30)
        digits += 1
        index += 1
      }
      parts.append(value)
      guard index + 1 < text.count, text[index] == 0x2E, isDigit(text[index + 1]) else { break }
      index += 1
    }
    guard !parts.isEmpty else { return nil }
    guard index < text.count, isLetter(text[index]) else { return (parts, index) }
    // A letter counts on, several are a word: "3rd".
    guard index + 1 == text.count || !isLetter(text[index + 1]) else { return nil }
    guard text[index] < 0x80 else { return nil }
    return (parts + [Int(text[index] | 0x20) - 0x60], index + 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}

/// Both texts say in their headings which edition of one work they are, and the copy's is the later.
///
/// Editions are counted up, and each is made from one before it. That they name the same work matters:
/// who makes a new work of another begins to count anew.
struct DeclaredEditionCue: Cue {
  let isStyle = false

  /// The weight in nats: less than a date, because an older line of editions may be carried on beside a
  /// newer one.
  private static let weight = 3.0

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard let first = context.editions[source], let second = context.editions[copy],
      first.isBefore(second)
    else { return [] }
    return [
      Evidence(
        cue: "declared-edition", nats: Self.weight,
        note: "both say in their headings which edition they are, and the follower's is the later",
        spans: [
          DocumentSpan(
            document: source, span: context.documents[source].words.span(of: first.words)),
          DocumentSpan(document: copy, span: context.documents[copy].words.span(of: second.words)),
        ])
    ]
  }
}
