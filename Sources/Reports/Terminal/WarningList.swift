package import Provenance

/// The warnings at the end of a text report.
package struct WarningList {
  /// The look of the report.
  let style: TerminalStyle
  /// The most warnings shown in full; nil for all.
  let limit: Int?

  /// Adds the warnings under a heading; nothing if there are none.
  func add(_ warnings: [Trace.Warning], to page: inout TextPage) {
    guard !warnings.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("Warnings", .warning))
    let shown = warnings.prefix(limit ?? warnings.count)
    for warning in shown {
      page.add(Self.sentence(warning, symbols: style.symbols), first: "! ", rest: "  ")
    }
    let left = warnings.count - shown.count
    if left > 0 { page.add("and \(Wording.grouped(left)) more.", first: "! ", rest: "  ") }
  }

  /// A warning in one line: place, message, and whether input was lost.
  package static func sentence(
    _ warning: Trace.Warning, symbols: TerminalStyle.Symbols = .unicode
  ) -> String {
    var place =
      warning.document.map {
        Shortening.middle(SafeText.line($0), columns: 60, ellipsis: symbols.ellipsis)
      } ?? ""
    if let offset = warning.offset { place += "\(place.isEmpty ? "" : ", ")byte \(offset)" }
    return (place.isEmpty ? "" : place + ": ") + SafeText.line(warning.message)
      + (warning.loss ? " (input lost)" : "")
  }
}
