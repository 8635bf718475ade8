/// A page's own words in one language.
struct PageWords {
  /// The language.
  let language: PageLanguage
  private var phrases: [Phrase: String] = [:]
  /// The two forms of the phrases that count.
  private var forms: [Phrase: (one: String, many: String)] = [:]
  private var months: [String] = []

  /// Reads the words of a language; a phrase that its file lacks is shown by its key.
  ///
  /// - Complexity: O(*n*) in the size of the file.
  init(_ language: PageLanguage) {
    self.language = language
    for line in language.file.split(separator: UInt8(ascii: "\n"))
    where line.first != UInt8(ascii: "#") {
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = String(decoding: line[..<sign].dropLast(), as: UTF8.self)
      guard let phrase = Phrase(rawValue: key) else { continue }
      phrases[phrase] = String(decoding: line[sign...].dropFirst(2), as: UTF8.self)
    }
    for (phrase, words) in phrases {
      let parts = words.split(separator: "|", maxSplits: 1).map(String.init)
      forms[phrase] = (parts.first ?? "", parts.last ?? "")
    }
    months = self[.months].split(separator: ",").map(String.init)
  }

  /// The words of a phrase.
  subscript(_ phrase: Phrase) -> String { phrases[phrase] ?? phrase.rawValue }

  /// The words of a phrase with values in its places `{0}`, `{1}` ….
  func text(_ phrase: Phrase, _ values: String...) -> String { fill(self[phrase], values) }

  private func fill(_ template: String, _ values: [String]) -> String {
    var filled = ""
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let digit = rest.index(after: open)
      guard digit < rest.endIndex, (0x30...0x39).contains(rest[digit]),
        values.indices.contains(Int(rest[digit] - 0x30))
      else { break }
      filled += String(Substring(rest[..<open]))
      filled += values[Int(rest[digit] - 0x30)]
      rest = rest[digit...].dropFirst(2)
    }
    return filled + String(Substring(rest))
  }

  /// A number with its noun. The phrase has two forms with a bar between, `{0} word|{0} words`.
  func count(_ number: Int, _ phrase: Phrase) -> String {
    fill(noun(number, phrase), [grouped(number)])
  }

  /// The noun of a number without the number.
  func noun(_ number: Int, _ phrase: Phrase) -> String {
    guard let forms = forms[phrase] else { return self[phrase] }
    return number == 1 ? forms.one : forms.many
  }

  /// An integer with a sign between every three digits.
  func grouped(_ number: Int) -> String {
    let text = Wording.grouped(number)
    return language == .english || text.utf8.count < 4
      ? text : String(decoding: text.utf8.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
  }

  /// A probability in two digits, as the other reports have it, with the language's decimal sign.
  func probability(_ value: Double) -> String { decimal(Wording.probability(value)) }

  /// A weight in nats, with its sign.
  func nats(_ value: Double) -> String { decimal(Wording.nats(value)) }

  private func decimal(_ text: String) -> String {
    language == .english
      ? text : String(decoding: text.utf8.map { $0 == 0x2E ? 0x2C : $0 }, as: UTF8.self)
  }

  /// A part of a whole in per cent: `37 %`; `<1 %` for what is little but there.
  func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return "0 %" }
    let share = min(100, (Double(part) / Double(whole) * 100).rounded())
    return share < 1 ? "<1 %" : "\(Int(share)) %"
  }

  /// A date of a trace, `published`, in words.
  func date(_ published: String) -> String {
    // An English page has dates as the other reports have them.
    if language == .english, let plain = Wording.plainDay(published.utf8) { return plain }
    let halves = published.split(separator: "/", maxSplits: 1).map { moment(String($0)) }
    return halves.joined(separator: " – ")
  }

  private func moment(_ iso: String) -> String {
    let halves = iso.split(separator: "T", maxSplits: 1)
    let parts = (halves.first ?? "").split(separator: "-")
    guard let year = parts.first, year.utf8.count == 4, parts.count <= 3,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return SafeText.line(iso) }
    guard parts.count > 1 else { return String(year) }
    guard let month = Int(parts[1]), months.indices.contains(month - 1) else {
      return SafeText.line(iso)
    }
    let name = months[month - 1]
    guard parts.count > 2, let day = Int(parts[2]) else { return "\(name) \(year)" }
    let written = text(.dayOfMonth, String(day), name, String(year))
    guard halves.count > 1, halves[1].hasSuffix("Z"), !halves[1].hasPrefix("00:00") else {
      return written
    }
    return "\(written), \(halves[1].prefix(5)) UTC"
  }
}
