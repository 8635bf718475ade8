internal import Documents
internal import TextReuse

/// Finds the places of one collation at which its texts part into groups.
///
/// A column is *firm* if all texts that reach over it have one word there, or all but one: what lies
/// between two firm columns is one place, and what each text has there is its reading.
struct SiteFinder {
  /// A site with its readings as words.
  struct Found {
    /// For each reading its witnesses, ascending by document.
    var readings: [[Occurrence]]
    /// What the most telling shared reading tells, in bits.
    var bits: Double
  }

  private let collation: ClusterCollation
  private let documents: [Document]
  private let longest: Int
  /// For each column how many texts have the word there that most have.
  private var support: [Int]
  /// For each column how many texts reach over it, with or without a word.
  private var reach: [Int]
  /// For each text the columns that it reaches over: ranges without its gaps, ascending.
  private var reached: [[Range<Int>]]

  /// The fewest texts of a reading that groups them.
  private static let fewest = 2

  /// Looks at a collation.
  ///
  /// - Parameters:
  ///   - collation: The texts.
  ///   - documents: The corpus.
  ///   - longest: The longest reading, in words; a text that lacks more has a gap.
  init(_ collation: ClusterCollation, documents: [Document], longest: Int) {
    self.collation = collation
    self.documents = documents
    self.longest = longest
    let count = collation.words.count
    support = Self.support(of: collation, documents)
    var changes = [Int](repeating: 0, count: count + 1)
    for row in collation.rows {
      guard let first = row.columns.first, let last = row.columns.last else { continue }
      changes[first] += 1
      changes[last + 1] -= 1
    }
    // A text lacks what most of those have who reach over it; what others add it does not lack.
    var common = [0]
    common.reserveCapacity(count + 1)
    var around = 0
    for column in 0..<count {
      around += changes[column]
      common.append(common[column] + (2 * support[column] > around ? 1 : 0))
    }
    reach = [Int](repeating: 0, count: count + 1)
    reached = []
    for row in collation.rows {
      var ranges: [Range<Int>] = []
      if var start = row.columns.first, let last = row.columns.last {
        for (column, next) in zip(row.columns, row.columns.dropFirst())
        where common[next] - common[column + 1] > longest {
          ranges.append(start..<(column + 1))
          start = next
        }
        ranges.append(start..<(last + 1))
      }
      for range in ranges {
        reach[range.lowerBound] += 1
        reach[range.upperBound] -= 1
      }
      reached.append(ranges)
    }
    var sum = 0
    for column in 0..<count {
      sum += reach[column]
      reach[column] = sum
    }
  }

  /// For each column how many texts have the word there that most have, if more than half of those with
  /// a word have it; else how many have one of the words. By a vote of majority (R. S. Boyer and J S.
  /// Moore, 1981) and a count.
  private static func support(of collation: ClusterCollation, _ documents: [Document]) -> [Int] {
    var words = collation.words
    var lead = [Int](repeating: 0, count: words.count)
    var support = lead
    for row in collation.rows {
      let hashes = documents[row.document].words.hash[row.words]
      for (hash, column) in zip(hashes, row.columns) {
        if lead[column] == 0 { words[column] = hash }
        lead[column] += words[column] == hash ? 1 : -1
      }
    }
    for row in collation.rows {
      let hashes = documents[row.document].words.hash[row.words]
      for (hash, column) in zip(hashes, row.columns) where words[column] == hash {
        support[column] += 1
      }
    }
    return support
  }

  /// The sites, from left to right.
  ///
  /// - Complexity: linear in the columns, and for each site in the texts.
  func sites(information: WordInformation) -> [Found] {
    var found: [Found] = []
    var firm: Int?
    var parts = false
    for column in collation.words.indices {
      if support[column] >= max(Self.fewest, reach[column] - 1) {
        if let last = firm, parts,
          let site = site(last, column, information: information)
        {
          found.append(site)
        }
        firm = column
        parts = false
      } else if reach[column] >= 2 * Self.fewest {
        parts = true
      }
    }
    return found
  }

  /// What stands between two firm columns; nil if it does not part the texts into groups.
  private func site(_ left: Int, _ right: Int, information: WordInformation) -> Found? {
    var numbers: [[UInt64]: Int] = [:]
    var readings: [[Occurrence]] = []
    for (row, reached) in zip(collation.rows, reached) {
      let range = reached.partitioningIndex { $0.upperBound > left }
      guard range < reached.count, reached[range].lowerBound <= left,
        reached[range].upperBound > right
      else { continue }
      let low = row.columns.partitioningIndex { $0 > left }
      let high = row.columns.partitioningIndex { $0 >= right }
      guard high - low <= longest else { return nil }
      let words = (row.words.lowerBound + low)..<(row.words.lowerBound + high)
      let key = Array(documents[row.document].words.hash[words])
      let number = numbers[key] ?? readings.count
      if number == readings.count {
        numbers[key] = number
        readings.append([])
      }
      readings[number].append(Occurrence(document: row.document, words: words))
    }
    guard readings.count(where: { $0.count >= Self.fewest }) > 1 else { return nil }
    for index in readings.indices { readings[index].sort() }
    readings.sort {
      $0.count != $1.count ? $0.count > $1.count : $0[0].document < $1[0].document
    }
    let bits = readings.filter { $0.count >= Self.fewest }.map { reading in
      documents[reading[0].document].words.hash[reading[0].words]
        .reduce(0) { $0 + information.bits(of: $1) }
    }
    return Found(readings: readings, bits: bits.max() ?? 0)
  }
}
