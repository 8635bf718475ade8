/// A fixed map from words, by their hashes, to what they mean.
///
/// Made for the hot loops over a document's words, most of which are in no map: as a word's hash is
/// mixed already, its low bits are its place and its high bits a bit of a filter, which is all that most
/// misses cost.
struct WordMap<Value: Sendable>: Sendable {
  /// The hashes; 0, which no word has, where nothing is stored.
  private let keys: [UInt64]
  /// The values at the places of their keys.
  private let values: [Value?]
  /// The number of places less one; the number is a power of two.
  private let mask: Int
  /// One bit for the first twelve bits of each key.
  private let filter: [UInt64]

  /// Creates a map; of two values for one hash the first counts.
  init(_ pairs: some Sequence<(UInt64, Value)>) {
    let pairs = Array(pairs)
    // A quarter full at most, so that a miss finds an empty place at once.
    var capacity = 16
    while capacity < pairs.count * 4 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var values = [Value?](repeating: nil, count: capacity)
    for (key, value) in pairs where key != 0 {
      var place = Int(truncatingIfNeeded: key) & (capacity - 1)
      while keys[place] != 0, keys[place] != key { place = (place + 1) & (capacity - 1) }
      guard keys[place] == 0 else { continue }
      keys[place] = key
      values[place] = value
    }
    var filter = [UInt64](repeating: 0, count: 64)
    for key in keys where key != 0 { filter[Int(key >> 58)] |= Self.bit(of: key) }
    self.filter = filter
    self.keys = keys
    self.values = values
    mask = capacity - 1
  }

  /// The bit of a key in its part of the filter.
  private static func bit(of key: UInt64) -> UInt64 { 1 << (key >> 52 & 63) }

  /// The value of the word with this hash; nil if there is none.
  subscript(hash: UInt64) -> Value? { place(of: hash).flatMap { values[$0] } }

  /// Whether there is a value for the word with this hash.
  func contains(_ hash: UInt64) -> Bool { place(of: hash) != nil }

  /// Adds the places in a range at which one of the keys stands, in order.
  func find(in hashes: Span<UInt64>, _ range: Range<Int>, into places: inout [Int]) {
    let keys = keys.span
    let filter = filter.span
    for index in range {
      let hash = hashes[index]
      guard filter[Int(hash >> 58)] & Self.bit(of: hash) != 0 else { continue }
      var place = Int(truncatingIfNeeded: hash) & mask
      while keys[place] != 0 {
        if keys[place] == hash {
          places.append(index)
          break
        }
        place = (place &+ 1) & mask
      }
    }
  }

  private func place(of hash: UInt64) -> Int? {
    guard filter[Int(hash >> 58)] & Self.bit(of: hash) != 0 else { return nil }
    var place = Int(truncatingIfNeeded: hash) & mask
    while keys[place] != 0 {
      if keys[place] == hash { return place }
      place = (place + 1) & mask
    }
    return nil
  }
}

/// A set of words by hash.
struct WordSet: Sendable {
  private let words: WordMap<Void>

  /// Creates a set of the words of a text.
  init(_ text: String) { self.init(hashes: WordHash.hashes(of: text)) }

  /// Creates a set of words by their hashes.
  init(hashes: [UInt64]) { words = WordMap(hashes.map { ($0, ()) }) }

  /// Whether the set has the word with this hash.
  func contains(_ hash: UInt64) -> Bool { words.contains(hash) }

  /// Adds the places in a range at which one of the words stands, in order.
  func find(in hashes: Span<UInt64>, _ range: Range<Int>, into places: inout [Int]) {
    words.find(in: hashes, range, into: &places)
  }
}
