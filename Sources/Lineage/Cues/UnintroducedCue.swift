internal import Documents
internal import TextReuse

/// The copy has somebody speak whom it never introduced: "Varnham said", where the source says before, in
/// words that the copy has not, that Ilse Varnham is meant.
///
/// Writers introduce their speakers by their full names and use the last name from then on. Who cuts a
/// text, or takes a passage out of it, loses the introduction; nobody who adds to a text needs to mend
/// one that was never missing.
struct UnintroducedCue: Cue {
  let isStyle = true

  /// The weight of each speaker, in nats: as much as a damaged place.
  private static let weight = 1.2
  /// The most that speakers can say.
  private static let cap = 2.4
  /// What stands before the name where a speaker is introduced is a name too, and no common word: it has
  /// this information at least, in bits.
  private static let nameBits = 7.0

  /// Verbs of saying beside a name. Data: another language is another line.
  private static let saying = WordSet(
    """
    said says told tells added adds noted explained warned argued wrote asked stated
    sagte erklärte betonte meinte schrieb
    déclaré affirmé expliqué estimé ajouté
    dijo declaró afirmó explicó añadió
    disse afirmou spiegato dichiarato
    сказал сказала заявил заявила отметил отметила
    """.split(whereSeparator: \.isWhitespace).map { WordHash.hash(of: String($0)) })

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let original = context.documents[source]
    let follower = context.documents[copy]
    let shared = link.words(of: copy)
    let held = link.words(of: source)
    var found: [Evidence] = []
    for name in context.bareSpeakers[copy] where shared.intersects(name..<name + 1) {
      guard found.count < Int(Self.cap / Self.weight) else { break }
      guard let first = original.words.hash.firstIndex(of: follower.words.hash[name]), first > 0,
        !held.intersects(first..<first + 1), original.isCapitalised(first),
        original.continuesName(first),
        context.reuse.information.bits(of: original.words.hash[first - 1]) >= Self.nameBits
      else { continue }
      let words = follower.words.span(of: name..<name + 1)
      found.append(
        Evidence(
          cue: "unintroduced", nats: Self.weight,
          note:
            "the follower has \(follower.excerpt(words)) speak, whom only the source introduces",
          spans: [
            DocumentSpan(document: source, span: original.words.span(of: first - 1..<first + 1)),
            DocumentSpan(document: copy, span: words),
          ]))
    }
    return found
  }

  /// The names of a document's speakers that stand alone where they stand first, as words in text order.
  ///
  /// - Complexity: O(*n*) in the words, and once more for each speaker.
  static func bareSpeakers(in document: Document) -> [Int] {
    let words = document.words
    let hashes = words.hash
    let column = hashes.span
    let saying = Self.saying
    var names: [Int] = []
    for verb in column.indices where saying.index(of: column[verb]) != nil {
      for name in [verb - 1, verb + 1] where column.indices.contains(name) {
        guard words.sentence[name] == words.sentence[verb],
          document.isCapitalised(name), !document.continuesName(name),
          !(document.isCapitalised(name + 1) && document.continuesName(name + 1)),
          hashes.firstIndex(of: hashes[name]) == name
        else { continue }
        names.append(name)
      }
    }
    return names
  }
}

extension Document {
  /// Whether a word begins with a capital letter.
  fileprivate func isCapitalised(_ word: Int) -> Bool {
    guard words.start.indices.contains(word) else { return false }
    let bytes = bytes(of: word..<word + 1)
    if let first = bytes.first, first < 0x80 { return (0x41...0x5A).contains(first) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties.isUppercase
      ?? false
  }

  /// Whether a capitalised word stands before a word, and nothing but spaces between.
  fileprivate func continuesName(_ word: Int) -> Bool {
    guard word > 0, words.end.indices.contains(word), isCapitalised(word - 1) else { return false }
    let gap = (Int(words.end[word - 1])..<max(Int(words.end[word - 1]), Int(words.start[word])))
      .clamped(to: 0..<text.count)
    return text[gap].allSatisfy { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
  }
}
