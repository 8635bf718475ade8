package import Documents

/// About so many words are held at once, 22 bytes each.
private let wordsAtOnce = 1 << 20

/// Hands over the tables of words of documents, one after the other. Those of documents at rest are made
/// now, on all cores, and dropped again.
///
/// - Parameters:
///   - documents: The documents.
///   - body: Takes the index of a document and its words, ascending.
package func forEachWordTable(of documents: [Document], _ body: (Int, WordTable) -> Void) {
  var start = 0
  var words = 0
  for (index, document) in documents.enumerated() {
    words += document.wordCount
    guard words >= wordsAtOnce || index + 1 == documents.count else { continue }
    let group = start..<index + 1
    let tables = parallelMap(group.count) { documents[group.lowerBound + $0].words }
    for (index, table) in zip(group, tables) { body(index, table) }
    (start, words) = (index + 1, 0)
  }
}
