internal import Dispatch
internal import Synchronization

/// Random access to the log: the text of all versions, one behind the other.
///
/// Blocks are inflated when they are needed and the most recently used ones are kept, so that the
/// memory does not grow with the archive.
final class LogReader {
  /// A block and where its bytes are.
  struct Block {
    enum Source {
      case member(path: String, name: String, LocatedMember)
      case memory([UInt8])
    }

    let start: Int
    let count: Int
    var source: Source

    var end: Int { start + count }
  }

  /// How many blocks are kept inflated: 64 of 256 KiB are 16 MiB.
  var capacity = 64

  /// Where a writer puts blocks that it will look at again; a reader has none.
  var spilled: SpilledText?

  /// Text behind the last block that is still being collected.
  var tail: [UInt8] = []
  /// Where ``tail`` begins.
  var tailStart = Int.max

  /// The bytes of the blocks that are kept inflated.
  var keptByteCount: Int { cache.values.reduce(0) { $0 + $1.bytes.count } }

  /// The blocks that were read from their files, inflated and compared with their digests.
  private(set) var checkedBlocks: Set<Int> = []

  private let files: any FileOperations
  private(set) var blocks: [Block] = []
  private var cache: [Int: (bytes: [UInt8], lastUse: Int)] = [:]
  private var clock = 0
  // The blocks that were written or inflated again since the reader was made: those that are spilled.
  private var reused: Set<Int> = []
  // The block of the last access: runs of text mostly stay inside of one.
  private var current: (index: Int, start: Int, bytes: [UInt8]) = (-1, 0, [])

  init(root: String, files: any FileOperations, chain: ArchiveChain) {
    self.files = files
    for version in chain.files where !version.isForeign {
      for member in version.members(.data) {
        let start = Int(clamping: member.header.position)
        // After damage two files may claim the same place; the earlier one has it.
        guard start >= (blocks.last?.end ?? 0), member.header.payloadByteCount > 0 else { continue }
        blocks.append(
          Block(
            start: start, count: member.header.payloadByteCount,
            source: .member(path: root + "/" + version.name, name: version.name, member)))
      }
    }
  }

  /// Makes the tail a block that stays in memory until it is settled, and returns its index.
  func cutTail() -> Int {
    blocks.append(Block(start: tailStart, count: tail.count, source: .memory(tail)))
    tailStart += tail.count
    tail = []
    tail.reserveCapacity(LogWriter.blockByteCount)
    return blocks.count - 1
  }

  /// Tells where a block that was in memory has been written, and keeps it as recently used.
  func settle(_ index: Int, at source: Block.Source) {
    guard blocks.indices.contains(index) else { return }
    if case .memory(let bytes) = blocks[index].source {
      reused.insert(index)
      remember(bytes, index)
    }
    blocks[index].source = source
  }

  /// The index of the block that holds a position; `nil` in a gap of a damaged log.
  func index(of position: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].end <= position { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].start <= position ? low : nil
  }

  /// The block that holds a position or a part of it, and where it begins.
  func block(at position: Int) throws(ArchiveDamage) -> (start: Int, bytes: [UInt8]) {
    if current.index >= 0, position >= current.start,
      position - current.start < current.bytes.count
    {
      return (current.start, current.bytes)
    }
    if position >= tailStart, position - tailStart < tail.count { return (tailStart, tail) }
    guard let index = index(of: position) else {
      throw ArchiveDamage(
        kind: .truncated, file: "log", offset: position, detail: "no version holds this text")
    }
    if cache[index] == nil,
      let (start, bytes) = spilled?.window(of: index, at: position - blocks[index].start)
    {
      current = (index, blocks[index].start + start, bytes)
      return (current.start, bytes)
    }
    let bytes = try self.bytes(of: index)
    current = (index, blocks[index].start, bytes)
    return (blocks[index].start, bytes)
  }

  /// The bytes of one block.
  func bytes(of index: Int) throws(ArchiveDamage) -> [UInt8] {
    clock += 1
    if let cached = cache[index] {
      cache[index]?.lastUse = clock
      return cached.bytes
    }
    switch blocks[index].source {
    case .memory(let bytes): return bytes
    case .member(let path, let name, let member):
      let bytes = try MemberReader(files: files).payload(of: member, path: path, name: name)
      if !checkedBlocks.insert(index).inserted { reused.insert(index) }
      remember(bytes, index)
      return bytes
    }
  }

  /// Whether the bytes of a block are at hand.
  func isKept(_ index: Int) -> Bool { cache[index] != nil }

  /// Inflates blocks on all cores and keeps them. What is wrong with one shows when it is read.
  func prepare(_ indices: some Sequence<Int>) {
    var waiting: [(index: Int, member: LocatedMember, bytes: [UInt8])] = []
    for index in indices where cache[index] == nil {
      guard blocks.indices.contains(index),
        case .member(let path, _, let member) = blocks[index].source,
        let bytes = try? MemberReader(files: files).bytes(of: member, path: path)
      else { continue }
      waiting.append((index, member, bytes))
    }
    guard waiting.count > 1 else { return }
    let members = waiting
    let payloads = Mutex<[Int: [UInt8]]>([:])
    DispatchQueue.concurrentPerform(iterations: members.count) { number in
      let payload = try? Member.decode(
        members[number].bytes, expecting: members[number].member.header)
      guard let payload else { return }
      payloads.withLock { $0[number] = payload }
    }
    let ready = payloads.withLock { $0 }
    for number in members.indices {
      guard let payload = ready[number] else { continue }
      checkedBlocks.insert(members[number].index)
      remember(payload, members[number].index)
    }
  }

  /// The part of an extent from a position of the log to the end of the extent or of its block.
  func piece(of extent: Extent, at position: Int) throws(ArchiveDamage) -> ArraySlice<UInt8> {
    let (start, bytes) = try block(at: position)
    return bytes[(position - start)..<min(bytes.count, extent.end - start)]
  }

  /// The bytes of extents, which have `count` together.
  func text(_ extents: [Extent], count: Int) throws(ArchiveDamage) -> [UInt8] {
    // Present or not, the blocks are looked up before the room for the text is taken.
    for extent in extents where index(of: extent.start) == nil {
      _ = try block(at: extent.start)
    }
    var text: [UInt8] = []
    text.reserveCapacity(count)
    for extent in extents {
      var position = extent.start
      while position < extent.end {
        let piece = try piece(of: extent, at: position)
        text += piece
        position += piece.count
      }
    }
    return text
  }

  /// Puts a rebuilt block in the place of a lost one.
  func replace(_ index: Int, with bytes: [UInt8]) {
    guard blocks.indices.contains(index), blocks[index].count == bytes.count else { return }
    blocks[index].source = .memory(bytes)
  }

  /// Forgets the inflated blocks.
  func releaseMemory() {
    cache = [:]
    current = (-1, 0, [])
  }

  private func remember(_ bytes: [UInt8], _ index: Int) {
    clock += 1
    if cache.count >= capacity,
      let oldest = cache.min(by: { $0.value.lastUse < $1.value.lastUse })
    {
      if reused.contains(oldest.key) { spilled?.append(oldest.value.bytes, of: oldest.key) }
      cache[oldest.key] = nil
    }
    cache[index] = (bytes, clock)
  }
}

/// Reads single members.
struct MemberReader {
  let files: any FileOperations

  /// The bytes of a member as they are stored.
  func bytes(of member: LocatedMember, path: String) throws(FileFailure) -> [UInt8] {
    let file = try OpenedFile(reading: path, files)
    return try file.read(at: member.offset, count: member.header.memberByteCount)
  }

  /// The checked payload of a member.
  func payload(
    of member: LocatedMember, path: String, name: String
  ) throws(ArchiveDamage) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try self.bytes(of: member, path: path)
    } catch {
      throw ArchiveDamage(
        kind: .unreadable, file: name, offset: member.offset, detail: "\(error)")
    }
    do throws(MemberProblem) {
      return try Member.decode(bytes, expecting: member.header)
    } catch {
      throw ArchiveDamage(
        kind: error.kind, file: name, offset: member.offset, detail: error.detail)
    }
  }
}
