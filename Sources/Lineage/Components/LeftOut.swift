internal import Documents

/// How much was left out because of `LineageLimits`; the parts of a corpus add up.
struct LeftOut: Sendable {
  /// The documents with wording that more others hold than are weighed.
  var documents = 0
  /// The sites of variation that are not listed.
  var sites = 0
  /// The clusters that have more texts than are collated.
  var clusters = 0

  /// Adds what was left out of another part.
  static func += (left: inout LeftOut, right: LeftOut) {
    left.documents += right.documents
    left.sites += right.sites
    left.clusters += right.clusters
  }

  /// What a reader should know about it.
  func warnings(_ limits: LineageLimits) -> [DocumentWarning] {
    let limits = limits.inRange
    var warnings: [DocumentWarning] = []
    func add(_ code: String, _ message: String) {
      warnings.append(DocumentWarning(document: nil, code: code, message: message))
    }
    if documents > 0 {
      add(
        "candidates-left-out",
        "\(documents) documents share wording that more than \(limits.candidates) others hold about "
          + "equally: the \(limits.candidates) that share most were weighed as its source.")
    }
    if sites > 0 {
      add(
        "sites-not-listed",
        "\(sites) further sites of variation are not listed: of each cluster the "
          + "\(limits.sites) most telling are.")
    }
    if clusters > 0 {
      add(
        "texts-not-collated",
        "\(clusters) clusters have more texts than are collated: the "
          + "\(limits.collatedTexts) that share most are.")
    }
    return warnings
  }
}
