/// A name that a person gave for a text fits several.
public enum WitnessNameError: Error, Equatable, Sendable {
  /// The name fits all of these ids, in trace order.
  case ambiguous(name: String, matches: [String])
  /// Both names mean this one text.
  case sameText(id: String)
}

extension WitnessNameError: CustomStringConvertible {
  /// One sentence that names the problem, and one that says what to do.
  public var description: String {
    switch self {
    case .ambiguous(let name, let matches):
      let shown = matches.prefix(Self.mostShown).joined(separator: ", ")
      let rest = matches.count - Self.mostShown
      return "'\(name)' fits \(matches.count) texts: \(shown)"
        + (rest > 0 ? " and \(rest) more" : "") + ". Write more of the name."
    case .sameText(let id):
      return "Both names mean '\(id)'. Name two texts."
    }
  }

  /// More names than this do not help to choose.
  private static let mostShown = 10
}

extension Trace {
  /// The id of the text that a person means, a document or a hidden source.
  ///
  /// The first of these rules that fits any text decides: the whole id; the id without its ending;
  /// its last component (the file name); that without its ending; a beginning of the id; a
  /// beginning of the file name. A hidden source may be named without `hidden:`.
  ///
  /// - Returns: The id; nil if no rule fits any text.
  /// - Throws: `WitnessNameError.ambiguous` if the deciding rule fits several texts.
  public func witness(named name: String) throws(WitnessNameError) -> String? {
    guard !name.isEmpty else { return nil }
    let ids = documents.map(\.id) + hiddenSources.map(\.id)
    let rules: [(Substring) -> Bool] = [
      { $0 == name },
      { Self.withoutEnding($0) == name || $0 == "hidden:\(name)" },
      { Self.fileName($0) == name },
      { Self.withoutEnding(Self.fileName($0)) == name },
      { $0.hasPrefix(name) || $0.hasPrefix("hidden:\(name)") },
      { Self.fileName($0).hasPrefix(name) },
    ]
    for fits in rules {
      let matches = ids.filter { fits(Substring($0)) }
      if matches.count > 1 { throw .ambiguous(name: name, matches: matches) }
      if let match = matches.first { return match }
    }
    return nil
  }

  /// The last component of a path.
  private static func fileName(_ id: Substring) -> Substring {
    id.lastIndex(of: "/").map { id[id.index(after: $0)...] } ?? id
  }

  /// A path without the ending of its last component; a dot that begins a name begins no ending.
  private static func withoutEnding(_ id: Substring) -> Substring {
    let name = fileName(id)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return id }
    return id[..<dot]
  }
}
