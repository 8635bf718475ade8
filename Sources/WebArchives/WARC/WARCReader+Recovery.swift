/// Going on behind damage, for readers that keep what they can.
extension WARCReader {
  /// Throws what is wrong, or notes it and moves to where the next record may begin.
  func note(_ fault: RecordFault, at position: RecordPosition) throws(InteropError) {
    let error = fault.error(at: position)
    if case .unresolved = fault {
      problems.append(error)
      return
    }
    guard keepGoing else {
      hasFinished = true
      throw error
    }
    problems.append(error)
    if case .source = fault {
      hasFinished = true
    } else if !isBehindRecord {
      do throws(RecordFault) {
        hasFinished = try !search(behind: position)
      } catch {
        problems.append(error.error(at: position))
        hasFinished = true
      }
    }
  }

  /// Moves to the first record that begins after `position`, within its member or in a later one.
  ///
  /// - Returns: `false` if there is none.
  private func search(behind position: RecordPosition) throws(RecordFault) -> Bool {
    let isReadable: Bool
    do throws(RecordFault) {
      try spend(max(0, stream.position.inflated - position.inflated))
      if !isCompressed { try spend(max(0, stream.position.offset - position.offset)) }
      stream = try reopen(at: position)
      try stream.skip(1)
      isReadable = true
    } catch {
      if case .tooMuchRereading = error { throw error }
      isReadable = false
    }
    if isReadable, let found = try? searchMember(), found { return true }
    return isCompressed ? try searchMembers(after: position.offset) : false
  }

  /// Moves to the next line in the current member that begins like a record.
  private func searchMember() throws(RecordFault) -> Bool {
    let mark = [0x0A] + WARCRecord.mark + Array("1.".utf8)
    while try stream.require(mark.count) {
      guard let feed = stream.pending.firstIndex(of: 0x0A) else {
        stream.drop(stream.pending.count)
        continue
      }
      stream.drop(feed - stream.pending.startIndex)
      guard try stream.require(mark.count) else { return false }
      if stream.pending.starts(with: mark) {
        stream.drop(1)
        return true
      }
      stream.drop(1)
    }
    return false
  }

  /// Within how many bytes a gzip member must come to the first bytes of its content. Its header
  /// could name a file of any length, for which a file full of marks would be read again and again.
  private static let longestStart = 1 << 12

  /// Moves to the next gzip member that begins like a record.
  private func searchMembers(after offset: Int) throws(RecordFault) -> Bool {
    var start = offset + 1
    while start < file.count {
      let piece = try load(at: start)
      for index in piece.indices where piece[index...].starts(with: GzipMember.magic) {
        try spend(Self.longestStart)
        let beginning = file.part((start + index)..<(start + index + Self.longestStart))
        let candidate = MemberStream(beginning, isCompressed: true, at: 0)
        let begins = try? candidate.require(WARCRecord.mark.count)
        if begins == true, candidate.pending.starts(with: WARCRecord.mark) {
          stream = MemberStream(file, isCompressed: true, at: start + index)
          return true
        }
      }
      // A mark across two pieces is found in the second.
      start += max(1, piece.count - GzipMember.magic.count + 1)
    }
    return false
  }

  private func load(at offset: Int) throws(RecordFault) -> [UInt8] {
    do {
      return try file.bytes(at: offset, count: 1 << 16)
    } catch {
      throw .source(error)
    }
  }
}
