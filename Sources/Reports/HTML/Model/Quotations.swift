internal import Provenance

/// One quotation as several texts have it.
struct QuotationVersions {
  /// The quotation in one text.
  struct Version {
    /// The document.
    let document: String
    /// The words, without the marks.
    let range: Range<Int>
    /// Whether they stand in quotation marks there.
    let isQuoted: Bool
    /// Whether the words are those of the version that was seen first.
    let isExact: Bool
    /// The name that is credited nearby; nil if none is.
    let credited: String?
  }

  /// The versions, the one seen first at the beginning; undated ones follow the dated.
  let versions: [Version]

  /// Shorter quotations are names and phrases, in bytes.
  private static let shortest = 40
  /// The most quotations that are listed.
  static let most = 60
  /// A credit so near to a quotation, in bytes, is taken for its own.
  private static let creditDistance = 160

  /// Finds the quotations that several documents share, the ones with the most versions first.
  ///
  /// A quotation of one document is followed through each passage that holds most of it into the other
  /// document, by the places where the two sides differ.
  ///
  /// - Returns: At most `most` quotations, and how many there are.
  /// - Complexity: O(*q* · *p*) for the quotations and the passages of each document.
  static func all(in model: PageModel) -> (shown: [QuotationVersions], count: Int) {
    var seen: [String: [Range<Int>]] = [:]
    var found: [QuotationVersions] = []
    // Of most documents of a corpus no other has a word.
    let sharing = model.trace.documents.map(\.id).filter { model.passagesOf[$0] != nil }
    for id in sharing.sorted(by: { first($0, $1, model) }) {
      guard let text = model.texts[id] else { continue }
      for quotation in text.quotations where quotation.count >= shortest {
        if (seen[id] ?? []).contains(where: { $0.overlaps(quotation) }) { continue }
        var versions: [(document: String, range: Range<Int>, isExact: Bool)] = []
        for index in model.passagesOf[id] ?? [] {
          guard let other = project(quotation, of: id, through: model.trace.passages[index]),
            !versions.contains(where: { $0.document == other.document })
          else { continue }
          versions.append(other)
        }
        guard !versions.isEmpty else { continue }
        versions.sort { first($0.document, $1.document, model) }
        for version in versions { seen[version.document, default: []].append(version.range) }
        found.append(
          QuotationVersions(
            versions: ([(id, quotation, true)] + versions).map { document, range, isExact in
              Version(
                document: document, range: range,
                isQuoted: model.texts[document]?.quotations.contains { $0.overlaps(range) }
                  ?? false,
                isExact: isExact
                  && brackets(range, document, model) == brackets(quotation, id, model),
                credited: credit(near: range, in: document, model))
            }))
      }
    }
    let ranked = found.enumerated().sorted {
      (-$0.element.versions.count, $0.offset) < (-$1.element.versions.count, $1.offset)
    }
    return (ranked.prefix(most).map(\.element), found.count)
  }

  /// Whether one document was seen before another: by date, then in the order of the trace's ids.
  private static func first(_ left: String, _ right: String, _ model: PageModel) -> Bool {
    let dates = (
      model.document(left)?.published ?? "~", model.document(right)?.published ?? "~"
    )
    return (dates.0, left) < (dates.1, right)
  }

  /// The place of a quotation on the other side of a passage; nil if the passage holds less than most
  /// of it.
  private static func project(
    _ quotation: Range<Int>, of id: String, through passage: Trace.Passage
  )
    -> (document: String, range: Range<Int>, isExact: Bool)?
  {
    let isB = passage.b.document == id
    guard passage.a.document != passage.b.document,
      let own = HTMLPage.range(isB ? passage.b.bytes : passage.a.bytes),
      let other = HTMLPage.range(isB ? passage.a.bytes : passage.b.bytes),
      10 * own.clamped(to: quotation).count >= 7 * quotation.count
    else { return nil }
    let held = quotation.clamped(to: own)
    var isExact = held.count * 50 >= quotation.count * 49
    // The sides run in step from one difference to the next.
    var anchors = [(own: own.lowerBound, other: other.lowerBound)]
    for difference in passage.differences {
      guard let mine = HTMLPage.range(isB ? difference.b : difference.a),
        let theirs = HTMLPage.range(isB ? difference.a : difference.b)
      else { continue }
      if mine.overlaps(held)
        || (mine.isEmpty && held.contains(mine.lowerBound)
          && mine.lowerBound > held.lowerBound)
      {
        isExact = false
      }
      anchors.append((mine.lowerBound, theirs.lowerBound))
      anchors.append((mine.upperBound, theirs.upperBound))
    }
    anchors.append((own.upperBound, other.upperBound))
    func place(_ offset: Int) -> Int {
      let before = anchors.last { $0.own <= offset } ?? anchors[0]
      let after = anchors.first { $0.own > offset } ?? anchors[anchors.count - 1]
      return min(
        max(before.other + offset - before.own, before.other), max(before.other, after.other))
    }
    let start = place(held.lowerBound)
    return (
      isB ? passage.a.document : passage.b.document, start..<max(start, place(held.upperBound)),
      isExact
    )
  }

  /// The square brackets in a quotation: whoever drops them makes an editor's words a speaker's.
  private static func brackets(_ range: Range<Int>, _ document: String, _ model: PageModel) -> Int {
    let bytes = model.texts[document]?.bytes ?? []
    return bytes[MarkedText.aligned(range, in: bytes)].count { $0 == UInt8(ascii: "[") }
  }

  /// The name credited nearest to a quotation.
  private static func credit(
    near range: Range<Int>, in id: String, _ model: PageModel
  ) -> String? {
    let credits = (model.document(id)?.credits ?? []).compactMap { credit in
      HTMLPage.range(credit.bytes).flatMap { place in credit.name.map { (place: place, name: $0) } }
    }
    return credits.map { credit in
      (
        distance: max(
          credit.place.lowerBound - range.upperBound, range.lowerBound - credit.place.upperBound, 0),
        name: credit.name
      )
    }
    .filter { $0.distance <= creditDistance }
    .min { $0.distance < $1.distance }?.name
  }
}
