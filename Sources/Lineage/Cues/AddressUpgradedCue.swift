internal import Documents
internal import TextReuse

/// Between words that both texts have, the source links by `http` where the copy links by `https`.
///
/// Sites moved from the one to the other, and editors followed them; the way back is not taken.
struct AddressUpgradedCue: Cue {
  let isStyle = true

  /// The weight in nats, however many addresses: they are changed all at once.
  private static let weight = 1.2
  /// The addresses that are counted; a page of links needs no more.
  private static let most = 8
  /// The longest stretch without words that is searched, in bytes.
  private static let longestGap = 1_024
  fileprivate static let plain = Array("http://".utf8)
  fileprivate static let secure = Array("https://".utf8)

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard context.addresses[source].hasPlain, context.addresses[copy].hasSecure else { return [] }
    let source = (number: source, document: context.documents[source])
    let copy = (number: copy, document: context.documents[copy])
    var spans: [DocumentSpan] = []
    var up = 0
    var down = 0
    for passage in context.passages(of: link, source: source.number) {
      for step in passage.steps where step.kind == .keep && step.source.count == step.copy.count {
        for (word, other) in zip(step.source.dropLast(), step.copy.dropLast()) {
          guard up + down < Self.most,
            let before = scheme(after: word, source.document),
            let after = scheme(after: other, copy.document),
            before.isSecure != after.isSecure
          else { continue }
          if before.isSecure { down += 1 } else { up += 1 }
          if up == 1, spans.isEmpty {
            spans = [
              DocumentSpan(document: source.number, span: before.span),
              DocumentSpan(document: copy.number, span: after.span),
            ]
          }
        }
      }
    }
    guard up > 0, down == 0 else { return [] }
    return [
      Evidence(
        cue: "address-upgraded", nats: Self.weight,
        note: "a link that is http in the source is https in the follower", spans: spans)
    ]
  }

  /// The address between a word and the next, if there is one.
  private func scheme(after word: Int, _ document: Document) -> (isSecure: Bool, span: ByteSpan)? {
    guard word + 1 < document.words.count else { return nil }
    let gap = (Int(document.words.end[word])..<Int(document.words.start[word + 1]))
      .clamped(to: 0..<document.text.count)
    guard gap.count > Self.secure.count, gap.count <= Self.longestGap else { return nil }
    for index in gap where document.text[index] == 0x68 {
      for (isSecure, scheme) in [(false, Self.plain), (true, Self.secure)] {
        let end = index + scheme.count
        if end <= gap.upperBound, document.text[index..<end].elementsEqual(scheme) {
          return (isSecure, ByteSpan(index, gap.upperBound))
        }
      }
    }
    return nil
  }
}

/// Whether a text gives any addresses, which most do not.
struct AddressSchemes: Sendable {
  /// Whether an address begins with `http://`.
  private(set) var hasPlain = false
  /// Whether an address begins with `https://`.
  private(set) var hasSecure = false

  /// Looks for addresses; without a document there are none. O(bytes).
  init(document: Document?) {
    guard let document else { return }
    let text = document.text.span
    // The two slashes are rarer than any letter.
    for index in 0..<max(0, text.count - 1) where text[index] == 0x2F && text[index + 1] == 0x2F {
      hasPlain = hasPlain || ends(AddressUpgradedCue.plain, at: index + 2, in: text)
      hasSecure = hasSecure || ends(AddressUpgradedCue.secure, at: index + 2, in: text)
    }
  }

  private func ends(_ scheme: [UInt8], at end: Int, in text: Span<UInt8>) -> Bool {
    guard end >= scheme.count else { return false }
    return scheme.indices.allSatisfy { text[end - scheme.count + $0] == scheme[$0] }
  }
}
