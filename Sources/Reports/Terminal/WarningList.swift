package import Provenance

/// The warnings of a trace as lines of text.
package enum WarningList {
  /// Adds the warnings under a heading; nothing if there are none.
  static func add(_ warnings: [Trace.Warning], limit: Int?, to page: inout TextPage) {
    guard !warnings.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("Warnings", .warning))
    for sentence in sentences(warnings, limit: limit, symbols: page.style.symbols) {
      page.add(sentence, first: "! ", rest: "  ")
    }
  }

  /// A sentence a warning. If there are more than `limit`, every kind of warning is shown by its
  /// first ones and the number of the others, so that a thousand of one kind hide no other.
  ///
  /// - Complexity: O(*n*) in the number of warnings.
  package static func sentences(
    _ warnings: [Trace.Warning], limit: Int?, symbols: TerminalStyle.Symbols = .unicode
  ) -> [String] {
    guard let limit, warnings.count > limit else {
      return warnings.map { sentence($0, symbols: symbols) }
    }
    var codes: [String] = []
    var byCode: [String: [Trace.Warning]] = [:]
    for warning in warnings {
      if byCode[warning.code] == nil { codes.append(warning.code) }
      byCode[warning.code, default: []].append(warning)
    }
    let share = max(1, limit / codes.count)
    return codes.flatMap { code -> [String] in
      let kind = byCode[code] ?? []
      let left = kind.count - min(kind.count, share)
      return kind.prefix(share).map { sentence($0, symbols: symbols) }
        + (left > 0
          ? ["and \(Wording.grouped(left)) more of this kind (\(SafeText.line(code)))"] : [])
    }
  }

  /// A warning in one line: place, message, and whether input was lost.
  private static func sentence(
    _ warning: Trace.Warning, symbols: TerminalStyle.Symbols
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
