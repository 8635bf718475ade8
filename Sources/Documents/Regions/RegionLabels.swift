/// Decides for each paragraph of a text what it belongs to.
struct RegionLabels {
  typealias Label = RegionFinder.Label

  /// Behind a list of links, at most this share of the words may follow as furniture if there is
  /// prose among them: teasers are short, and an article that goes on is not.
  private static let greatestTail = 0.15

  /// So many short sentences behind a line of the foot are an article that goes on.
  private static let fewestSentences = 2
  /// Shorter sentences are notices: "Please try again."
  private static let sentenceWords = 12

  /// One label a paragraph.
  private(set) var labels: [Label]

  private let text: [UInt8]
  private let facts: [ParagraphFacts]
  private let isConsent: [Bool]

  init(_ text: [UInt8], _ facts: [ParagraphFacts]) {
    self.text = text
    self.facts = facts
    isConsent = facts.map { fact in
      fact.words > 0 && fact.words < ParagraphFacts.fewestUncomparedWords
        && FurniturePhrases.consent.isInside(fact.key)
        && (!fact.isProse || FurniturePhrases.address.isInside(fact.key))
    }
    labels = [Label](repeating: .body, count: facts.count)
    guard let firstProse = facts.indices.first(where: { isBodyProse($0) }) else {
      // Without prose only the first lines can be told from the rest.
      let lead = facts.prefix { FurniturePhrases.lead.isWhole($0.key) }.count
      label(0..<lead, "menu")
      labelSingleLines(lead..<facts.count)
      return
    }
    labelLead(before: firstProse)
    let comments = commentStart(after: firstProse)
    let bodyEnd = comments ?? facts.count
    let foot = footStart(after: firstProse, before: bodyEnd)
    labelSingleLines(firstProse..<(foot ?? bodyEnd))
    labelEmbedded(after: firstProse, before: foot ?? bodyEnd)
    if let foot { label(foot..<bodyEnd, "foot of the page") }
    if let comments { labelComments(from: comments) }
  }

  private func isBodyProse(_ index: Int) -> Bool { facts[index].isProse && !isConsent[index] }

  private mutating func label(_ range: Range<Int>, _ reason: String) {
    for index in range { labels[index] = Label(kind: .furniture, reason: reason) }
  }

  // MARK: Head

  /// Marks menus before the first paragraph of prose.
  private mutating func labelLead(before firstProse: Int) {
    for index in 0..<firstProse {
      let fact = facts[index]
      if FurniturePhrases.lead.isWhole(fact.key) {
        label(index..<index + 1, "menu")
      } else if isInlineFurniture(fact) || isConsent[index] && fact.words > 0 {
        label(index..<index + 1, "line around the article")
      }
    }
    // Four entries or more of one to three words are a menu; the last may be the title.
    var end = 0
    while end < firstProse, isMenuEntry(end) { end += 1 }
    if end == firstProse { end -= 1 }
    if end >= 4 { label(0..<end, "menu") }
  }

  private func isMenuEntry(_ index: Int) -> Bool {
    let fact = facts[index]
    return fact.words >= 1 && fact.words <= 3 && !fact.endsSentence
      && !fact.key.contains { (0x30...0x39).contains($0) }
  }

  // MARK: Single lines

  private func isInlineFurniture(_ fact: ParagraphFacts) -> Bool {
    guard fact.words <= 20 else { return false }
    if FurniturePhrases.inlineLine.isWhole(fact.key) { return true }
    return FurniturePhrases.inlineStart.isPrefix(of: fact.key)
      && (fact.words <= 12 || !fact.endsSentence)
  }

  /// Marks lines that interrupt the article, and feet that do not end it.
  private mutating func labelSingleLines(_ range: Range<Int>) {
    for index in range where labels[index] == .body {
      let fact = facts[index]
      if isInlineFurniture(fact) {
        label(index..<index + 1, "line between paragraphs")
      } else if isFootMarker(index) || isConsent[index] && !fact.isProse {
        label(index..<index + 1, "line around the article")
      }
      if FurniturePhrases.listHeading.isWhole(fact.key) {
        // The links below it, until prose goes on.
        var next = index + 1
        while next < range.upperBound, facts[next].isHeadingLike, next - index <= 12 { next += 1 }
        label(index..<next, "list of other articles")
      }
    }
  }

  // MARK: Foot

  /// Whether a paragraph is a line that pages have in their foot.
  private func isFootMarker(_ index: Int) -> Bool {
    let fact = facts[index]
    guard fact.words <= 40, !fact.isProse || isConsent[index] else { return false }
    if fact.words <= 8, FurniturePhrases.footLine.isWhole(fact.key) { return true }
    return FurniturePhrases.footStart.isPrefix(of: fact.key)
  }

  /// The first paragraph of the foot; nil if the text has none.
  private func footStart(after firstProse: Int, before end: Int) -> Int? {
    let lastProse = (firstProse..<end).last { isBodyProse($0) } ?? firstProse
    let total = facts[0..<end].reduce(0) { $0 + $1.words }
    var remaining = total - facts[0...firstProse].reduce(0) { $0 + $1.words }
    var sentences = (firstProse..<end).count { isSentence($0) }
    for index in firstProse + 1..<max(end, firstProse + 1) {
      let isList = FurniturePhrases.listHeading.isWhole(facts[index].key)
      let isMarker = isList || isFootMarker(index) || (isConsent[index] && facts[index].words > 0)
      if isSentence(index - 1) { sentences -= 1 }
      let isLast = index > lastProse && sentences < Self.fewestSentences
      if isMarker, isLast || (isList && isTail(remaining, of: total)) {
        return withRule(before: index, after: firstProse)
      }
      remaining -= facts[index].words
    }
    return afterLastRule(lastProse, end)
  }

  /// Whether a paragraph is a sentence of an article, however short the paragraphs are.
  private func isSentence(_ index: Int) -> Bool {
    facts[index].endsSentence && facts[index].words >= Self.sentenceWords && !isConsent[index]
      && !isFootMarker(index)
  }

  private func isTail(_ words: Int, of total: Int) -> Bool {
    Double(words) <= Self.greatestTail * Double(total)
  }

  /// Draws a rule line and the short lines between it and the foot into the foot.
  private func withRule(before foot: Int, after firstProse: Int) -> Int {
    var index = foot - 1
    while index > firstProse, facts[index].words <= 12,
      !facts[index].endsSentence || facts[index].words <= 4
    {
      if facts[index].paragraph.isRule { return index }
      index -= 1
    }
    return foot
  }

  /// The last rule line, if nothing but short lines that are no sentences stands behind it.
  private func afterLastRule(_ lastProse: Int, _ end: Int) -> Int? {
    guard
      let rule = (lastProse + 1..<max(end, lastProse + 1)).first(where: {
        facts[$0].paragraph.isRule
      }),
      rule + 1 < end
    else { return nil }
    let isShort = (rule + 1..<end).allSatisfy {
      facts[$0].paragraph.isRule
        || facts[$0].words <= 12 && (!facts[$0].endsSentence || facts[$0].words <= 4)
    }
    return isShort ? rule : nil
  }

  // MARK: Comments

  /// The heading of the readers' comments; nil if there are none.
  ///
  /// "5 comments" also stands beside bylines: two paragraphs of prose must precede, or half of the
  /// words.
  private func commentStart(after firstProse: Int) -> Int? {
    let total = facts.reduce(0) { $0 + $1.words }
    var words = 0
    var prose = 0
    for index in facts.indices {
      let fact = facts[index]
      if index > firstProse, prose >= 2 || words * 2 >= total, isCommentHeading(fact),
        !FurniturePhrases.weakCommentHeading.isWhole(fact.key) || hasReplies(after: index)
      {
        return index
      }
      words += fact.words
      if isBodyProse(index) { prose += 1 }
    }
    return nil
  }

  /// Whether one of the next paragraphs has the marks of a comment: who said it, when, "Reply".
  ///
  /// "Comments" alone is also a heading in manuals.
  private func hasReplies(after index: Int) -> Bool {
    facts[(index + 1)...].prefix(12).contains { fact in
      guard fact.words <= 12 else { return false }
      return FurniturePhrases.replyMark.isInside(fact.key)
        || FurniturePhrases.replyLine.isWhole(fact.key)
        || FurniturePhrases.commentHeading.isWhole(fact.key)
          && !FurniturePhrases.weakCommentHeading.isWhole(fact.key)
    }
  }

  private func isCommentHeading(_ fact: ParagraphFacts) -> Bool {
    guard fact.words > 0, fact.words <= 40 else { return false }
    if fact.words <= 5, FurniturePhrases.commentHeading.isWhole(fact.key) { return true }
    if fact.key.starts(with: "leave a reply to ".utf8) { return true }
    var digits = 0
    while digits < fact.key.count,
      (0x30...0x39).contains(fact.key[digits]) || (digits > 0 && fact.key[digits] == 0x2C)
    {
      digits += 1
    }
    if digits > 0, digits < 8, digits < fact.key.count, fact.key[digits] == 0x20 {
      let rest = Array(fact.key[(digits + 1)...])
      if FurniturePhrases.commentCount.isWhole(rest) { return true }
      // "13 thoughts on “Title”" goes on; "5 comments were deleted by the court" is prose.
      return FurniturePhrases.commentCount.isPrefix(of: rest) && isAboutTitle(rest)
    }
    // "Comments (12)", "Comments: 12".
    guard fact.words <= 3, let space = fact.key.firstIndex(of: 0x20) else { return false }
    return FurniturePhrases.commentHeading.isWhole(Array(fact.key[..<space]))
      && fact.key[space...].contains { (0x30...0x39).contains($0) }
  }

  /// Whether what follows the number of comments is a quoted title.
  private func isAboutTitle(_ line: [UInt8]) -> Bool {
    guard let quote = line.firstIndex(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0xC2 }) else {
      return false
    }
    return quote <= 24
  }

  /// Marks the comments, and the foot behind them.
  private mutating func labelComments(from start: Int) {
    for index in start..<facts.count {
      labels[index] = Label(kind: .comments, reason: "readers' comments")
    }
    // The foot begins where only markers, notices and short lines follow.
    var index = facts.count
    var foot: Int?
    while index - 1 > start {
      let fact = facts[index - 1]
      let isMarker =
        isFootMarker(index - 1) || isConsent[index - 1]
        || FurniturePhrases.listHeading.isWhole(fact.key)
      guard isMarker || (fact.isHeadingLike && fact.words <= 12) else { break }
      index -= 1
      if isMarker { foot = index }
    }
    if let foot { label(foot..<facts.count, "foot of the page") }
  }

  // MARK: Embedded articles

  /// Marks articles of other authors that the body reproduces.
  private mutating func labelEmbedded(after firstProse: Int, before end: Int) {
    let reader = EmbeddedHeadingReader(text)
    var index = firstProse + 1
    while index < end {
      guard labels[index] == .body, let heading = reader.heading(facts, at: index) else {
        index += 1
        continue
      }
      let first = index + heading.paragraphs
      let prose = (first..<max(first, min(end, first + 3))).first { isBodyProse($0) }
      guard let prose else {
        index += 1
        continue
      }
      let stop =
        (prose..<end).first {
          facts[$0].paragraph.isRule
            || (labels[$0] == .body && reader.heading(facts, at: $0) != nil)
        } ?? end
      // Comments or a foot end the page, but say nothing about who wrote the last paragraphs.
      let reason =
        stop < end
        ? "heading that names another author"
        : "heading that names another author; its end is not marked"
      for member in index..<stop where labels[member] == .body {
        labels[member] = Label(
          kind: .embedded, reason: reason, title: heading.title, author: heading.author)
      }
      index = max(stop, index + 1)
    }
  }
}
