/// What the words of two documents tell about one having used the other.
///
/// A word tells what it tells in the corpus, but no more than its frequency in these two documents
/// allows, one occurrence a side taken off: the name that both articles are about stands in every
/// other sentence of both and says nothing about which sentences belong together.
///
/// The words of the two documents get numbers of their own, from 1 on, those of the first document
/// first; 0 is no word. So a pair costs what its own words cost, in columns so short that they stay
/// near the processor; one column alone is as long as the vocabulary (4 bytes a word). The numbers of
/// a first document are kept for the next pair, which often has the same.
struct PairWords {
  private let words: [UInt32]
  private let information: [Double]
  let logarithms: IntegerLogarithms
  /// The number of each word of the pair at hand, by its number in the corpus; 0 for others.
  private var numbers: [UInt32]
  /// The words of the pair, by number; what follows `count` is spare room.
  private var entries: [Entry] = [Entry()]
  /// How many numbers belong to words of the pair or to none.
  private(set) var count = 1
  /// How many numbers belong to words of the first document or to none.
  private(set) var countOfA = 1
  private var lastStamp: UInt32 = 0
  private var positions: Range<Int> = 0..<0
  private var otherPositions: Range<Int> = 0..<0
  /// The words of the first document, by number, one after the other.
  private(set) var numbersOfA: [UInt32] = []
  /// The words of the second document.
  private(set) var numbersOfB: [UInt32] = []
  /// The different words that both documents hold, by number, as the second one first holds them.
  private(set) var shared: [UInt32] = []
  /// What each word tells, in bits, by number; what follows `count` is spare room.
  private(set) var weights: [Double] = [0]

  /// One word of the pair.
  private struct Entry {
    var word: UInt32 = 0
    var placesInA: UInt32 = 0
    var placesInB: UInt32 = 0
    var stamp: UInt32 = 0
  }

  /// Prepares to weigh the words of a corpus, whose information is given by number.
  init(corpus: CorpusWords, information: [Double], logarithms: IntegerLogarithms) {
    words = corpus.words
    self.information = information
    self.logarithms = logarithms
    numbers = Array(repeating: 0, count: corpus.vocabulary.count)
  }

  /// Counts and weighs the words of two documents, given as their positions in the corpus.
  ///
  /// - Complexity: O(*n*) for *n* words of both documents; of the second one alone if the first is that
  ///   of the pair before.
  mutating func load(_ a: Range<Int>, _ b: Range<Int>) {
    let isFirstKept = a == positions
    forget(isFirstKept: isFirstKept)
    if !isFirstKept {
      number(a, isA: true)
      countOfA = count
    }
    number(b, isA: false)
    positions = a
    otherPositions = b
    weighShared(total: logarithms.bits(of: a.count + b.count))
  }

  /// Takes the numbers of the last pair back, but for those of its first document if it stays.
  private mutating func forget(isFirstKept: Bool) {
    for number in shared {
      entries[Int(number)].placesInB = 0
      weights[Int(number)] = information[Int(entries[Int(number)].word)]
    }
    shared.removeAll(keepingCapacity: true)
    let kept = isFirstKept ? countOfA : 1
    for entry in entries[kept..<count] { numbers[Int(entry.word)] = 0 }
    count = kept
  }

  /// Numbers and counts the words at some positions, all of one document.
  private mutating func number(_ range: Range<Int>, isA: Bool) {
    // Each position may bring a new word. The columns leave `self` for the time of the loop, so
    // that it goes over plain memory.
    while entries.count < count + range.count {
      entries.append(Entry())
      weights.append(0)
    }
    var entryColumn: [Entry] = []
    var weightColumn: [Double] = []
    var numberColumn: [UInt32] = []
    var shared: [UInt32] = []
    var result: [UInt32] = []
    swap(&entryColumn, &entries)
    swap(&weightColumn, &weights)
    swap(&numberColumn, &numbers)
    swap(&shared, &self.shared)
    if isA { swap(&result, &numbersOfA) } else { swap(&result, &numbersOfB) }
    result.removeAll(keepingCapacity: true)
    result.reserveCapacity(range.count)
    var count = count
    fill(
      range, isA: isA, entries: &entryColumn, weights: &weightColumn, numbers: &numberColumn,
      count: &count, shared: &shared, into: &result)
    self.count = count
    if isA { swap(&result, &numbersOfA) } else { swap(&result, &numbersOfB) }
    swap(&shared, &self.shared)
    swap(&numberColumn, &numbers)
    swap(&weightColumn, &weights)
    swap(&entryColumn, &entries)
  }

  private func fill(
    _ range: Range<Int>, isA: Bool, entries: inout [Entry], weights: inout [Double],
    numbers: inout [UInt32], count: inout Int, shared: inout [UInt32], into result: inout [UInt32]
  ) {
    let words = words.span
    let information = information.span
    var entries = entries.mutableSpan
    var weights = weights.mutableSpan
    var numbers = numbers.mutableSpan
    let countOfA = countOfA
    var next = count
    for position in range {
      let word = words[position]
      if word == CorpusWords.border {
        result.append(0)
        continue
      }
      var number = Int(numbers[Int(word)])
      if number == 0 {
        number = next
        next &+= 1
        numbers[Int(word)] = UInt32(truncatingIfNeeded: number)
        entries[number] = Entry(word: word)
        weights[number] = information[Int(word)]
      }
      if isA {
        entries[number].placesInA &+= 1
      } else {
        entries[number].placesInB &+= 1
        if number < countOfA, entries[number].placesInB == 1 {
          shared.append(UInt32(truncatingIfNeeded: number))
        }
      }
      result.append(UInt32(truncatingIfNeeded: number))
    }
    count = next
  }

  /// Weighs the words that both documents hold; others tell what they tell in the corpus.
  private mutating func weighShared(total: Double) {
    for number in shared {
      let entry = entries[Int(number)]
      let others = Int(entry.placesInA) + Int(entry.placesInB) - 2
      if others > 0 {
        weights[Int(number)] = min(weights[Int(number)], total - logarithms.bits(of: others))
      }
    }
  }

  /// The number of the word at a position of either document.
  func number(at position: Int) -> Int {
    positions.contains(position)
      ? Int(numbersOfA[position - positions.lowerBound])
      : Int(numbersOfB[position - otherPositions.lowerBound])
  }

  /// What the word with this number tells, in bits.
  func bits(of number: Int) -> Double { weights[number] }

  /// Whether a word that both documents hold brings units together: it tells enough, and does not stand
  /// all over the two.
  func isTelling(_ number: Int) -> Bool {
    weights[number] >= RetellingRule.tellingBits
      && Int(entries[number].placesInA) * Int(entries[number].placesInB) <= RetellingRule.mostPlaces
  }

  /// Begins a set of words, empty; the one before is forgotten.
  mutating func beginSet() {
    // Even numbers mark the set's words, the odd one below those that were held against it.
    lastStamp &+= 2
    if lastStamp < 2 || lastStamp == .max {
      for index in entries.indices { entries[index].stamp = 0 }
      lastStamp = 2
    }
  }

  /// Adds a word to the set, by number; false if it is there already.
  mutating func insert(_ number: Int) -> Bool {
    guard entries[number].stamp != lastStamp else { return false }
    entries[number].stamp = lastStamp
    return true
  }

  /// Whether a word is in the set and was not held against it.
  func contains(_ number: Int) -> Bool { entries[number].stamp == lastStamp }

  /// Holds a word of another text against the set.
  ///
  /// - Returns: Whether the word is in the set; nil if it was held against it before.
  mutating func meet(_ number: Int) -> Bool? {
    let stamp = entries[number].stamp
    if stamp == lastStamp - 1 { return nil }
    entries[number].stamp = lastStamp - 1
    return stamp == lastStamp
  }
}

/// The binary logarithms of counts, from a table as far as it goes.
struct IntegerLogarithms: Sendable {
  private let table: [Double]

  /// Fills the table; one for all tasks of a run.
  init() { table = [0, 0] + (2..<4096).map { BinaryLogarithm.bits(of: 1 / Double($0)) } }

  /// `log2` of a count, rounded to 1/1024; 0 for counts below 2.
  func bits(of count: Int) -> Double {
    if count < 2 { return 0 }
    return count < table.count ? table[count] : BinaryLogarithm.bits(of: 1 / Double(count))
  }
}
