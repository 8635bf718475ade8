internal import Provenance
internal import Reports

/// The warnings of a trace on standard error, for results that do not show them.
enum WarningSummary {
  /// About so many warnings are written out unless all are asked for.
  private static let shown = 5

  /// The warnings, a line each; if there are many, the first of each kind and the number of the
  /// others, unless `all`.
  static func text(_ warnings: [Trace.Warning], all: Bool) -> String {
    let lines = WarningList.sentences(warnings, limit: all ? nil : shown)
    let isShort = lines.count < warnings.count
    return lines.map { "Warning: \($0)\n" }.joined()
      + (isShort ? "'--verbose' shows all \(warnings.count) warnings.\n" : "")
  }
}
