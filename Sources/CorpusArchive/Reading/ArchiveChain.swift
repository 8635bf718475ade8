/// All versions of an archive as they lie in its folder: the set of files is the state.
struct ArchiveChain: Sendable {
  static let formatName = "FORMAT"
  static let formatText = "provenance-archive 1\n"

  /// Every version from 1 to the highest number of a file, missing ones included.
  private(set) var files: [VersionFile] = []
  /// Damage of the folder as a whole.
  private(set) var damages: [ArchiveDamage] = []

  /// The newest version that is there. A last file that is damaged does not count.
  var newest: Int {
    if let last = files.last, !last.damages.isEmpty { files.count - 1 } else { files.count }
  }

  /// Every damage that headers and records show, by file and offset.
  var allDamages: [ArchiveDamage] { damages + files.flatMap(\.damages) }

  /// Where the log ends.
  var logEnd: Int { files.last?.record?.logEnd ?? 0 }

  /// Reads the state of a folder.
  init(
    root: String, files operations: any FileOperations, limits: ArchiveLimits
  ) throws(ArchiveError) {
    let names: [String]
    do throws(FileFailure) {
      names = try operations.list(root)
    } catch {
      if error.isMissing { throw .notAnArchive(path: root) }
      throw .storage(error, intactVersions: 0)
    }
    let numbers = names.compactMap { VersionFile.number(ofName: $0) }
    guard names.contains(Self.formatName) || !numbers.isEmpty else {
      throw .notAnArchive(path: root)
    }
    try checkFormat(root, operations)
    let reader = VersionFileReader(root: root, files: operations, limits: limits)
    // A stray file with a huge number must not make a reader look for millions of others.
    let present = Set(numbers)
    let highest = numbers.max() ?? 0
    guard highest <= 2 * present.count + 1_000 else {
      throw .damaged(
        ArchiveDamage(
          kind: .brokenChain, file: VersionFile.name(of: highest), offset: nil,
          detail: "wanted version \(present.count), found version \(highest)"),
        affected: [], unlisted: [])
    }
    for number in 1..<(highest + 1) { files.append(try reader.read(number)) }
    checkLinks()
  }

  private mutating func checkFormat(
    _ root: String, _ operations: any FileOperations
  ) throws(ArchiveError) {
    var text: [UInt8] = []
    do throws(FileFailure) {
      let file = try OpenedFile(reading: root + "/" + Self.formatName, operations)
      text = try file.read(at: 0, count: 1_024)
    } catch {
      damages.append(
        ArchiveDamage(
          kind: .unreadable, file: Self.formatName, offset: nil, detail: "\(error)"))
      return
    }
    guard text != Array(Self.formatText.utf8) else { return }
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    if words.count == 2, words[0] == HeaderRecord.format, words[1].hasSuffix("\n"),
      let major = Int(words[1].dropLast()), major > HeaderRecord.newestMajor
    {
      throw .newerFormat(
        file: Self.formatName, found: major, newestKnown: HeaderRecord.newestMajor)
    }
    damages.append(
      ArchiveDamage(
        kind: .altered, file: Self.formatName, offset: 0,
        detail: "wanted 'provenance-archive 1' and a line feed"))
  }

  /// Checks that each version continues the one before, and that its D members are its log.
  private mutating func checkLinks() {
    for index in files.indices where index > 0 {
      guard let record = files[index].record, let before = files[index - 1].identifier,
        let previous = files[index - 1].record
      else { continue }
      guard record.parent != before || record.logStart != previous.logEnd else { continue }
      // The next version vouches for one of the two.
      let next = index + 1 < files.count ? files[index + 1].record?.parent : nil
      let blamed = next != nil && next == files[index].identifier ? index - 1 : index
      let detail =
        record.parent != before
        ? "version \(index + 1) names parent \(record.parent?.hexadecimal ?? "none"), "
          + "but version \(index) is \(before)"
        : "version \(index + 1) begins at \(record.logStart) of the log, "
          + "but version \(index) ends at \(previous.logEnd)"
      reject(blamed, detail)
    }
    if let first = files.first?.record, first.parent != nil || first.logStart != 0 {
      reject(0, "version 1 names a parent or does not begin the log")
    }
    for index in files.indices { checkLog(index) }
  }

  private mutating func reject(_ index: Int, _ detail: String) {
    files[index].damages.append(files[index].damage(.brokenChain, at: nil, detail))
    files[index].record = nil
    files[index].identifier = nil
    files[index].isForeign = true
  }

  /// D members must follow each other from the version's beginning of the log to its end, and O
  /// members from 0.
  private mutating func checkLog(_ index: Int) {
    guard let record = files[index].record else { return }
    // A file whose walk failed misses members for a reason that is already noted.
    guard files[index].damages.isEmpty else { return }
    var log = record.logStart
    var table = 0
    for member in files[index].members {
      let isData = member.header.kind == .data
      guard isData || member.header.kind == .table else { continue }
      let wanted = isData ? log : table
      guard member.header.position == UInt64(wanted), member.header.payloadByteCount > 0 else {
        files[index].damages.append(
          files[index].damage(
            .wrongContent, at: member.offset,
            "wanted position \(wanted), found \(member.header.position)"))
        return
      }
      if isData {
        log += member.header.payloadByteCount
      } else {
        table += member.header.payloadByteCount
      }
    }
    if log != record.logEnd {
      files[index].damages.append(
        files[index].damage(
          .wrongContent, at: nil, "the log ends at \(log) instead of \(record.logEnd)"))
    }
  }
}
