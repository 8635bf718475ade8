internal import Documents
internal import TextReuse

/// Where passages, their differences and clusters stand in the bytes of their texts.
///
/// Found once, document by document, so that afterwards no table of words is needed any more. Costs 16
/// bytes a passage, 16 a difference and 8 a place of a cluster.
struct ReusePlaces: Sendable {
  /// Some bytes of a text; nothing for words that are not there.
  private struct Bytes: Sendable {
    let start: UInt32
    let end: UInt32

    static let nothing = Bytes(start: .max, end: 0)

    init(start: UInt32, end: UInt32) {
      self.start = start
      self.end = end
    }

    init(_ span: ByteSpan) {
      start = UInt32(clamping: span.start)
      end = UInt32(clamping: span.end)
    }

    var span: ByteSpan? { start > end ? nil : ByteSpan(Int(start), Int(end)) }
  }

  /// Both sides of each passage.
  private var sides: [Bytes]
  /// Both sides of each difference.
  private var differences: [Bytes]
  /// Where the differences of each passage begin, and after the last one the end.
  private let firstDifference: [UInt32]
  /// The places of all clusters.
  private var occurrences: [Bytes]
  /// Where those of each cluster begin, and after the last one the end.
  private let firstOccurrence: [Int]

  /// Finds the places of everything that documents share.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the documents that share something, and the steps of the
  ///   passages.
  init(of reuse: Reuse, in documents: [Documents.Document]) {
    var firstDifference: [UInt32] = [0]
    firstDifference.reserveCapacity(reuse.passages.count + 1)
    for passage in reuse.passages {
      let count = passage.differingSteps.reduce(0) { sum, _ in sum + 1 }
      firstDifference.append((firstDifference.last ?? 0) &+ UInt32(clamping: count))
    }
    var firstOccurrence = [0]
    firstOccurrence.reserveCapacity(reuse.clusters.count + 1)
    for cluster in reuse.clusters {
      firstOccurrence.append((firstOccurrence.last ?? 0) + cluster.occurrences.count)
    }
    self.firstDifference = firstDifference
    self.firstOccurrence = firstOccurrence
    sides = Array(repeating: .nothing, count: reuse.passages.count * 2)
    differences = Array(repeating: .nothing, count: Int(firstDifference.last ?? 0) * 2)
    occurrences = Array(repeating: .nothing, count: firstOccurrence.last ?? 0)

    var documentsOfSides: [Int] = []
    documentsOfSides.reserveCapacity(reuse.passages.count * 2)
    for passage in reuse.passages {
      documentsOfSides.append(passage.a.document)
      documentsOfSides.append(passage.b.document)
    }
    let sidesOf = Buckets(of: documentsOfSides, count: documents.count)
    let places = Self.places(of: reuse.clusters)
    let occurrencesOf = Buckets(of: places.map(\.document), count: documents.count)
    let sharing = documents.indices.filter {
      !sidesOf[$0].isEmpty || !occurrencesOf[$0].isEmpty
    }
    let groups = groupsOfWords(sharing, in: documents)
    forEachInOrder(groups.count) { number in
      groups[number].map { index in
        Self.found(
          in: documents[index].words, sides: sidesOf[index], of: reuse.passages,
          places: occurrencesOf[index].map { places[Int($0)].words })
      }
    } take: { number, found in
      for (index, found) in zip(groups[number], found) {
        var next = 0
        func take() -> Bytes {
          next += 1
          return found[next - 1]
        }
        for slot in sidesOf[index] {
          sides[Int(slot)] = take()
          let passage = Int(slot / 2)
          for difference in firstDifference[passage]..<firstDifference[passage + 1] {
            differences[Int(difference) * 2 + Int(slot % 2)] = take()
          }
        }
        for slot in occurrencesOf[index] { occurrences[Int(slot)] = take() }
      }
    }
  }

  /// Where the sides of passages, with their differences, and the places of clusters stand in one
  /// document, in the order of its slots.
  private static func found(
    in table: WordTable, sides: ArraySlice<UInt32>, of passages: [Passage], places: [Range<Int>]
  ) -> [Bytes] {
    var found: [Bytes] = []
    for slot in sides {
      let passage = passages[Int(slot / 2)]
      let isA = slot % 2 == 0
      found.append(Bytes(table.span(of: isA ? passage.a.words : passage.b.words)))
      for step in passage.differingSteps {
        found.append(bytes(of: isA ? step.a : step.b, in: table))
      }
    }
    for place in places { found.append(Bytes(table.span(of: place))) }
    return found
  }

  private static func places(of clusters: [Cluster]) -> [Occurrence] {
    var places: [Occurrence] = []
    for cluster in clusters { places += cluster.occurrences }
    return places
  }

  /// The bytes of some words; where an empty range lies, twice the end of the word before it.
  private static func bytes(of words: Range<Int>, in table: WordTable) -> Bytes {
    guard words.lowerBound >= 0, words.upperBound <= table.count else { return .nothing }
    guard words.isEmpty else { return Bytes(table.span(of: words)) }
    let place = words.lowerBound > 0 ? table.end[words.lowerBound - 1] : 0
    return Bytes(start: place, end: place)
  }
}

extension ReusePlaces {
  /// The bytes of a passage on one side.
  func span(ofPassage index: Int, isA: Bool) -> ByteSpan {
    sides[index * 2 + (isA ? 0 : 1)].span ?? ByteSpan(0, 0)
  }

  /// The bytes of a place of a cluster.
  func span(ofOccurrence place: Int, inCluster index: Int) -> ByteSpan {
    occurrences[firstOccurrence[index] + place].span ?? ByteSpan(0, 0)
  }

  /// Where the wording of the sides of a passage differs, without what speaks of words that are not
  /// there.
  func differences(inPassage index: Int) -> [(a: ByteSpan, b: ByteSpan)] {
    (firstDifference[index]..<firstDifference[index + 1]).compactMap { difference in
      guard let a = differences[Int(difference) * 2].span,
        let b = differences[Int(difference) * 2 + 1].span
      else { return nil }
      return (a, b)
    }
  }
}

extension TextReuse.Passage {
  /// The steps at which the sides differ; none is made of a passage that has only equal words.
  fileprivate var differingSteps: some Sequence<AlignmentStep> {
    (isWhollyKept ? [] : steps).lazy.filter { $0.kind != .keep }
  }
}
