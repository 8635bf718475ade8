/// Compresses blocks on other cores and writes them in their order.
struct BlockCompressor {
  typealias Result = (number: Int, member: [UInt8]?)

  private let log: LogReader
  private let scratch: ScratchFile
  private let name: String
  private let options: ArchiveWritingOptions
  private var nextToSubmit = 0
  private var nextToWrite = 0
  private var blocks: [Int] = []
  private var finished: [Int: [UInt8]] = [:]

  init(log: LogReader, scratch: ScratchFile, name: String, options: ArchiveWritingOptions) {
    (self.log, self.scratch, self.name, self.options) = (log, scratch, name, options)
  }

  /// Starts the compression of blocks. Waits while as many as allowed are under way, so that the
  /// memory does not grow with the corpus.
  mutating func submit(
    _ indices: [Int], to group: inout TaskGroup<Result>
  ) async throws(FileFailure) {
    for index in indices {
      while nextToSubmit - nextToWrite >= options.concurrentBlocks { try await collect(&group) }
      guard case .memory(let bytes) = log.blocks[index].source else { continue }
      let (number, start, level) = (
        nextToSubmit, log.blocks[index].start, options.compressionLevel
      )
      blocks.append(index)
      nextToSubmit += 1
      group.addTask {
        (number, Member.encode(.data, bytes, position: start, level: level))
      }
    }
  }

  /// Waits until every block is written.
  mutating func finish(_ group: inout TaskGroup<Result>) async throws(FileFailure) {
    while nextToWrite < nextToSubmit { try await collect(&group) }
  }

  private mutating func collect(_ group: inout TaskGroup<Result>) async throws(FileFailure) {
    guard let (number, member) = await group.next() else { return }
    guard let member else { throw .noMemory(scratch.path) }
    finished[number] = member
    while let member = finished.removeValue(forKey: nextToWrite) {
      let offset = scratch.byteCount
      try scratch.append(member)
      if let header = try? MemberHeader(Array(member.prefix(MemberHeader.byteCount))) {
        log.settle(
          blocks[nextToWrite],
          at: .member(
            path: scratch.path, name: name, LocatedMember(header: header, offset: offset)))
      }
      nextToWrite += 1
    }
  }
}
