/// The name under which a document's own site may speak of itself.
///
/// Compared by letters and digits alone, so that "The Harbour Post", "harbourpost.example" and
/// "www.the-harbour-post.example" are one.
struct OwnName {
  /// The letters of the name, and of those parts of a host that may be it.
  private let spellings: [[UInt8]]

  /// More words than the name of any outlet has.
  private static let greatestWords = 12
  /// Shorter parts of a host are countries and kinds of organisation.
  private static let fewestLetters = 3

  /// The spellings of a site, which is a name or a host.
  init(_ site: String) {
    var parts = [ComparisonForm(site).bytes]
    if !parts[0].contains(0x20), parts[0].contains(UInt8(ascii: ".")) {
      parts += parts[0].split(separator: UInt8(ascii: ".")).dropLast().map(Array.init)
        .filter { $0.count >= Self.fewestLetters }
    }
    let article = Array("the".utf8)
    let names = parts.map(Self.letters)
    spellings =
      names + names.filter { $0.starts(with: article) }.map { Array($0.dropFirst(article.count)) }
  }

  /// The last word of the name, if it begins at `first` with a capital or is a host; nil if not.
  func end(_ reader: WordReader, from first: Int) -> Int? {
    var first = first
    if reader.hash(first) == Self.the { first += 1 }
    guard reader.isCapitalised(first) || reader.gap(after: first) == .stop else { return nil }
    var letters: [UInt8] = []
    for last in first..<first + Self.greatestWords where reader.sameSentence(first, last) {
      letters += Self.letters(ComparisonForm(of: reader.text, in: reader.span(last, last)).bytes)
      if spellings.contains(letters) { return last }
      let gap = reader.gap(after: last).subtracting([.space, .line, .hyphen, .ampersand, .stop])
      guard gap.isEmpty else { return nil }
    }
    return nil
  }

  private static let the = WordHash.hash(of: "the")

  private static func letters(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0 >= 0x80 || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }
}
