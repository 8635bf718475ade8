extension SnapshotDifference: CustomStringConvertible {
  /// The difference on one line, such as `edge a.txt→b.txt likely → certain`.
  ///
  /// Names may hold any text: a caller that prints them to a terminal escapes them first.
  public var description: String {
    switch self {
    case .parameter(let name, let from, let to):
      "parameter \(name) \(Self.change(from, to))"
    case .document(let id, let presence):
      "document \(id) \(presence.rawValue)"
    case .documentField(let id, let field, let from, let to):
      if (from ?? "").utf8.count + (to ?? "").utf8.count > Self.longestShown {
        "document \(id) changed (\(field))"
      } else {
        "document \(id) changed (\(field) \(Self.change(from, to)))"
      }
    case .passage(let passage, let presence):
      "passage \(passage) \(presence == .new ? "new" : "lost")"
    case .passageMoved(let passage, let document, let bytes):
      "passage \(passage) moved \(bytes) \(bytes == 1 ? "byte" : "bytes") in \(document)"
    case .passageWords(let passage, let from, let to):
      "passage \(passage) words \(from) → \(to)"
    case .passageMeasure(let passage, let measure, let from, let to):
      "passage \(passage) \(measure) \(Self.change(from, to))"
    case .passageCluster(let passage):
      "passage \(passage) belongs to another cluster"
    case .hiddenSource(let id, let presence):
      "hidden source \(id) \(presence.rawValue)"
    case .hiddenSourceField(let id, let field, let from, let to):
      "hidden source \(id) \(field) \(Self.change(from, to))"
    case .hiddenSourceCue(let id, let cue, let from, let to):
      "hidden source \(id): cue \(cue) \(Self.nats(from, to))"
    case .edge(let ends, let presence):
      "edge \(ends) \(presence.rawValue)"
    case .edgeReversed(let ends):
      "edge \(ends) reversed"
    case .edgeDirected(let ends, let isDirected):
      "edge \(ends) \(isDirected ? "undetermined → directed" : "directed → undetermined")"
    case .edgeWord(let ends, let field, let from, let to):
      "edge \(ends) \(field == "verdict" ? "" : field + " ")\(from) → \(to)"
    case .edgeProbability(let ends, let field, let from, let to):
      "edge \(ends) \(field == "probability" ? "" : field + " ")\(Self.change(from, to))"
    case .edgeWords(let ends, let from, let to):
      "edge \(ends) words \(from) → \(to)"
    case .edgePassages(let ends, let gained, let lost):
      "edge \(ends) passages +\(gained) −\(lost)"
    case .edgeCue(let ends, let cue, let from, let to):
      "edge \(ends): cue \(cue) \(Self.nats(from, to))"
    case .edgeCueMoved(let ends, let cue):
      "edge \(ends): cue \(cue) seen elsewhere"
    case .edgeRunnerUp(let ends, let from, let to):
      "edge \(ends) runner-up \(Self.change(from, to))"
    case .treeParent(let child, let from, let to):
      "tree: \(child) hangs under \(Self.change(from ?? "no text", to ?? "no text"))"
    case .warning(let document, let code, let offset, let presence):
      "warning \(code)\(document.map { " (\($0)\(offset.map { ", byte \($0)" } ?? ""))" } ?? "") "
        + presence.rawValue
    }
  }

  /// Values are shown if they are no longer than this together, in bytes.
  private static let longestShown = 120

  private static func change(_ from: String?, _ to: String?) -> String {
    "\(from ?? "none") → \(to ?? "none")"
  }

  /// Two numbers with as few decimals as tell them apart, at least two: `.95 → .91`.
  private static func change(_ from: Double, _ to: Double) -> String {
    let decimals = (2...6).first { decimal(from, $0) != decimal(to, $0) } ?? 6
    return "\(decimal(from, decimals)) → \(decimal(to, decimals))"
  }

  /// Two weights: `+4 → +2`, `+6 new`, `−1.2 gone`.
  private static func nats(_ from: Double?, _ to: Double?) -> String {
    switch (from, to) {
    case (let from?, let to?):
      let decimals = (1...6).first { decimal(from, $0) != decimal(to, $0) } ?? 6
      return "\(signed(from, decimals)) → \(signed(to, decimals))"
    case (nil, let to?): return "\(signed(to, 1)) new"
    case (let from?, nil): return "\(signed(from, 1)) gone"
    case (nil, nil): return "none"
    }
  }

  private static func signed(_ value: Double, _ decimals: Int) -> String {
    let number = JSONWriter.text(of: rounded(value, decimals))
    return value < 0 ? "−" + number.dropFirst(number.hasPrefix("-") ? 1 : 0) : "+" + number
  }

  /// A number of exactly so many decimals, without a zero before the point.
  private static func decimal(_ value: Double, _ decimals: Int) -> String {
    let number = JSONWriter.text(of: rounded(value, decimals))
    let parts = number.split(separator: ".")
    let whole = parts.first.map(String.init) ?? "0"
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let padded = fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
    return (whole == "0" ? "" : whole == "-0" ? "-" : whole) + "." + padded
  }

  private static func rounded(_ value: Double, _ decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (value * scale).rounded() / scale
  }
}

extension JSONWriter {
  /// A number as canonical JSON writes it.
  static func text(of number: Double) -> String {
    var writer = JSONWriter()
    writer.number(number)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
