/// A name by which a text speaks of its own author or outlet, without anything else saying so.
package struct SelfName: Hashable, Sendable {
  /// Whom the name names.
  package enum Kind: Hashable, Sendable {
    /// Who wrote the text: a byline, or a line about the author.
    case author
    /// Where it was published: "do not reflect the views of X".
    case outlet
  }

  /// Whom the name names.
  package let kind: Kind
  /// The name in display form.
  package let name: String
}

/// Finds the names by which a text speaks of itself.
///
/// A text without metadata is thus known to those that credit it. What is found is weaker than
/// metadata: a copy may keep the byline of what it copies.
struct SelfNameFinder {
  private let reader: WordReader
  private let regions: [Region]
  private let layout: TextLayout
  private let names: NameReader

  /// A line of more words than these is no byline.
  private static let longestByline = 12
  /// How far behind the name a sentence about an author says what the author does, in words.
  private static let reach = 16
  /// A list of names is cut here; a page names few people as its authors.
  private static let most = 8

  private enum Cue: Sendable { case byline, outlet }

  private static let table = PhraseTable<Cue>([
    ("by,commentary by,opinion by,analysis by,story by,written by", .byline),
    ("von,ein kommentar von,ein gastbeitrag von,par,por", .byline),
    ("necessarily reflect those of,necessarily reflect the views of", .outlet),
    ("necessarily represent those of,necessarily represent the views of", .outlet),
    ("necessarily the views of,necessarily reflect the opinions of", .outlet),
    ("nicht notwendigerweise die meinung von,nicht zwingend die meinung von", .outlet),
    ("nécessairement l'opinion de,necesariamente la opinión de", .outlet),
  ])
  private static let being = WordSet(hashes: beingHashes)
  private static let beingHashes = WordHash.hashes(of: "is ist est es was war")
  /// All words with which something may begin that names somebody.
  private static let cues = WordSet(hashes: table.firstWords + beingHashes)
  private static let professions = WordSet(
    """
    journalist writer columnist author reporter editor fellow contributor correspondent blogger
    commentator producer autor autorin journalistin redakteur redakteurin kolumnist korrespondent
    journaliste auteur chroniqueur rédacteur periodista autora columnista redactor
    """)

  init(text: [UInt8], words: WordTable, regions: [Region], layout: TextLayout) {
    reader = WordReader(text: text, words: words)
    self.regions = regions
    self.layout = layout
    names = NameReader(reader: reader)
  }

  /// The names in text order, each once. O(*n*) in the number of words.
  func selfNames() -> [SelfName] {
    var found: [SelfName] = []
    let hashes = reader.words.hash.span
    var places: [Int] = []
    for range in reader.words.ranges(in: regions, where: \.isScored) {
      Self.cues.find(in: hashes, range, into: &places)
    }
    for index in places {
      guard found.count < Self.most else { break }
      let name: SelfName?
      if Self.table.begins(with: hashes[index]), let match = Self.table.match(reader, at: index) {
        let last = index + match.words.count - 1
        name = match.meaning == .byline ? byline(index, last) : outlet(last)
      } else {
        name = Self.being.contains(hashes[index]) ? author(before: index) : nil
      }
      if let name, !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// "By Ann Lee" on a short line of the head.
  private func byline(_ first: Int, _ last: Int) -> SelfName? {
    let span = reader.span(first, last)
    guard layout.position(of: span) == .head, reader.isCapitalised(first),
      first == 0 || reader.gap(after: first - 1).contains(.line),
      let name = names.name(at: last + 1, gap: reader.gap(after: last)), name.last > name.first
    else { return nil }
    var end = name.end
    while !reader.gap(after: end).contains(.line), end + 1 < reader.count {
      end += 1
      guard end - first < Self.longestByline else { return nil }
    }
    return SelfName(kind: .author, name: name.name)
  }

  /// "Ann Lee, a fellow at the Institute of Ports, is a journalist" at the beginning of a sentence
  /// in the head or the foot.
  private func author(before verb: Int) -> SelfName? {
    var first = verb
    while reader.sameSentence(first - 1, verb), verb - first < Self.reach { first -= 1 }
    guard reader.beginsSentence(first), verb > first + 1,
      layout.position(of: reader.span(first, first)) != .inline,
      let name = names.name(at: first, gap: [.space]), name.first == first, name.last > first,
      name.last < verb,
      name.last + 1 == verb || reader.gap(after: name.end).contains(.comma)
    else { return nil }
    for word in (verb + 1)...(verb + Self.reach)
    where reader.sameSentence(verb, word) && Self.professions.contains(reader.hash(word)) {
      return SelfName(kind: .author, name: name.name)
    }
    return nil
  }

  /// "… do not necessarily reflect those of Harbour News."
  private func outlet(_ last: Int) -> SelfName? {
    names.name(at: last + 1, gap: reader.gap(after: last)).map {
      SelfName(kind: .outlet, name: $0.name)
    }
  }
}
