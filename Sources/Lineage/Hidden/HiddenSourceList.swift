internal import Documents

/// The hidden sources of a derivation as they are found, each once.
///
/// Two findings are one source if they name the same thing and stand in one group of documents that
/// share wording; a name that unrelated documents drop, such as an agency's, does not tie them.
struct HiddenSourceList {
  /// The reasons kept for one source: an agency may be credited on thousands of pages.
  private static let mostEvidence = 12

  /// Where a source stands among those of a corpus: by the rule that finds it, in the order in which
  /// the rules are asked, then by the documents that it is found in.
  struct Place: Comparable {
    /// The rules, in that order.
    enum Rule: Int {
      case named, common, wire, lost
    }

    let rule: Rule
    /// The first document that it is found in.
    let first: Int
    /// The other one, if the rule looks at pairs; else the same.
    let second: Int

    init(_ rule: Rule, _ first: Int, _ second: Int? = nil) {
      self.rule = rule
      self.first = first
      self.second = second ?? first
    }

    /// The place with documents as the corpus numbers them.
    func inCorpus(_ numbers: [Int]) -> Place { Place(rule, numbers[first], numbers[second]) }

    static func < (left: Place, right: Place) -> Bool {
      (left.rule.rawValue, left.first, left.second)
        < (right.rule.rawValue, right.first, right.second)
    }
  }

  private(set) var sources: [HiddenSource] = []
  /// The place of each source.
  private(set) var places: [Place] = []
  private var numbers: [Key: Int] = [:]

  private struct Key: Hashable {
    let group: Int
    let name: String
  }

  /// The letters and digits of a name or an address, in lower case.
  static func key(of name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Adds a finding and gives the number of its source. `group` is the group of documents that it
  /// stands in; `passage` tells sources without a name apart.
  mutating func add(
    rule: HiddenSource.Rule, name: String?, url: String?, evidence: [Evidence], group: Int,
    passage: Int = -1, at place: Place
  ) -> Int {
    let label = (url ?? name).map(Self.key(of:))
    let key = Key(group: group, name: label ?? "passage \(passage)")
    if let number = numbers[key] {
      let known = sources[number]
      let room = max(0, Self.mostEvidence - known.evidence.count)
      let further = room == 0 ? [] : evidence.filter { !known.says($0.note) }.prefix(room)
      sources[number] = HiddenSource(
        rule: known.rule, name: known.name ?? name, url: known.url ?? url,
        evidence: known.evidence + further)
      return number
    }
    numbers[key] = sources.count
    places.append(place)
    sources.append(HiddenSource(rule: rule, name: name, url: url, evidence: evidence))
    return sources.count - 1
  }
}

extension HiddenSource {
  /// Whether a reason has been given already, perhaps for another passage.
  fileprivate func says(_ note: String) -> Bool { evidence.contains { $0.note == note } }
}
