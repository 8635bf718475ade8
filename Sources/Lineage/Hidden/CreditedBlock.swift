internal import Documents
internal import TextReuse

/// A block of text, however long, that one document lays to a source outside the corpus in a line
/// before or after it ("From the Harbour Post:", "Read the full story by the Harbour Post here").
///
/// The other holder of the block cannot be that source if its outlet is known and is another one; then
/// both have the block from the source. If its outlet is not known, it may be the source itself.
struct CreditedBlock {
  /// The document that credits.
  let document: Int
  /// Its credit.
  let credit: Credit
  /// The passages of the block, as indices into `Reuse.passages`, ascending.
  let passages: [Int]

  /// The most words that may stand between two passages of a block in the text that credits it: some
  /// three sentences of its own.
  private static let longestGap = 60
  /// A credit in a line of its own leaves as little doubt as a line "Source:".
  private static let nats = 3.0
  /// What may lay a block to a source.
  private static let kinds: [Credit.Kind] = [.sourceLine, .via, .reportedBy]

  /// The blocks that either document of a link credits to an outsider.
  static func find(in link: Link, context: CueContext) -> [CreditedBlock] {
    for (document, other) in [(link.a, link.b), (link.b, link.a)] {
      guard context.outletIsKnown(other),
        context.documents[document].credits.contains(where: { kinds.contains($0.kind) })
      else { continue }
      let found = blocks(of: link, in: document, context: context).compactMap { block in
        credit(of: block, in: document, besides: other, context: context).map {
          CreditedBlock(document: document, credit: $0, passages: block.sorted())
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The finding as a common source of both documents.
  func source(in context: CueContext) -> CommonSource {
    let name = credit.name ?? credit.url ?? "it"
    return CommonSource(
      passages: passages, credit: (document, credit), nats: Self.nats,
      evidence: [
        Evidence(
          cue: "common-source", nats: Self.nats,
          note: "one of the two credits \(name) for the whole of it, and the other is not \(name)",
          spans: [DocumentSpan(document: document, span: credit.span)])
      ])
  }

  /// The passages that stand in one block with a passage, itself among them, in either document.
  static func neighbours(of passage: Int, in link: Link, context: CueContext) -> Set<Int> {
    Set(
      [link.a, link.b].flatMap { document in
        blocks(of: link, in: document, context: context).first { $0.contains(passage) } ?? []
      })
  }

  /// The passages of a link that follow each other closely in one of its documents.
  private static func blocks(of link: Link, in document: Int, context: CueContext) -> [[Int]] {
    let sides = link.passages.map { index in
      let passage = context.reuse.passages[index]
      return (index: index, words: (passage.a.document == document ? passage.a : passage.b).words)
    }.sorted { ($0.words.lowerBound, $0.index) < ($1.words.lowerBound, $1.index) }
    var blocks: [[Int]] = []
    var end = 0
    for side in sides {
      if !blocks.isEmpty, side.words.lowerBound - end <= longestGap {
        blocks[blocks.count - 1].append(side.index)
      } else {
        blocks.append([side.index])
      }
      end = max(end, side.words.upperBound)
    }
    return blocks
  }

  /// A credit in the sentence before the first or after the last of a block, outside of the block's
  /// own words.
  private static func credit(
    of block: [Int], in document: Int, besides other: Int, context: CueContext
  ) -> Credit? {
    let text = context.documents[document]
    let words = block.map { index in
      let passage = context.reuse.passages[index]
      return (passage.a.document == document ? passage.a : passage.b).words
    }
    guard let first = words.map(\.lowerBound).min(), let end = words.map(\.upperBound).max(),
      end > first, end <= text.words.count
    else { return nil }
    let sentences = (text.words.sentence[first], text.words.sentence[end - 1])
    return text.credits.first { credit in
      guard kinds.contains(credit.kind) else { return false }
      let range = text.words(in: credit.span)
      guard let credited = range.first, let last = range.last else { return false }
      let before = last < first && Int(sentences.0) - Int(text.words.sentence[last]) <= 1
      let after = credited >= end && Int(text.words.sentence[credited]) - Int(sentences.1) <= 1
      // Where it stands is asked first, because what it names takes longest to find out.
      return (before || after) && text.isLineOfItsOwn(credit.span)
        && context.namesOutsider(credit, of: document, besides: other)
    }
  }
}

extension Document {
  /// A line of more words is a sentence about something, not a heading of what it stands beside.
  private static let longestLine = 15

  /// Whether a place stands on a short line that is a paragraph by itself. O(length of the line).
  fileprivate func isLineOfItsOwn(_ span: ByteSpan) -> Bool {
    guard span.start >= 0, span.end <= text.count, span.start <= span.end else { return false }
    var start = span.start
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    var end = span.end
    while end < text.count, text[end] != 0x0A { end += 1 }
    return words(in: ByteSpan(start, end)).count <= Self.longestLine
  }
}

extension CueContext {
  /// Whether it is known which outlet published a document.
  func outletIsKnown(_ document: Int) -> Bool {
    documents[document].site != nil || documents[document].url != nil
  }
}
