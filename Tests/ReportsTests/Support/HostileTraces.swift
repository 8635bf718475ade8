import TestSupport

@testable import Provenance

/// Traces whose names are as odd as a corpus of strangers may make them.
enum HostileTraces {
  /// Pieces that mean something to one format or another, or to a terminal.
  static let pieces = [
    "plain", " ", "  ", "\"", "'", "\\", "\n", "\r\n", "\r", "\t", "\u{0}", "\u{1}", "\u{B}",
    "\u{1B}[31m", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}", "\u{A0}", "\u{2028}", "\u{202E}",
    "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}",
    "e\u{301}",
    "ß", "新聞", "🗞️", "]]>", "<![CDATA[", "<script>", "</data>", "&", "&amp;", "&#0;", "=1+1",
    "@SUM(A1)", "-2", "+3", ",", ";", ":", "(", ")", "[", "]", "{", "}", "|", "/", "../", "%41",
    "%",
    "#2", "_", "\\N", "\\n", "null", "true", "$",
  ]

  /// The lighthouse story with every name made of some of those pieces.
  static func lighthouse(seed: UInt64) throws -> Trace {
    var generator = SplitMix64(seed: seed)
    func text() -> String {
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
    }
    var trace = try Traces.lighthouse()
    let ids = trace.documents.map(\.id) + trace.hiddenSources.map(\.id)
    var names: [String: String] = [:]
    var taken: Set<String> = []
    for id in ids {
      var name = text()
      while !taken.insert(name).inserted { name += text() }
      names[id] = name
    }
    trace.changeIDs { names[$0] ?? $0 }
    for index in trace.documents.indices {
      trace.documents[index].title = index == 0 ? nil : text()
      trace.documents[index].site = text()
      trace.documents[index].author = text()
      trace.documents[index].url = text()
    }
    for index in trace.hiddenSources.indices {
      trace.hiddenSources[index].name = text()
      trace.hiddenSources[index].url = text()
    }
    trace.changeTexts { _, _ in text() }
    return trace
  }

  /// Ids that differ only in what some formats cannot hold.
  static func twins() throws -> Trace {
    try Traces.unrelated([
      "a\u{1}b", "a\u{2}b", "a␁b", "a␁b #1", "a b", "a  b", "a\nb", "a\u{FFFE}b",
    ])
  }
}
