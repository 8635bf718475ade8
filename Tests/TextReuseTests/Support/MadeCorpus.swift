import TestSupport
import Documents

/// A corpus of texts that copy each other: excerpts, edits, moved and doubled parts, identical
/// copies, a formula that all of them use, a table that repeats itself.
struct MadeCorpus {
  let documents: [Document]

  init(seed: UInt64, count: Int = 14) {
    var generator = SplitMix64(seed: seed)
    var fresh = FreshWords()
    let formula = fresh.take(9)
    var texts: [[String]] = []
    for _ in 0..<count {
      var text = fresh.take(Int.random(in: 5...40, using: &generator))
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        guard let source = texts.randomElement(using: &generator) else { break }
        let start = Int.random(in: 0..<source.count, using: &generator)
        let end = min(source.count, start + Int.random(in: 6...60, using: &generator))
        for word in source[start..<end] {
          switch Int.random(in: 0..<25, using: &generator) {
          case 0: continue
          case 1: text += fresh.take(1)
          case 2: text += ["of", "the", word]
          default: text.append(word)
          }
        }
        text += fresh.take(Int.random(in: 0...12, using: &generator))
      }
      if Int.random(in: 0..<3, using: &generator) == 0 { text += formula }
      if Int.random(in: 0..<5, using: &generator) == 0 {
        let row = madeWords(900_000..<900_006)
        text += (0..<5).flatMap { _ in row }
      }
      if Int.random(in: 0..<6, using: &generator) == 0, let whole = texts.last { text = whole }
      texts.append(text)
    }
    documents = texts.enumerated().map { madeDocument("document-\($0)", $1) }
  }
}
