/// The text of a manifest, in which single lines are looked up without reading all of them.
///
/// Nothing is checked but what is needed for an answer; the manifest's own digest is the caller's.
struct ManifestLines {
  let text: [UInt8]

  /// Where the line of a path begins; `nil` if there is none.
  ///
  /// - Complexity: O(log *n*) in the number of lines, which ascend.
  func line(of path: String) -> Int? {
    var low = 0
    var high = text.count
    while low < high {
      let start = lineStart(low + (high - low) / 2)
      guard let end = lineEnd(start), end - start > 66,
        let found = DocumentPath.decoded(text[(start + 66)..<end])
      else { return nil }
      if DocumentPath.precedes(found, path) {
        low = end + 1
      } else if DocumentPath.precedes(path, found) {
        high = start
      } else {
        return start
      }
    }
    return nil
  }

  /// The digest in the line that begins at an offset.
  func digest(at start: Int) -> ContentDigest? {
    guard text.count - start >= Manifest.shortestLine else { return nil }
    return ContentDigest(hexadecimal: text[start..<start + 64])
  }

  /// The digests of all lines, in their order; `nil` if a line has none.
  var digests: [ContentDigest]? { digests(from: [0..<text.count]) }

  /// The digests of the lines whose digests lie in the ranges, be it in part, in their order; `nil`
  /// if a line has none. The ranges ascend.
  func digests(from ranges: [Range<Int>]) -> [ContentDigest]? {
    var digests: [ContentDigest] = []
    var next = 0
    for range in ranges where range.upperBound > next {
      var start = max(next, lineStart(range.lowerBound))
      while start < range.upperBound {
        guard let digest = digest(at: start), let end = lineEnd(start + 64) else { return nil }
        if start + 64 > range.lowerBound { digests.append(digest) }
        start = end + 1
      }
      next = start
    }
    return digests
  }

  /// Where the line begins that an offset lies in.
  private func lineStart(_ offset: Int) -> Int {
    var start = min(offset, text.count)
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Where the line ends that an offset lies in: at its line feed.
  private func lineEnd(_ offset: Int) -> Int? {
    var end = offset
    while end < text.count, text[end] != 0x0A { end += 1 }
    return end < text.count ? end : nil
  }
}
