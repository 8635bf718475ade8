internal import Provenance
internal import Reports

/// The warnings of a trace on standard error, for results that do not show them.
enum WarningSummary {
  /// The most warnings that are written out unless all are asked for.
  private static let shown = 5

  /// The warnings, a line each; beyond the first few only their number, unless `all`.
  static func text(_ warnings: [Trace.Warning], all: Bool) -> String {
    let lines = warnings.prefix(all ? warnings.count : shown).map { warning in
      "Warning: \(WarningList.sentence(warning))\n"
    }
    let left = warnings.count - lines.count
    return lines.joined()
      + (left > 0 ? "Warning: and \(left) more; '--verbose' shows them all.\n" : "")
  }
}
