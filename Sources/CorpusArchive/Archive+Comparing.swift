extension Archive {
  /// What changed from one version to another, either of which may be the newer one.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the documents that changed.
  public func difference(
    from first: Int, to second: Int
  ) throws(ArchiveError) -> ArchiveDifference {
    let before = try documents(of: first)
    let after = try documents(of: second)
    var difference = ArchiveDifference()
    var left = 0
    var right = 0
    while left < before.count || right < after.count {
      if right == after.count
        || (left < before.count && DocumentPath.precedes(before[left].path, after[right].path))
      {
        difference.removed.append(before[left])
        left += 1
      } else if left == before.count
        || DocumentPath.precedes(after[right].path, before[left].path)
      {
        difference.added.append(after[right])
        right += 1
      } else {
        let (old, new) = (before[left], after[right])
        if old.sha256 != new.sha256 {
          let ranges = TextDifference.ranges(
            from: try read(old.path, version: first), to: try read(new.path, version: second))
          difference.changed.append(
            ChangedDocument(path: old.path, before: old.sha256, after: new.sha256, ranges: ranges))
        }
        left += 1
        right += 1
      }
    }
    return difference
  }

  /// How much the archive holds and what it takes on disk.
  public var info: ArchiveInfo {
    let versions = versions
    return ArchiveInfo(
      versionCount: versions.count,
      storedByteCount: versions.reduce(0) { $0 + $1.storedByteCount },
      logByteCount: versions.reduce(0) { $0 + $1.newByteCount },
      documentByteCount: versions.reduce(0) { $0 + $1.byteCount },
      contentCount: versions.reduce(0) { $0 + $1.newDocumentCount })
  }
}

/// How much an archive holds and what it takes on disk.
public struct ArchiveInfo: Hashable, Sendable {
  /// How many versions can be read.
  public let versionCount: Int
  /// The bytes of their files.
  public let storedByteCount: Int
  /// The bytes of the text that is stored once, before compression.
  public let logByteCount: Int
  /// The bytes of all documents of all versions.
  public let documentByteCount: Int
  /// How many different contents there are.
  public let contentCount: Int

  /// How many times larger the documents of all versions are than the archive; 1 if it is empty.
  public var ratio: Double {
    storedByteCount > 0 ? Double(documentByteCount) / Double(storedByteCount) : 1
  }
}
