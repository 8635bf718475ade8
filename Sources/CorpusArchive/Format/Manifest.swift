/// One line of a manifest.
struct ManifestEntry: Hashable, Sendable {
  let path: String
  let digest: ContentDigest
}

/// The list of a version's documents: a valid `sha256sum -c` file and body of a BagIt manifest.
enum Manifest {
  /// The bytes of the shortest line: digest, two spaces, a path of one byte, line feed.
  static let shortestLine = 68

  /// The text of a manifest whose entries are sorted by the bytes of their paths.
  static func text(_ entries: [ManifestEntry]) -> [UInt8] {
    var text: [UInt8] = []
    for entry in entries {
      text += entry.digest.hexadecimalBytes
      text += [0x20, 0x20]
      text += DocumentPath.encoded(entry.path)
      text.append(0x0A)
    }
    return text
  }
}

/// Reads a manifest that comes in pieces.
///
/// Paths must be safe and in strictly ascending order, so that no text, however often it is
/// repeated, makes a reader hold more entries than there are lines.
struct ManifestParser {
  private(set) var entries: [ManifestEntry] = []
  private var rest: [UInt8] = []
  private let limit: Int
  private let known: [ManifestEntry]
  // The first known entry behind the last one that was taken.
  private var next = 0

  /// The longest line: every byte of the longest path encoded, the digest and its spaces.
  private static let longestLine = 3 * 1_024 + 66

  /// A parser that accepts at most `limit` entries.
  ///
  /// - Parameters:
  ///   - limit: How many entries are accepted.
  ///   - known: The entries of another manifest. Lines with the same path are quick to read and share
  ///     its memory; the result is the same without them.
  init(limit: Int, known: [ManifestEntry] = []) {
    self.limit = limit
    self.known = known
  }

  mutating func append(_ piece: ArraySlice<UInt8>) throws(MemberProblem) {
    var position = piece.startIndex
    while true {
      if rest.isEmpty, let end = try takeKnown(piece, at: position) {
        position = end
        continue
      }
      guard let end = piece[position...].firstIndex(of: 0x0A) else { break }
      if rest.isEmpty {
        try take(piece[position..<end])
      } else {
        rest += piece[position..<end]
        try take(rest[...])
        rest = []
      }
      position = end + 1
    }
    rest += piece[position...]
    guard rest.count <= Self.longestLine else { throw problem(.limit, "is too long") }
  }

  /// Checks that the last line has ended.
  func finish() throws(MemberProblem) {
    guard rest.isEmpty else { throw problem(.wrongContent, "does not end") }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) throws(MemberProblem) {
    let start = line.startIndex
    guard line.count > 66, line[start + 64] == 0x20, line[start + 65] == 0x20,
      let digest = ContentDigest(hexadecimal: line[start..<start + 64]),
      let path = DocumentPath.decoded(line[(start + 66)...])
    else { throw problem(.wrongContent, "is misspelt") }
    if let reason = DocumentPath.problem(with: path) {
      throw problem(.path, "is refused: \(reason)")
    }
    if let last = entries.last, !DocumentPath.precedes(last.path, path) {
      throw problem(.wrongContent, "is out of order")
    }
    guard entries.count < limit else { throw problem(.limit, "is one too many") }
    entries.append(ManifestEntry(path: path, digest: digest))
    while next < known.count, !DocumentPath.precedes(path, known[next].path) { next += 1 }
  }

  /// Takes a line whose path is the next known one.
  ///
  /// - Returns: The position behind the line; `nil` if it is another line, or not a whole one.
  private mutating func takeKnown(
    _ piece: ArraySlice<UInt8>, at position: Int
  ) throws(MemberProblem) -> Int? {
    guard next < known.count else { return nil }
    let path = known[next].path
    let count = path.utf8.count
    guard count < piece.endIndex - position - 66,
      Self.holds(piece.span.extracting((position - piece.startIndex)...), path.utf8.span),
      let digest = ContentDigest(hexadecimal: piece[position..<position + 64])
    else { return nil }
    // It comes after the last entry, because all known ones do that are still to come.
    guard entries.count < limit else { throw problem(.limit, "is one too many") }
    entries.append(
      digest == known[next].digest ? known[next] : ManifestEntry(path: path, digest: digest))
    next += 1
    return position + 67 + count
  }

  /// Whether a text begins with a line of this path, and the path needs no encoding.
  private static func holds(_ text: Span<UInt8>, _ path: Span<UInt8>) -> Bool {
    guard text[64] == 0x20, text[65] == 0x20, text[66 &+ path.count] == 0x0A else { return false }
    for index in 0..<path.count {
      let byte = path[index]
      guard text[66 &+ index] == byte, byte >= 0x20, byte != UInt8(ascii: "%") else { return false }
    }
    return true
  }

  private func problem(_ kind: ArchiveDamage.Kind, _ what: String) -> MemberProblem {
    MemberProblem(kind, "line \(entries.count + 1) of the manifest \(what)")
  }
}
