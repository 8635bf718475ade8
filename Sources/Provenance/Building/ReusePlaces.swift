internal import Documents
internal import TextReuse

/// Where passages, their differences and clusters stand in the bytes of their texts.
///
/// Found once, document by document, so that afterwards no table of words is needed any more. Costs 20
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

  /// Both sides of each passage, both sides of each difference, and the places of all clusters.
  private var slots: [Bytes]
  /// Where the differences of each passage begin among all differences, and after the last one the end.
  private let firstDifference: [UInt32]
  /// Where the places of each cluster begin among all places, and after the last one the end.
  private let firstOccurrence: [Int]

  /// The slots of the sides of passages come first, then those of differences.
  private var firstDifferenceSlot: Int { (firstDifference.count - 1) * 2 }
  private var firstOccurrenceSlot: Int {
    firstDifferenceSlot + Int(firstDifference.last ?? 0) * 2
  }

  /// Some words of a document, whose bytes are to go into a slot.
  private struct Wanted: BitwiseCopyable, Sendable {
    let document: UInt32
    let slot: UInt32
    let start: UInt32
    let end: UInt32

    init(_ words: Range<Int>, of document: Int, slot: Int) {
      self.document = UInt32(clamping: document)
      self.slot = UInt32(truncatingIfNeeded: slot)
      start = UInt32(clamping: words.lowerBound)
      end = UInt32(clamping: words.upperBound)
    }

    var words: Range<Int> { Int(start)..<Int(end) }
  }

  /// Finds the places of everything that documents share.
  ///
  /// - Parameters:
  ///   - reuse: What they share.
  ///   - documents: The documents.
  ///   - shelf: Takes what is wanted of each group of documents until its turn comes.
  /// - Throws: If a shelf does.
  /// - Complexity: O(*n*) for *n* bytes of the documents that share something, and the steps of the
  ///   passages.
  init(
    of reuse: ShelvedReuse, in documents: [Documents.Document], on shelf: Shelf
  ) throws(ShelfError) {
    let groups = groupsOfWords(Array(documents.indices), in: documents)
    var groupOfDocument: [UInt32] = []
    groupOfDocument.reserveCapacity(documents.count)
    for (number, group) in groups.enumerated() {
      groupOfDocument += repeatElement(UInt32(truncatingIfNeeded: number), count: group.count)
    }
    var wanted = ShelvedBuckets<Wanted>(count: groups.count, on: shelf)
    func want(_ words: Range<Int>, of document: Int, in slot: Int) throws(ShelfError) {
      guard groupOfDocument.indices.contains(document) else { return }
      try wanted.append(
        Wanted(words, of: document, slot: slot), to: Int(groupOfDocument[document]))
    }
    let differenceSlot = reuse.passages.count * 2
    var firstDifference: [UInt32] = [0]
    firstDifference.reserveCapacity(reuse.passages.count + 1)
    var differences = 0
    try reuse.passages.forEach { (index, passage) throws(ShelfError) in
      try want(passage.a.words, of: passage.a.document, in: index * 2)
      try want(passage.b.words, of: passage.b.document, in: index * 2 + 1)
      for step in passage.differingSteps {
        let slot = differenceSlot + differences * 2
        try want(step.a, of: passage.a.document, in: slot)
        try want(step.b, of: passage.b.document, in: slot + 1)
        differences += 1
      }
      firstDifference.append(UInt32(clamping: differences))
    }
    let occurrenceSlot = differenceSlot + differences * 2
    var firstOccurrence = [0]
    firstOccurrence.reserveCapacity(reuse.clusters.count + 1)
    var occurrences = 0
    for cluster in reuse.clusters {
      for occurrence in cluster.occurrences {
        try want(occurrence.words, of: occurrence.document, in: occurrenceSlot + occurrences)
        occurrences += 1
      }
      firstOccurrence.append(occurrences)
    }
    try wanted.close()
    self.firstDifference = firstDifference
    self.firstOccurrence = firstOccurrence
    slots = Array(repeating: .nothing, count: occurrenceSlot + occurrences)
    let (filled, differenceSlots) = (wanted, differenceSlot..<occurrenceSlot)
    var failure: ShelfError?
    forEachInOrder(groups.count) { number in
      Result { () throws(ShelfError) in
        Self.found(
          try filled.records(of: number), differences: differenceSlots, in: groups[number],
          of: documents)
      }
    } take: { _, found in
      switch found {
      case .success(let found): for (slot, bytes) in found { slots[Int(slot)] = bytes }
      case .failure(let error): failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  /// What is wanted of consecutive documents, with the slots that it goes into.
  private static func found(
    _ wanted: [Wanted], differences: Range<Int>, in group: ArraySlice<Int>,
    of documents: [Documents.Document]
  ) -> [(slot: UInt32, bytes: Bytes)] {
    var found: [(slot: UInt32, bytes: Bytes)] = []
    found.reserveCapacity(wanted.count)
    let first = group.first ?? 0
    let wantedOf = Buckets(of: wanted.map { Int($0.document) - first }, count: group.count)
    for (place, document) in group.enumerated() where !wantedOf[place].isEmpty {
      let table = documents[document].words
      for index in wantedOf[place] {
        let wanted = wanted[Int(index)]
        let bytes =
          differences.contains(Int(wanted.slot))
          ? Self.bytes(of: wanted.words, in: table) : Bytes(table.span(of: wanted.words))
        found.append((wanted.slot, bytes))
      }
    }
    return found
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
    slots[index * 2 + (isA ? 0 : 1)].span ?? ByteSpan(0, 0)
  }

  /// The bytes of a place of a cluster.
  func span(ofOccurrence place: Int, inCluster index: Int) -> ByteSpan {
    slots[firstOccurrenceSlot + firstOccurrence[index] + place].span ?? ByteSpan(0, 0)
  }

  /// Where the wording of the sides of a passage differs, without what speaks of words that are not
  /// there.
  func differences(inPassage index: Int) -> [(a: ByteSpan, b: ByteSpan)] {
    (firstDifference[index]..<firstDifference[index + 1]).compactMap { difference in
      let slot = firstDifferenceSlot + Int(difference) * 2
      guard let a = slots[slot].span, let b = slots[slot + 1].span else { return nil }
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
