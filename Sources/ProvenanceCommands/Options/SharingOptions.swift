internal import ArgumentParser
internal import Provenance

/// What is held back in a result that goes to others.
struct SharingOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Replace names by codes: D1, D2 and so on.",
      discussion: """
        Ids, titles, sites, authors, addresses and the names of sources, also where excerpts and \
        reasons name them. Dates, hashes and places stay, and so do people and places that only \
        the texts speak of: add '--no-text' to hold those back.
        """))
  var redact = false

  @Flag(
    help: ArgumentHelp(
      "Leave out every wording of the texts: hashes and places only.",
      discussion: "For texts that may not be passed on. Names are cut after four words."))
  var noText = false

  /// Creates the options.
  init() {}

  /// Whether anything is held back; then no report shows the texts themselves.
  var holdsBack: Bool { redact || noText }

  /// The trace as others may see it.
  func applied(to trace: Trace) -> Trace {
    // Names first: what is cut could not be found any more.
    let named = redact ? trace.redacted() : trace
    return noText ? named.withoutText() : named
  }
}
