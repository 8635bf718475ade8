import Testing

@testable import Provenance

/// Expects two traces to differ in nothing but the names of their documents.
///
/// The names are replaced by the documents' places, also where a message speaks of them, and the
/// JSON is compared line by line, so that a failure shows a line and not two whole traces. No name
/// may be a part of another one, or of a text. With `ignoringOffsets` the places in the texts and
/// the checksums may differ too.
func expectSameFindings(
  _ left: Trace, _ right: Trace, ignoringOffsets: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let offsets = [
    "\"bytes\": ", "\"characters\": ", "\"offset\": ", "\"sha256\": ", "\"a\": [", "\"b\": [",
  ]
  func lines(_ trace: Trace) -> [Substring] {
    var json = String(decoding: trace.json(), as: UTF8.self)
    for (index, document) in trace.documents.enumerated() {
      json = json.replacing(document.id, with: "<\(index)>")
    }
    return json.split(separator: "\n").filter { line in
      !ignoringOffsets || !offsets.contains { line.contains($0) }
    }
  }
  let (left, right) = (lines(left), lines(right))
  for (left, right) in zip(left, right) where left != right {
    #expect(left == right, sourceLocation: sourceLocation)
    return
  }
  #expect(left.count == right.count, sourceLocation: sourceLocation)
}
