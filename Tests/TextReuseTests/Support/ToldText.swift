import Documents
import TestSupport

/// A text of made sentences, to be told anew.
struct ToldText {
  var sentences: [[String]]

  init(_ sentences: [[String]]) { self.sentences = sentences }

  /// Sentences of words that no other text holds.
  init(_ count: Int, words: Int = 14, from fresh: inout FreshWords) {
    sentences = (0..<count).map { _ in fresh.take(words) }
  }

  /// The words of each sentence in another order, and one in `replaced` of them another word.
  func retold(
    replacing replaced: Int, from fresh: inout FreshWords, using generator: inout SplitMix64
  ) -> ToldText {
    ToldText(
      sentences.map { sentence in
        var words = sentence.shuffled(using: &generator)
        for index in words.indices where index % replaced == 0 { words[index] = fresh.take(1)[0] }
        return words
      })
  }

  static func + (left: ToldText, right: ToldText) -> ToldText {
    ToldText(left.sentences + right.sentences)
  }

  /// The number of words.
  var count: Int { sentences.reduce(0) { $0 + $1.count } }

  /// The document with this text.
  func document(_ id: String) -> Document {
    let text =
      sentences.map { sentence in
        sentence.joined(separator: " ").capitalizedFirst
      }.joined(separator: ". ") + "."
    return Document(analysing: SourceRecord(id: DocumentID(id), text: Array(text.utf8)))
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
