/// Walks over the members of a version's file.
struct VersionFileReader {
  let root: String
  let files: any FileOperations
  let limits: ArchiveLimits

  /// Reads the headers and the record of a version's file.
  ///
  /// Never fails: what is wrong is noted, and after a bad header the walk goes on at the next good
  /// one, so that everything behind the damage stays in reach.
  ///
  /// - Throws: ``ArchiveError/newerFormat(file:found:newestKnown:)`` only.
  func read(_ number: Int) throws(ArchiveError) -> VersionFile {
    var result = VersionFile(number: number, name: VersionFile.name(of: number))
    do throws(FileFailure) {
      let file = try OpenedFile(reading: root + "/" + result.name, files)
      result.byteCount = try file.size()
      var window = FileWindow(file: file, byteCount: result.byteCount)
      try walk(&window, into: &result)
      try readRecords(&window, into: &result)
    } catch {
      if error.isMissing {
        result.damages = [result.damage(.brokenChain, at: nil, "the version's file is missing")]
      } else {
        result.damages = [result.damage(.unreadable, at: nil, "\(error)")]
      }
    }
    if result.isForeign { (result.record, result.identifier) = (nil, nil) }
    if let major = result.header?.major, major > HeaderRecord.newestMajor {
      throw .newerFormat(file: result.name, found: major, newestKnown: HeaderRecord.newestMajor)
    }
    return result
  }

  private func walk(
    _ window: inout FileWindow, into result: inout VersionFile
  ) throws(FileFailure) {
    var offset = 0
    var previous: MemberKind?
    while offset < window.byteCount {
      let bytes = try window.read(at: offset, count: MemberHeader.byteCount)
      do throws(MemberProblem) {
        let header = try MemberHeader(bytes)
        guard header.memberByteCount <= window.byteCount - offset else {
          throw MemberProblem(
            .truncated, "member \(header.kind.letter) goes on behind the end of the file")
        }
        if !header.kind.mayFollow(previous) {
          result.damages.append(
            result.damage(.altered, at: offset, "member \(header.kind.letter) is out of order"))
        }
        result.members.append(LocatedMember(header: header, offset: offset))
        previous = header.kind
        offset += header.memberByteCount
      } catch {
        result.damages.append(result.damage(error, at: offset))
        guard let next = try nextHeader(&window, behind: offset) else { return }
        offset = next
      }
    }
    if previous != .trailer {
      let last = result.members.last
      let place = last.map { "; its last whole member is \($0.header.kind.letter) at \($0.offset)" }
      result.damages.append(
        result.damage(
          .truncated, at: window.byteCount, "the file ends without its trailer\(place ?? "")"))
    }
  }

  /// The next offset at which a believable header begins.
  private func nextHeader(
    _ window: inout FileWindow, behind offset: Int
  ) throws(FileFailure) -> Int? {
    var position = offset + 1
    while position < window.byteCount {
      // Overlapping pieces, so that no header hides between two of them.
      let piece = try window.read(at: position, count: 64 << 10)
      var index = 0
      while index + MemberHeader.byteCount <= piece.count {
        if piece[index] == 0x1F, piece[index + 1] == 0x8B,
          let header = try? MemberHeader(Array(piece[index..<index + MemberHeader.byteCount])),
          header.memberByteCount <= window.byteCount - position - index
        {
          return position + index
        }
        index += 1
      }
      if index == 0 { return nil }
      position += index
    }
    return nil
  }

  private func readRecords(
    _ window: inout FileWindow, into result: inout VersionFile
  ) throws(FileFailure) {
    for member in result.members {
      let kind = member.header.kind
      guard kind == .header || kind == .version || kind == .trailer else { continue }
      let bytes = try window.read(at: member.offset, count: member.header.memberByteCount)
      do throws(MemberProblem) {
        let payload = try Member.decode(bytes, expecting: member.header)
        switch kind {
        case .header: try takeHeader(payload, into: &result)
        case .version: try takeRecord(payload, into: &result)
        default: try takeTrailer(payload, member, into: &result)
        }
      } catch {
        result.damages.append(result.damage(error, at: member.offset))
      }
    }
  }

  private func takeHeader(
    _ payload: [UInt8], into result: inout VersionFile
  ) throws(MemberProblem) {
    guard let header = HeaderRecord(payload) else {
      throw MemberProblem(.wrongContent, "H is no header of an archive")
    }
    result.header = header
    if header.major <= HeaderRecord.newestMajor, header.number != result.number {
      result.isForeign = true
      throw MemberProblem(
        .brokenChain, "wanted version \(result.number), found version \(header.number)")
    }
  }

  private func takeRecord(
    _ payload: [UInt8], into result: inout VersionFile
  ) throws(MemberProblem) {
    guard let header = result.header, header.major > HeaderRecord.newestMajor else {
      guard let record = VersionRecord(payload, limits: limits) else {
        throw MemberProblem(.wrongContent, "V is no record of a version")
      }
      guard record.number == result.number else {
        result.isForeign = true
        throw MemberProblem(
          .brokenChain, "wanted version \(result.number), found version \(record.number)")
      }
      if let header = result.header, header.parent != record.parent {
        throw MemberProblem(.wrongContent, "H and V name different parents")
      }
      result.record = record
      result.identifier = ContentDigest(of: payload)
      return
    }
  }

  private func takeTrailer(
    _ payload: [UInt8], _ member: LocatedMember, into result: inout VersionFile
  ) throws(MemberProblem) {
    let version = result.members(.version).last
    guard let trailer = Trailer(payload), trailer.trailerOffset == member.offset,
      trailer.versionOffset == version?.offset
    else { throw MemberProblem(.wrongContent, "T names other places than V's and its own") }
  }
}

/// A file that is read from front to back in larger pieces than are asked for.
struct FileWindow {
  let file: OpenedFile
  let byteCount: Int
  private var start = 0
  private var bytes: [UInt8] = []

  init(file: OpenedFile, byteCount: Int) {
    self.file = file
    self.byteCount = byteCount
  }

  /// The bytes at an offset; fewer at the end of the file.
  mutating func read(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    let wanted = min(count, max(0, byteCount - offset))
    if offset < start || offset + wanted > start + bytes.count {
      // A small version is one piece; of a large one, little more than headers is read, and its
      // beginning twice: for the walk and for the record there.
      let piece = byteCount <= 64 << 10 ? byteCount : 4 << 10
      bytes = try file.read(at: offset, count: min(max(wanted, piece), byteCount - offset))
      start = offset
    }
    let low = offset - start
    return Array(bytes[min(low, bytes.count)..<min(low + wanted, bytes.count)])
  }
}
