internal import Documents
internal import TextReuse

/// The copy is broken where the source is sound: copying breaks, it does not heal by itself.
///
/// Silent between versions of one text, which editors mend as often as they break it.
struct DamageCue: Cue {
  let isStyle = true

  /// The weight of each damaged place, in nats.
  private static let weight = 1.2
  /// The most that damage can say.
  private static let cap = 2.4
  /// One of two words that ran together is a common one, with less information than this, in bits:
  /// "inthe" is a slip, but "northwest" is how others write two words of content.
  private static let commonBits = 8.0
  /// What came of it is no word that anybody uses, and has this information at least, in bits.
  private static let unknownBits = 13.0

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard context.regime(of: link) != .versions else { return [] }
    var found: [Evidence] = []
    for passage in context.passages(of: link, source: source) {
      for (index, step) in passage.steps.enumerated() {
        switch step.kind {
        case .keep: found += brackets(step, source, copy, context)
        case .onlyB: found += doubled(step, passage.steps, index, source, copy, context)
        case .substitute: found += spoiled(step, source, copy, context)
        case .onlyA: break
        }
      }
    }
    let room = Int(Self.cap / Self.weight)
    return Array(found.prefix(room))
  }

  private func brackets(
    _ step: OrientedPassage.Step, _ source: Int, _ copy: Int, _ context: CueContext
  ) -> [Evidence] {
    let sound = context.signs[source]
    let broken = context.signs[copy]
    for (word, other) in zip(step.source, step.copy) {
      guard broken.hasLonelyBracket(other), !broken.isBracketed(other), sound.isBracketed(word),
        !sound.hasLonelyBracket(word)
      else { continue }
      return [
        evidence(
          "a bracket has lost its partner in the follower", source, word..<(word + 1), copy,
          other..<(other + 1), context)
      ]
    }
    return []
  }

  private func doubled(
    _ step: OrientedPassage.Step, _ steps: [OrientedPassage.Step], _ index: Int, _ source: Int,
    _ copy: Int, _ context: CueContext
  ) -> [Evidence] {
    guard step.copy.count == 1, let word = step.copy.first else { return [] }
    let document = context.documents[copy]
    let isDoubled = document.isDoubled(word - 1) || document.isDoubled(word)
    guard isDoubled else { return [] }
    let anchor = step.source.lowerBound
    return [
      evidence(
        "a word is doubled in the follower", source, max(0, anchor - 1)..<anchor, copy, step.copy,
        context)
    ]
  }

  private func spoiled(
    _ step: OrientedPassage.Step, _ source: Int, _ copy: Int, _ context: CueContext
  ) -> [Evidence] {
    let before = context.documents[source].bytes(of: step.source)
    let after = context.documents[copy].bytes(of: step.copy)
    if Self.isMojibake(after), !Self.isMojibake(before) {
      return [
        evidence(
          "letters are garbled in the follower", source, step.source, copy, step.copy, context)
      ]
    }
    let joined = before.filter { $0 > 0x20 }[...]
    if step.source.count == 2, step.copy.count == 1, before.contains(0x20), joined.count > 7,
      Self.lowered(joined) == Self.lowered(after),
      isSlip(step, source, copy, context)
    {
      return [
        evidence(
          "two words run together in the follower", source, step.source, copy, step.copy, context)
      ]
    }
    return []
  }

  /// Whether two words that stand together in the follower cannot be one.
  private func isSlip(
    _ step: OrientedPassage.Step, _ source: Int, _ copy: Int, _ context: CueContext
  ) -> Bool {
    let information = context.reuse.information
    let apart = context.documents[source].words.hash[step.source]
    let together = context.documents[copy].words.hash[step.copy]
    return apart.contains { information.bits(of: $0) < Self.commonBits }
      && together.allSatisfy { information.bits(of: $0) >= Self.unknownBits }
  }

  private func evidence(
    _ note: String, _ source: Int, _ words: Range<Int>, _ copy: Int, _ others: Range<Int>,
    _ context: CueContext
  ) -> Evidence {
    Evidence(
      cue: "damage", nats: Self.weight, note: note,
      spans: [
        DocumentSpan(document: source, span: context.documents[source].words.span(of: words)),
        DocumentSpan(document: copy, span: context.documents[copy].words.span(of: others)),
      ])
  }

  /// UTF-8 that was read as Latin-1 and written again, or the replacement character.
  private static func isMojibake(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(bytes)
    for index in bytes.indices.dropLast() {
      // "Ã" or "Â" before a character of the Latin-1 supplement; "â€"; U+FFFD.
      if bytes[index] == 0xC3, bytes[index + 1] == 0x83 || bytes[index + 1] == 0x82,
        index + 2 < bytes.count, bytes[index + 2] == 0xC2
      {
        return true
      }
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, index + 2 < bytes.count,
        bytes[index + 2] == 0xBD
      {
        return true
      }
    }
    return false
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension Document {
  /// Whether a word stands twice in a row with nothing but a space between, as in "the the": a slip of
  /// the pen, unlike a word that a new line or sentence begins with.
  fileprivate func isDoubled(_ word: Int) -> Bool {
    guard word >= 0, word + 1 < words.count, words.hash[word] == words.hash[word + 1] else {
      return false
    }
    let gap = ByteSpan(Int(words.end[word]), Int(words.start[word + 1]))
    return text[gap.range.clamped(to: 0..<text.count)].allSatisfy { $0 == 0x20 }
  }

  /// The text from the first to the last word of a range.
  func bytes(of words: Range<Int>) -> ArraySlice<UInt8> {
    text[self.words.span(of: words).range.clamped(to: 0..<text.count)]
  }
}
