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
  /// Whether it is somebody, or something, that facts come from, even if it has an outlet's word in it:
  /// an institute, an outlet's data, a bank's analyst.
  var isInformant: Bool
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
    if !beginsName(first) {
      if let domain = domain(at: first) { return domain }
      var cursor = first
      while cursor - first < 7, cursor < reader.count, !beginsName(cursor) {
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
    guard let name = run(from: first, hasDescriptor: hasDescriptor) else {
      return nameBehindAttribute(first)
    }
    // "the Ruritanian daily X": a capitalised adjective, then the noun, then the name.
    if !hasDescriptor, let next = nextCapital(after: name.last), next.hasDescriptor,
      let better = run(from: next.index, hasDescriptor: true)
    {
      return better
    }
    return name
  }

  /// Whether a name may begin with a word: it has a capital, or is the article of "al-Ahram".
  private func beginsName(_ index: Int) -> Bool {
    reader.isCapitalised(index) || isJoinedArticle(index)
  }

  /// The capitalised word behind a few lower-case ones that describe it, and whether the last of
  /// them is the noun of an outlet; nil if there is none.
  private func nextCapital(after last: Int) -> (index: Int, hasDescriptor: Bool)? {
    var hasDescriptor = false
    var cursor = last + 1
    let limit = cursor + 4
    while reader.sameSentence(last, cursor), reader.gap(after: cursor - 1).isQuotedPlain {
      if beginsName(cursor) { return cursor > last + 1 ? (cursor, hasDescriptor) : nil }
      guard cursor < limit, !NameWords.never.contains(reader.hash(cursor)),
        !NameWords.particles.contains(reader.hash(cursor))
      else { return nil }
      hasDescriptor = OutletNames.descriptors.contains(reader.hash(cursor))
      cursor += 1
    }
    return nil
  }

  /// The name behind a place or country that describes it: "Munich-based X", "Ruritania's official
  /// agency X", "the Paris research group X".
  private func nameBehindAttribute(_ first: Int) -> SourceName? {
    var last = runEnd(from: first)
    if reader.gap(after: last) == .hyphen, !reader.isCapitalised(last + 1),
      reader.sameSentence(last, last + 1)
    {
      last += 1
      if reader.gap(after: last).isQuotedPlain, beginsName(last + 1) {
        return run(from: last + 1, hasDescriptor: false)
      }
    } else if !isPlaceOrPeople(first, last) {
      return nil
    }
    guard let next = nextCapital(after: last) else { return nil }
    return run(from: next.index, hasDescriptor: next.hasDescriptor)
  }

  /// Whether lower-case words are an article and hyphenated adjectives: "a pro-government".
  private func isAdjectives(_ range: Range<Int>) -> Bool {
    guard range.count <= 4, NameWords.articles.contains(reader.hash(range.lowerBound)) else {
      return false
    }
    return range.dropFirst().dropLast().allSatisfy { reader.gap(after: $0) == .hyphen }
      && range.count > 2
  }

  /// The name that the run of capitalised words and particles at `start` makes.
  private func run(from start: Int, hasDescriptor: Bool) -> SourceName? {
    var first = start
    while isArticle(first), joins(first, first + 1), reader.isCapitalised(first + 1) { first += 1 }
    guard beginsName(first) else { return nil }
    return trimmed(first: first, last: runEnd(from: first), hasDescriptor: hasDescriptor)
  }

  /// The last word of the run of capitalised words and particles that begins at `first`.
  private func runEnd(from first: Int) -> Int {
    var last = isJoinedArticle(first) ? first + 1 : first
    var hasOf = false
    while last + 1 < reader.count, last - first < Self.greatestLength {
      guard joins(last, last + 1) else { break }
      let next = last + 1
      if reader.isCapitalised(next) {
        if isArticle(next), !hasOf { break }
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
    return last
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
    // "Dr. Smith", "J. Smith", "Courier.example".
    return gap.contains(.stop) && gap.subtracting([.space, .stop]).isEmpty
      && (isTitleOrInitial(left) || (gap == .stop && isDomainEnd(right)))
  }

  /// Whether a capitalised word is tied to the next by a hyphen, which makes even an article or
  /// another common word a part of the name: "El-Mundo".
  func isHyphenated(_ index: Int) -> Bool {
    reader.gap(after: index) == .hyphen && reader.isCapitalised(index + 1)
  }

  /// Whether a word is an article before a name and not a part of it, as in "Los Angeles".
  func isArticle(_ index: Int) -> Bool {
    NameWords.articles.contains(reader.hash(index)) && !isHyphenated(index)
      && !PlaceNames.beginsLongName(reader, at: index)
  }

  /// Whether a word is the lower-case article of an Arabic name: "al-Ahram".
  private func isJoinedArticle(_ index: Int) -> Bool {
    NameWords.joinedArticles.contains(reader.hash(index)) && isHyphenated(index)
  }

  private func isTitleOrInitial(_ index: Int) -> Bool {
    if Self.titles.contains(reader.hash(index)) { return true }
    return isOneLetter(index) && reader.isCapitalised(index)
  }

  func isOneLetter(_ index: Int) -> Bool {
    TextMeasure.columns(reader.text, reader.span(index, index)) == 1
  }

  func isDomainEnd(_ index: Int) -> Bool {
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
      isOutletLike: true, isInformant: isInformant(last + 1))
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
      if isArticle(previous), reader.isCapitalised(previous) {
        first = previous
        break
      }
      if beginsName(previous) {
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
    if NameWords.openers.contains(reader.hash(first)), !isHyphenated(first) {
      if first == last { return nil }
      if reader.beginsSentence(first) { first += 1 }
    }
    return trimmed(first: first, last: last, hasDescriptor: false)
  }

  private static let titles = WordSet(
    "dr prof mr mrs ms st gen col maj capt lt sgt sen rep gov rev hon jr sr")
}
