/// A name read out of running text.
struct SourceName: Equatable {
  /// The index of its first word.
  var first: Int
  /// The index of its last word.
  var last: Int
  /// The name in display form.
  var name: String
  /// An acronym in brackets behind it.
  var alias: String?
  /// The index of the last word that belongs to it, the alias included.
  var end: Int
  /// Whether something marks it as the name of an outlet: a word in it, a noun beside it, emphasis.
  var isOutlet: Bool
  /// Whether it may be an outlet's: that, or a hyphen, capitals throughout, an acronym behind it.
  var isOutletLike: Bool
}

/// Reads the names of sources before and after the words that credit them.
///
/// A name is a run of capitalised words, with particles such as "of" inside. An article before it,
/// a possessive country, a weekday behind it and lower-case nouns around it are left out.
struct NameReader {
  /// Longer runs of capitals are headings.
  private static let greatestLength = 10

  let reader: WordReader

  // MARK: After a cue

  /// The name that begins at `index`, or behind an article and a descriptive noun there.
  ///
  /// `gap` is what stands between the cue and that word.
  func name(at index: Int, gap: Gap) -> SourceName? {
    guard gap.subtracting([.space, .colon, .quote, .line, .dash]).isEmpty else { return nil }
    var first = index
    var hasDescriptor = false
    // "the pro-regime daily X": lower-case words are skipped if the last of them names an outlet.
    if !reader.isCapitalised(first) {
      if let domain = domain(at: first) { return domain }
      var cursor = first
      while cursor - first < 7, cursor < reader.count, !reader.isCapitalised(cursor) {
        let next = reader.gap(after: cursor)
        guard next.isQuotedPlain || next == .hyphen, reader.sameSentence(cursor, cursor + 1) else {
          return nil
        }
        hasDescriptor = OutletNames.descriptors.contains(reader.hash(cursor))
        cursor += 1
      }
      let isArticleOnly = cursor == first + 1 && NameWords.articles.contains(reader.hash(first))
      let last = cursor - 1
      guard hasDescriptor || isArticleOnly || isAdjectives(first..<last + 1), cursor < reader.count
      else { return nil }
      first = cursor
    }
    guard let name = run(from: first, hasDescriptor: hasDescriptor) else { return nil }
    // "the Syrian daily X": a capitalised adjective, then the noun, then the name.
    let next = name.last + 1
    if !hasDescriptor, reader.gap(after: name.last).isPlain, reader.sameSentence(name.last, next) {
      var cursor = next
      while cursor < next + 3, cursor < reader.count, !reader.isCapitalised(cursor),
        reader.gap(after: cursor).isQuotedPlain
      {
        if OutletNames.descriptors.contains(reader.hash(cursor)), reader.isCapitalised(cursor + 1),
          reader.sameSentence(cursor, cursor + 1),
          let better = run(from: cursor + 1, hasDescriptor: true)
        {
          return better
        }
        cursor += 1
      }
    }
    return name
  }

  /// Whether lower-case words are an article and hyphenated adjectives: "a pro-government".
  private func isAdjectives(_ range: Range<Int>) -> Bool {
    guard range.count <= 4, NameWords.articles.contains(reader.hash(range.lowerBound)) else {
      return false
    }
    return range.dropFirst().dropLast().allSatisfy { reader.gap(after: $0) == .hyphen }
      && range.count > 2
  }

  /// The run of capitalised words and particles that begins at `first`.
  private func run(from start: Int, hasDescriptor: Bool) -> SourceName? {
    var first = start
    while NameWords.articles.contains(reader.hash(first)), joins(first, first + 1),
      reader.isCapitalised(first + 1)
    {
      first += 1
    }
    guard reader.isCapitalised(first) else { return nil }
    var last = first
    var hasOf = false
    while last + 1 < reader.count, last - first < Self.greatestLength {
      guard joins(last, last + 1) else { break }
      let next = last + 1
      if reader.isCapitalised(next) {
        if NameWords.articles.contains(reader.hash(next)), !hasOf { break }
        last = next
      } else if let after = afterParticles(next, hasOf: &hasOf) {
        last = after
      } else if reader.isNumber(next), reader.gap(after: last) == .space, isShortNumber(next) {
        // "France 24", "Channel 4".
        last = next
      } else {
        break
      }
    }
    return trimmed(first: first, last: last, hasDescriptor: hasDescriptor)
  }

  private func isShortNumber(_ index: Int) -> Bool {
    guard let value = reader.number(index), value < 100 else { return false }
    let isDay = NameWords.calendar.contains(reader.hash(index - 1))
    return !isDay && reader.gap(after: index) != .stop
  }

  /// The capitalised word behind up to two particles; nil if they are no part of a name.
  private func afterParticles(_ index: Int, hasOf: inout Bool) -> Int? {
    var cursor = index
    var isFree = hasOf
    while cursor < index + 2, NameWords.particles.contains(reader.hash(cursor)),
      !reader.isCapitalised(cursor)
    {
      isFree = isFree || NameWords.freeParticles.contains(reader.hash(cursor))
      guard joins(cursor, cursor + 1) else { return nil }
      cursor += 1
    }
    guard cursor > index, isFree, reader.isCapitalised(cursor),
      !NameWords.calendar.contains(reader.hash(cursor))
    else { return nil }
    hasOf = true
    return cursor
  }

  /// Whether two words may stand beside each other in a name.
  private func joins(_ left: Int, _ right: Int) -> Bool {
    guard reader.sameSentence(left, right) else { return false }
    let gap = reader.gap(after: left)
    if gap.subtracting([.space, .line, .hyphen, .ampersand]).isEmpty { return true }
    // "Dr. Smith", "J. Smith", "Youm7.com".
    return gap.contains(.stop) && gap.subtracting([.space, .stop]).isEmpty
      && (isTitleOrInitial(left) || (gap == .stop && isDomainEnd(right)))
  }

  private func isTitleOrInitial(_ index: Int) -> Bool {
    if Self.titles.contains(reader.hash(index)) { return true }
    return isOneLetter(index) && reader.isCapitalised(index)
  }

  private func isOneLetter(_ index: Int) -> Bool {
    TextMeasure.columns(reader.text, reader.span(index, index)) == 1
  }

  private func isDomainEnd(_ index: Int) -> Bool {
    NameWords.topLevelDomains.contains(reader.hash(index))
  }

  /// A domain written in lower case: "example.com".
  private func domain(at first: Int) -> SourceName? {
    var last = first
    while last - first < 3, reader.gap(after: last) == .stop, reader.sameSentence(last, last + 1) {
      last += 1
    }
    guard last > first, isDomainEnd(last), !isOneLetter(first) else { return nil }
    let name = DisplayForm.string(reader.text, reader.span(first, last))
    return SourceName(
      first: first, last: last, name: name, alias: nil, end: last, isOutlet: true,
      isOutletLike: true)
  }

  // MARK: Before a cue

  /// The name whose last word is `last`, read backwards.
  func name(endingAt last: Int) -> SourceName? {
    guard reader.isCapitalised(last) || isDomainEnd(last) && reader.gap(after: last - 1) == .stop
    else { return nil }
    var first = last
    while first > 0, last - first < Self.greatestLength {
      let previous = first - 1
      guard joins(previous, first) else { break }
      if NameWords.articles.contains(reader.hash(previous)), reader.isCapitalised(previous) {
        first = previous
        break
      }
      if reader.isCapitalised(previous) {
        first = previous
      } else if NameWords.freeParticles.contains(reader.hash(previous)), previous > 0,
        reader.isCapitalised(previous - 1), joins(previous - 1, previous),
        !NameWords.never.contains(reader.hash(previous - 1))
      {
        first = previous - 1
      } else if isDomainEnd(first), reader.gap(after: previous) == .stop {
        first = previous
      } else {
        break
      }
    }
    if reader.beginsSentence(first), first < last, NameWords.openers.contains(reader.hash(first)) {
      first += 1
    }
    if reader.beginsSentence(first), first == last, NameWords.openers.contains(reader.hash(first)) {
      return nil
    }
    return trimmed(first: first, last: last, hasDescriptor: false)
  }

  // MARK: Trimming

  /// The name without articles, possessive owners and weekdays at its edges.
  private func trimmed(first: Int, last: Int, hasDescriptor: Bool) -> SourceName? {
    var first = first
    var last = last
    while last > first, NameWords.calendar.contains(reader.hash(last)) { last -= 1 }
    while first < last, NameWords.articles.contains(reader.hash(first)) { first += 1 }
    // "Syria's Al-Watan": the owner goes, unless the name is made with it.
    if let owner = (first..<last).last(where: { isPossessive($0) }),
      !NameWords.keptPossessives.contains(reader.hash(owner))
    {
      if NameWords.ownedNouns.contains(reader.hash(owner + 1)) {
        last = owner
      } else {
        first = owner + 1
      }
    }
    guard namesSomebody(first, last) else { return nil }
    var name = DisplayForm.string(reader.text, reader.span(first, last))
    if name.hasSuffix("'s") { name.removeLast(2) }
    // French elides its article: "selon l'Agence".
    for article in ["l'", "d'", "L'", "D'"] where name.hasPrefix(article) { name.removeFirst(2) }
    guard name.utf8.count >= 2 else { return nil }
    let alias = alias(after: last)
    let isOutlet =
      hasDescriptor || isKnownRun(first, last) || isEmphasised(reader.span(first, last))
      || (first..<last).contains { reader.gap(after: $0) == .stop && isDomainEnd($0 + 1) }
      || hasFollowingDescriptor(last)
    let isLike =
      isOutlet || alias != nil || (first == last && reader.isAcronym(first))
      || (first < last && (first..<last).allSatisfy { reader.gap(after: $0) == .hyphen })
    return SourceName(
      first: first, last: last, name: name, alias: alias.map(\.name), end: alias?.index ?? last,
      isOutlet: isOutlet, isOutletLike: isLike)
  }

  /// Whether a run is more than a pronoun, a weekday, a country's adjective or "U.S.".
  private func namesSomebody(_ first: Int, _ last: Int) -> Bool {
    let isKnown = isKnownRun(first, last)
    if NameWords.never.contains(reader.hash(first)), !isKnown { return false }
    if (first...last).allSatisfy({ NameWords.demonyms.contains(reader.hash($0)) }) { return false }
    return !(first...last).allSatisfy { isOneLetter($0) }
  }

  /// Whether a run has an agency in it, or an outlet's noun where one stands in names: at the end,
  /// at the beginning of two words, or before "of".
  private func isKnownRun(_ first: Int, _ last: Int) -> Bool {
    if (first...last).contains(where: { OutletNames.isKnown(reader.hash($0)) }) { return true }
    guard first < last else { return false }
    let hasParticle = NameWords.particles.contains(reader.hash(first + 1))
    return OutletNames.isOutletWord(reader.hash(last))
      || OutletNames.isOutletWord(reader.hash(first)) && (hasParticle || last == first + 1)
  }

  private func hasFollowingDescriptor(_ last: Int) -> Bool {
    reader.gap(after: last).isPlain && OutletNames.descriptors.contains(reader.hash(last + 1))
  }

  private func isPossessive(_ index: Int) -> Bool {
    let span = reader.span(index, index)
    let name = DisplayForm.string(reader.text, span)
    return name.hasSuffix("'s")
  }

  /// Whether emphasis marks stand directly around a span.
  private func isEmphasised(_ span: ByteSpan) -> Bool {
    guard span.start > 0, span.end < reader.text.count else { return false }
    let marks: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "_")]
    return marks.contains(reader.text[span.start - 1]) && marks.contains(reader.text[span.end])
  }

  /// The acronym in brackets behind a name.
  private func alias(after last: Int) -> (name: String, index: Int)? {
    let next = last + 1
    guard reader.gap(after: last).subtracting([.space, .line]) == .openBracket,
      reader.sameSentence(last, next), reader.isAcronym(next),
      reader.gap(after: next).contains(.closeBracket) || next == reader.count - 1
    else { return nil }
    return (DisplayForm.string(reader.text, reader.span(next, next)), next)
  }

  private static let titles = WordSet(
    "dr prof mr mrs ms st gen col maj capt lt sgt sen rep gov rev hon jr sr")
}
