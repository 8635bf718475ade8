internal import Documents
internal import TextReuse

/// The follower has in its middle what only the beginning of a text can be: the dateline with which the
/// source opens, or a sentence that opens the follower and points back at what only the source says
/// before it.
///
/// A dateline stands before the first sentence of a report. Who puts a report into a text of his own, or
/// sets its paragraphs in another order, carries it along; nobody moves a line from the middle of his
/// source to his own head and makes a dateline of it. A text that opens with "However, she" was cut out
/// of one that says before who she is (M. A. K. Halliday and R. Hasan, "Cohesion in English", 1976).
struct DisplacedOpeningCue: Cue {
  let isStyle = true

  /// The weight of a dateline out of place, in nats: a mark that hardly comes about in another way.
  private static let dateline = 1.8
  /// The same where a third text opens with it as well: the follower has it from one that does.
  private static let datelineOfSeveral = 0.9
  /// The weight of an opening that points back, in nats: as much as a damaged place. Some authors open so.
  private static let pointsBack = 1.2
  /// How many words stand before a dateline that is not at the head: more than headlines, names of
  /// authors and the lines of a page's head have.
  private static let fewestBefore = 40
  /// How many words of its own the source has before the sentence that points back.
  private static let fewestToPointAt = 12

  /// Words that, at the beginning of a text, point at what must stand before them: connectives, and
  /// persons who were named. Data: another language is another line.
  private static let pointingBack = WordSet(
    """
    however moreover furthermore nevertheless nonetheless meanwhile likewise therefore instead
    also but he she they his her their
    jedoch allerdings dennoch außerdem ferner zudem dagegen inzwischen deshalb er
    cependant toutefois néanmoins pourtant ailleurs ils elles
    embargo además asimismo tampoco
    tuttavia inoltre pertanto invece
    однако кроме поэтому также
    """.split(whereSeparator: \.isWhitespace).map { WordHash.hash(of: String($0)) })

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    [
      displacedDateline(source, copy, link, context), backwardOpening(source, copy, link, context),
    ].compactMap(\.self)
  }

  private func displacedDateline(
    _ source: Int, _ copy: Int, _ link: Link, _ context: CueContext
  ) -> Evidence? {
    guard let opening = context.openings[source].dateline,
      let place = context.place(of: opening.lowerBound, source: source, link: link),
      place >= Self.fewestBefore
    else { return nil }
    let end = min(place + opening.count, context.documents[copy].words.count)
    let isOfSeveral = context.table.linksOfDocument[copy].contains { index in
      let other = context.table.links[index].other(than: copy)
      return other != source && context.openings[other].dateline != nil
        && context.table.words(of: copy, in: other).intersects(place..<end)
    }
    return Evidence(
      cue: "displaced-opening", nats: isOfSeveral ? Self.datelineOfSeveral : Self.dateline,
      note: "the dateline with which the source opens stands in the middle of the follower",
      spans: [
        DocumentSpan(
          document: source, span: context.documents[source].words.span(of: opening)),
        DocumentSpan(
          document: copy, span: context.documents[copy].words.span(of: place..<end)),
      ])
  }

  private func backwardOpening(
    _ source: Int, _ copy: Int, _ link: Link, _ context: CueContext
  ) -> Evidence? {
    guard let word = context.openings[copy].pointingBack,
      let place = context.place(of: word, source: copy, link: link), place > 0
    else { return nil }
    let original = context.documents[source].words
    // What it points at is the sentence before, and the follower has not even that.
    let before = max(0, place - Self.fewestToPointAt)..<place
    guard before.count == Self.fewestToPointAt,
      original.sentence[place] != original.sentence[place - 1],
      !link.words(of: source).intersects(before)
    else { return nil }
    return Evidence(
      cue: "displaced-opening", nats: Self.pointsBack,
      note: "the follower opens with a sentence that points at what only the source says before it",
      spans: [
        DocumentSpan(document: source, span: original.span(of: place..<place + 1)),
        DocumentSpan(
          document: copy, span: context.documents[copy].words.span(of: word..<word + 1)),
      ])
  }

  /// Whether a word points at what must stand before it.
  static func pointsBack(_ hash: UInt64) -> Bool { pointingBack.index(of: hash) != nil }
}

/// How a text opens, as far as it tells whether the beginning is its own.
struct Opening: Sendable {
  /// The dateline that it opens with.
  let dateline: Range<Int>?
  /// Its first word, if that points back.
  let pointingBack: Int?

  /// Reads the opening of a document; without one there is none. O(1).
  init(document: Document?) {
    dateline = document.flatMap(Dateline.opening)
    pointingBack = document?.words.hash.first.flatMap {
      DisplacedOpeningCue.pointsBack($0) ? 0 : nil
    }
  }
}

extension CueContext {
  /// Where a word of one end of a link stands in the other: by the words that both keep, or, in a passage
  /// that was put into another order, where it stands once before the same words; nil if nowhere.
  fileprivate func place(of word: Int, source: Int, link: Link) -> Int? {
    var told: [Range<Int>] = []
    for passage in passages(of: link, source: source) where passage.source.contains(word) {
      for step in passage.steps where step.kind == .keep && step.source.contains(word) {
        return step.copy.lowerBound + (word - step.source.lowerBound)
      }
      told.append(passage.copy)
    }
    guard !told.isEmpty else { return nil }
    let own = documents[source].words.hash
    let other = documents[link.other(than: source)].words.hash
    let sequence = own[word..<min(word + sameWords, own.count)]
    let places = WordRanges(told).ranges.lazy.joined().filter { place in
      place + sequence.count <= other.count
        && other[place..<place + sequence.count].elementsEqual(sequence)
    }
    return places.dropFirst().isEmpty ? places.first : nil
  }
}

/// As many equal words in a row are hardly another place of the text.
private let sameWords = 6
