/// Finds where a text says that it is itself the origin of something in it.
struct DeclarationFinder {
  private let reader: WordReader
  private let regions: [Region]
  private let quotations: [ByteSpan]

  /// Prepares to search a text; what stands in its quotation marks is said by somebody else.
  init(text: [UInt8], words: WordTable, regions: [Region], quotations: [ByteSpan]) {
    self.quotations = quotations
    reader = WordReader(text: text, words: words)
    self.regions = regions
  }

  /// How a phrase must go on to be a declaration.
  private enum Condition: Sendable {
    case none
    /// The phrase begins a sentence.
    case sentenceStart
    /// "us", "our", "this newspaper", or the document's own site follow.
    case ownName
  }

  private static let table = PhraseTable<(Declaration.Kind, Condition)>([
    ("translated excerpts,following are translated,following is translated", (.translation, .none)),
    (
      "following is a translation,this is a translation,below is a translation",
      (.translation, .none)
    ),
    ("our translation,my translation,author's translation", (.translation, .none)),
    ("translated by our,translated by us,translated by this", (.translation, .none)),
    ("von uns übersetzt,eigene übersetzung,traduit par nos soins", (.translation, .none)),
    ("traducción propia,перевод редакции", (.translation, .none)),
    (
      "translated from,excerpts translated from,übersetzt aus,traduit de",
      (.translation, .sentenceStart)
    ),
    ("told,interview with,interview to,speaking to,spoke to,spoke with", (.interview, .ownName)),
    ("speaking with,in comments to,in remarks to", (.interview, .ownName)),
    ("sagte dieser zeitung,sagte uns,nous a déclaré,nos dijo", (.interview, .none)),
    ("obtained by,seen by,reviewed by,viewed by,provided to,leaked to", (.obtained, .ownName)),
    ("liegt uns vor,liegt dieser zeitung vor", (.obtained, .none)),
    ("story will be updated,article will be updated,post will be updated", (.preliminary, .none)),
    ("is a developing story,is a breaking news story", (.preliminary, .none)),
    ("check back for updates,more details to follow,more to follow", (.preliminary, .none)),
    ("wird laufend aktualisiert,wird fortlaufend aktualisiert", (.preliminary, .none)),
    ("article en cours de mise à jour,noticia en desarrollo", (.preliminary, .none)),
    ("habrá ampliación,en breve más información", (.preliminary, .none)),
    ("story has been updated,article has been updated,post has been updated", (.updated, .none)),
    ("story was updated,article was updated,post was updated", (.updated, .none)),
    ("updates throughout,recasts throughout", (.updated, .none)),
    ("updates with,adds details,adds comment,adds quotes,recasts", (.updated, .sentenceStart)),
    ("artikel wurde aktualisiert,beitrag wurde aktualisiert", (.updated, .none)),
    ("article a été mis à jour,artículo ha sido actualizado", (.updated, .none)),
  ])

  private static let us = WordSet("us me")
  private static let this = WordSet("this our")
  private static let ownNouns = WordSet(
    """
    newspaper paper site website magazine correspondent reporter writer author blog outlet journal
    agency station channel programme program newsroom staff team editor editors reporters
    correspondents journalist journalists colleague colleagues
    """)

  /// The declarations in text order.
  ///
  /// - Parameter site: The document's own site, if it is known: who "told" it something was asked by
  ///   the document itself.
  /// - Returns: The declarations of the regions that count.
  func declarations(site: String?) -> [Declaration] {
    let own = site.map { OwnName($0) }
    var declarations: [Declaration] = []
    let ranges = reader.words.ranges(in: regions, where: \.isScored)
    let table = Self.table
    for index in table.beginnings(in: reader.words.hash.span, ranges) {
      guard let match = table.match(reader, at: index) else { continue }
      let last = index + match.words.count - 1
      guard let end = end(match.meaning.1, first: index, last: last, own: own),
        !isQuoted(reader.span(index, end))
      else { continue }
      declarations.append(Declaration(kind: match.meaning.0, span: reader.span(index, end)))
    }
    if let notes = numberedNotes(in: ranges) { declarations.append(notes) }
    return declarations.sorted { ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue) }
  }

  private func isQuoted(_ span: ByteSpan) -> Bool {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < quotations.count && quotations[low].overlaps(span)
  }

  /// The last word of a declaration; nil if its condition is not met.
  private func end(_ condition: Condition, first: Int, last: Int, own: OwnName?) -> Int? {
    switch condition {
    case .none: return last
    case .sentenceStart: return reader.beginsSentence(first) ? last : nil
    case .ownName:
      let next = last + 1
      guard reader.gap(after: last).isQuotedPlain, reader.sameSentence(last, next) else {
        return nil
      }
      if Self.us.contains(reader.hash(next)), !reader.isCapitalised(next) { return next }
      if Self.this.contains(reader.hash(next)), Self.ownNouns.contains(reader.hash(next + 1)) {
        return next + 1
      }
      return own?.end(reader, from: next)
    }
  }

  /// The first of at least two numbered notes, `[1]` and `[2]`, in ascending order.
  private func numberedNotes(in ranges: [Range<Int>]) -> Declaration? {
    var first: ByteSpan?
    var expected = 1
    for index in ranges.joined() {
      let start = Int(reader.words.start[index]) - 1
      let end = Int(reader.words.end[index])
      guard start >= 0, end < reader.text.count, reader.text[start] == 0x5B,
        reader.text[end] == 0x5D, reader.number(index) == expected
      else { continue }
      if let first, expected == 2 { return Declaration(kind: .numberedNotes, span: first) }
      first = ByteSpan(start, end + 1)
      expected = 2
    }
    return nil
  }
}
