package import Documents

/// About so many words are made at once by one core, 22 bytes each.
private let wordsAtOnce = 1 << 17

/// Documents, in the order given, in groups of about so many words that a core makes their tables in
/// some milliseconds.
///
/// - Parameters:
///   - numbers: The documents, as indices.
///   - documents: All documents.
/// - Returns: The groups; none is empty.
package func groupsOfWords(_ numbers: [Int], in documents: [Document]) -> [ArraySlice<Int>] {
  var groups: [ArraySlice<Int>] = []
  var start = 0
  var words = 0
  for (place, number) in numbers.enumerated() {
    words += documents[number].wordCount
    guard words >= wordsAtOnce || place + 1 == numbers.count else { continue }
    groups.append(numbers[start...place])
    (start, words) = (place + 1, 0)
  }
  return groups
}

/// Hands over the tables of words of documents, one after the other. Those of documents at rest are made
/// now, on all cores, and dropped again.
///
/// - Parameters:
///   - documents: The documents.
///   - body: Takes the index of a document and its words, ascending.
package func forEachWordTable(of documents: [Document], _ body: (Int, WordTable) -> Void) {
  let groups = groupsOfWords(Array(documents.indices), in: documents)
  forEachInOrder(groups.count) { number in
    groups[number].map { documents[$0].words }
  } take: { number, tables in
    for (index, table) in zip(groups[number], tables) { body(index, table) }
  }
}
