extension NameReader {
  /// The name without articles, possessive owners and weekdays at its edges.
  func trimmed(first: Int, last: Int, hasDescriptor: Bool) -> SourceName? {
    var first = first
    var last = last
    while last > first, NameWords.calendar.contains(reader.hash(last)) { last -= 1 }
    while first < last, isArticle(first) { first += 1 }
    // "Thomson Reuters I/B/E/S": a letter before a slash is a piece of something else.
    if first < last, isOneLetter(last), reader.gap(after: last) == .slash { last -= 1 }
    // "Selmira's Or-Mirat": the owner goes, unless the name is made with it.
    if let owner = (first..<last).last(where: { reader.isPossessive($0) }),
      !NameWords.keptPossessives.contains(reader.hash(owner))
    {
      if NameWords.ownedNouns.contains(reader.hash(owner + 1)) {
        last = owner
      } else {
        first = owner + 1
      }
    }
    guard namesSomebody(first, last, hasDescriptor: hasDescriptor) else { return nil }
    var name = DisplayForm.string(reader.text, reader.span(first, last))
    if name.hasSuffix("'s"), !NameWords.keptPossessives.contains(reader.hash(last)) {
      name.removeLast(2)
    }
    // French elides its article: "selon l'Agence".
    for article in ["l'", "d'", "L'", "D'"] where name.hasPrefix(article) { name.removeFirst(2) }
    guard name.utf8.count >= 2 else { return nil }
    let alias = alias(after: last)
    let isOutlet =
      hasDescriptor || isKnownRun(first, last) || isEmphasised(reader.span(first, last))
      || (first..<last).contains { reader.gap(after: $0) == .stop && isDomainEnd($0 + 1) }
      || hasFollowingDescriptor(last)
    let isLike =
      isOutlet || alias != nil || (first == last && isBareAcronym(first))
      || (first < last && (first..<last).allSatisfy { reader.gap(after: $0) == .hyphen })
    let isInformant =
      isInformant(last + 1) || (first...last).contains { OutletNames.isOfBody(reader.hash($0)) }
    return SourceName(
      first: first, last: last, name: name, alias: alias.map(\.name), end: alias?.index ?? last,
      isOutlet: isOutlet, isOutletLike: isLike, isInformant: isInformant)
  }

  /// Whether a word continues the sentence with somebody, or something, that facts come from: the name
  /// before it is then only an attribute.
  func isInformant(_ index: Int) -> Bool {
    reader.sameSentence(index - 1, index) && reader.gap(after: index - 1).isPlain
      && CreditCues.informants.contains(reader.hash(index))
  }

  /// Whether a run is more than a pronoun, a weekday, a place, a country's adjective, "U.S." or the
  /// beginning of a compound such as "Paris-based".
  private func namesSomebody(_ first: Int, _ last: Int, hasDescriptor: Bool) -> Bool {
    if isCommonWord(first), !isHyphenated(first), !isKnownRun(first, last) { return false }
    if first == last, NameWords.generic.contains(reader.hash(first)) { return false }
    let isCompound = reader.gap(after: last) == .hyphen && reader.sameSentence(last, last + 1)
    if isCompound, !reader.isNumber(last + 1) { return false }
    if isPlaceOrPeople(first, last), !hasDescriptor { return false }
    return !(first...last).allSatisfy { isOneLetter($0) }
  }

  /// Whether a run is the name of a place, or of nothing but peoples.
  func isPlaceOrPeople(_ first: Int, _ last: Int) -> Bool {
    PlaceNames.isPlace(reader, first, last)
      || (first...last).allSatisfy { NameWords.demonyms.contains(reader.hash($0)) }
  }

  /// Whether a word is one that names no source, or a weekday's or month's possessive.
  private func isCommonWord(_ index: Int) -> Bool {
    if NameWords.never.contains(reader.hash(index)) { return true }
    guard reader.isPossessive(index) else { return false }
    let word = DisplayForm.string(reader.text, reader.span(index, index)).dropLast(2)
    return NameWords.never.contains(WordHash.hash(of: String(word)))
  }

  /// Whether a word is an acronym that stands for itself: what follows is no noun it belongs to.
  private func isBareAcronym(_ index: Int) -> Bool {
    guard reader.isAcronym(index) else { return false }
    let next = index + 1
    return !reader.sameSentence(index, next) || !reader.gap(after: index).isPlain
      || reader.isCapitalised(next) || reader.isNumber(next)
      || NameWords.afterListener.contains(reader.hash(next))
      || OutletNames.descriptors.contains(reader.hash(next))
      || OutletNames.descriptors.contains(reader.hash(next + 1))
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
}
