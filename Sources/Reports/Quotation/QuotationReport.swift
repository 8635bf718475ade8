public import Provenance

/// Says how a quotation went from text to text: where it was first seen, what each version changes,
/// whom it names as the speaker and credits as the source, and which unseen source is behind it.
public struct QuotationReport: Sendable {
  /// Width, colours and line characters.
  public let style: TerminalStyle

  /// Creates the report.
  public init(style: TerminalStyle = TerminalStyle()) { self.style = style }

  /// The versions as text, in their order, each line ended by a line feed.
  ///
  /// - Parameters:
  ///   - quotation: What was found.
  ///   - trace: The trace that it was looked for in.
  /// - Returns: Lines of at most the style's width.
  public func render(_ quotation: Quotation, in trace: Trace) -> String {
    var page = TextPage(style: style)
    let names = WitnessNames(trace, symbols: style.symbols)
    let texts = Set(quotation.versions.map(\.place.document)).count
    page.add(StyledText("“\(SafeText.line(quotation.text))”".inSymbols(style.symbols), .strong))
    page.add(
      quotation.versions.isEmpty
        ? "No text has these words, or two fifths of them in their order."
        : "\(Wording.count(quotation.words, "word")); "
          + "\(Wording.count(quotation.versions.count, "version")) in \(Wording.count(texts, "text"))"
          + " of \(trace.documents.count).")
    for (number, version) in quotation.versions.enumerated() {
      page.add(unwrapped: "")
      add(version, number: number + 1, names, to: &page)
    }
    addHiddenSources(quotation, names, to: &page)
    if quotation.versions.contains(where: \.isFirstSeen), quotation.hasUndatedVersions {
      page.add(unwrapped: "")
      page.add("First seen is said of the dated texts alone: those without a date may be earlier.")
    }
    return page.text
  }

  private func add(
    _ version: Quotation.Version, number: Int, _ names: WitnessNames, to page: inout TextPage
  ) {
    let indent = "    "
    let label = "\(number)".padded(to: 4)
    page.add(
      WitnessLine(names: names, style: style).text(for: version.place.document), first: label,
      rest: indent)
    let facts = [Self.form(version), Self.speaker(version), credits(version)].compactMap(\.self)
    let seen = version.isFirstSeen ? "first seen here; " : ""
    page.add(seen + facts.joined(separator: "; ") + ".", first: indent, rest: indent)
    for difference in version.differences {
      page.add(change(difference), first: indent + "  ", rest: indent + "    ")
    }
    for source in version.sources {
      let parent = names.reference(source.parent)
      page.add(
        source.directed
          ? "follows \(parent), \(SafeText.line(source.verdict)) "
            + Wording.probability(source.probability)
          : "shares these words with \(parent), direction undetermined", first: indent,
        rest: indent + "  ")
    }
    if let excerpt = version.place.excerpt {
      page.add(
        StyledText(SafeText.line(excerpt), .faint),
        first: indent + "\(Wording.range(version.place.bytes, style.symbols)): ",
        rest: indent + "  ")
    }
  }

  private static func form(_ version: Quotation.Version) -> String {
    switch version.form {
    case .exact: "exact"
    case .shortened: "\(Wording.count(version.equalWords, "word")) of it, unchanged"
    case .altered:
      "altered, \(Wording.count(version.equalWords, "word")) kept"
    }
  }

  private static func speaker(_ version: Quotation.Version) -> String {
    let name: String? =
      if case .named(let name) = version.speaker { SafeText.line(name) } else { nil }
    return switch version.speakerChange {
    case .dropped: "the speaker is dropped"
    case .unclear: "the speaker is not named beside it"
    case .changed: "said by \(name ?? "nobody"), not by the first speaker"
    case .none, .same:
      switch version.speaker {
      case .named(let name): "said by \(SafeText.line(name))"
      case .mentioned: "the speaker is not named beside it"
      case .none: "no speaker is named"
      }
    }
  }

  private func credits(_ version: Quotation.Version) -> String? {
    var names: [String] = []
    for credit in version.credits {
      let name = SafeText.line(credit.name ?? credit.url ?? "")
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : "credited to \(names.joined(separator: ", "))"
  }

  /// What a version has for some of the words.
  private func change(_ difference: Quotation.Difference) -> String {
    let quoted = SafeText.line(difference.quoted)
    let here = SafeText.line(difference.here)
    let words =
      if quoted.isEmpty { "adds “\(here)”" } else if here.isEmpty { "leaves out “\(quoted)”" } else
      {
        "“\(here)” for “\(quoted)”"
      }
    return words.inSymbols(style.symbols)
  }

  private func addHiddenSources(
    _ quotation: Quotation, _ names: WitnessNames, to page: inout TextPage
  ) {
    var numbers: [String: [Int]] = [:]
    for (index, version) in quotation.versions.enumerated() {
      for id in version.hiddenSources { numbers[id, default: []].append(index + 1) }
    }
    guard !numbers.isEmpty else { return }
    let wording = HiddenSourceWording(names: names, symbols: style.symbols)
    page.add(unwrapped: "")
    page.add(StyledText("Behind it, not in the corpus", .strong))
    for (id, versions) in numbers.sorted(by: { $0.key < $1.key }) {
      guard let source = names.hiddenSource(id) else { continue }
      let list = versions.map(String.init).joined(separator: ", ")
      page.add(
        "\(names.reference(id)), for \(versions.count == 1 ? "version" : "versions") \(list): "
          + wording.reason(source), first: "  ", rest: "    ")
    }
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }

  /// The text with straight quotation marks where a style writes ASCII only.
  fileprivate func inSymbols(_ symbols: TerminalStyle.Symbols) -> String {
    guard symbols == .ascii else { return self }
    return String(map { "“”".contains($0) ? "\"" : $0 })
  }
}
