internal import Dispatch
internal import Synchronization

/// Texts of the log that have digests of their own.
///
/// A block is inflated as far as it is needed and not compared with its digest, which covers all of
/// it: the caller compares the text instead. So the texts that lead to one document cost less than
/// the blocks that they lie in.
struct PartialLog {
  /// 64 blocks: a text in more of them is read in the usual way, which keeps few at a time.
  private static let mostBlocks = 64

  private let log: LogReader
  private let files: any FileOperations
  // The beginnings of blocks, by index.
  private var heads: [Int: [UInt8]] = [:]

  init(log: LogReader, files: any FileOperations) { (self.log, self.files) = (log, files) }

  /// The bytes of extents, which have `count` together; not compared with anything.
  mutating func text(_ extents: [Extent], count: Int) throws(ArchiveDamage) -> [UInt8] {
    guard let ends = ends(of: extents), ends.count <= Self.mostBlocks else {
      return try log.text(extents, count: count)
    }
    if heads.count + ends.count > Self.mostBlocks { heads = [:] }
    inflate(ends)
    var text: [UInt8] = []
    text.reserveCapacity(count)
    for extent in extents {
      var position = extent.start
      while position < extent.end {
        guard let index = log.index(of: position), let head = heads[index] else {
          return try log.text(extents, count: count)
        }
        let start = log.blocks[index].start
        let high = min(head.count, extent.end - start)
        guard high > position - start else { return try log.text(extents, count: count) }
        text += head[(position - start)..<high]
        position = start + high
      }
    }
    return text
  }

  /// How far each block is needed; `nil` if the log has a gap.
  private func ends(of extents: [Extent]) -> [Int: Int]? {
    var ends: [Int: Int] = [:]
    for extent in extents {
      var position = extent.start
      while position < extent.end {
        guard let index = log.index(of: position) else { return nil }
        let block = log.blocks[index]
        let end = min(extent.end, block.end)
        ends[index] = max(ends[index] ?? 0, end - block.start)
        position = end
      }
    }
    return ends
  }

  /// Reads and inflates beginnings of blocks on all cores. One that cannot be is left out.
  private mutating func inflate(_ ends: [Int: Int]) {
    var waiting: [(index: Int, count: Int, path: String, member: LocatedMember)] = []
    for (index, count) in ends.sorted(by: { $0.key < $1.key }) {
      guard heads[index]?.count ?? 0 < count,
        case .member(let path, _, let member) = log.blocks[index].source
      else { continue }
      waiting.append((index, count, path, member))
    }
    let members = waiting
    let inflated = Mutex<[Int: [UInt8]]>([:])
    DispatchQueue.concurrentPerform(iterations: members.count) { [files] number in
      let (index, count, path, member) = members[number]
      guard let bytes = try? MemberReader(files: files).bytes(of: member, path: path),
        bytes.count == member.header.memberByteCount
      else { return }
      let stream = bytes[MemberHeader.byteCount..<(bytes.count - MemberHeader.footerByteCount)]
      let head = Deflate.inflate(beginningOf: stream, count: count)
      inflated.withLock { $0[index] = head }
    }
    heads.merge(inflated.withLock { $0 }) { $1 }
  }
}
