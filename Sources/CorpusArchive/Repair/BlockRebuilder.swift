/// Brings lost blocks of the log back from texts that are known from elsewhere.
struct BlockRebuilder {
  let reader: ArchiveReader
  /// Gives the bytes of a content from outside of the archive.
  let known: (ContentDigest) -> [UInt8]?
  /// Gives the payload of a data member with the digest, from outside of the archive.
  let payload: (ContentDigest) -> [UInt8]?
  /// Texts that may be manifests.
  let manifests: [[UInt8]]

  private struct Hole {
    let block: LogReader.Block
    let digest: ContentDigest
    var bytes: [UInt8]
    var isKnown: [Bool]
  }

  /// Rebuilds what can be rebuilt. A block counts only if its SHA-256 fits.
  ///
  /// - Returns: Whether any block came back.
  func rebuild() -> Bool {
    var holes: [Int: Hole] = [:]
    for (index, block) in reader.log.blocks.enumerated() {
      guard case .member(_, _, let member) = block.source,
        (try? reader.log.bytes(of: index)) == nil
      else { continue }
      holes[index] = Hole(
        block: block, digest: member.header.digest, bytes: Array(repeating: 0, count: block.count),
        isKnown: Array(repeating: false, count: block.count))
    }
    guard !holes.isEmpty else { return false }
    fill(&holes)
    var isProgress = false
    for index in holes.keys.sorted() {
      guard let hole = holes[index] else { continue }
      if hole.isKnown.allSatisfy(\.self), ContentDigest(of: hole.bytes) == hole.digest {
        reader.log.replace(index, with: hole.bytes)
        isProgress = true
      } else if let bytes = payload(hole.digest), bytes.count == hole.block.count {
        reader.log.replace(index, with: bytes)
        isProgress = true
      }
    }
    return isProgress
  }

  /// Writes known texts to where their extents lie.
  private func fill(_ holes: inout [Int: Hole]) {
    let catalog = reader.catalog(through: reader.chain.files.count)
    for content in catalog.contents {
      let end = reader.chain.files[content.file].record?.logEnd ?? reader.log.blocks.last?.end ?? 0
      guard
        let extents = try? reader.table(content.file).extents(of: content.line, logEnd: end),
        touches(extents, holes), let text = known(content.digest)
      else { continue }
      fill(&holes, extents, text)
    }
    for file in reader.chain.files {
      guard let record = file.record else { continue }
      for text in manifests where ContentDigest(of: text) == record.manifest.digest {
        if let extents = reader.extents(of: record.manifest, record) {
          fill(&holes, extents, text)
        }
      }
    }
  }

  private func touches(_ extents: [Extent], _ holes: [Int: Hole]) -> Bool {
    extents.contains { extent in
      guard let first = reader.log.index(of: extent.start) else { return false }
      let last = reader.log.index(of: extent.end - 1) ?? first
      return (first...max(first, last)).contains { holes[$0] != nil }
    }
  }

  private func fill(_ holes: inout [Int: Hole], _ extents: [Extent], _ text: [UInt8]) {
    var offset = 0
    for extent in extents {
      var position = extent.start
      while position < extent.end, let index = reader.log.index(of: position) {
        let block = reader.log.blocks[index]
        let end = min(extent.end, block.end)
        let from = offset + position - extent.start
        if from + end - position <= text.count, var hole = holes.removeValue(forKey: index) {
          for step in 0..<(end - position) {
            hole.bytes[position - block.start + step] = text[from + step]
            hole.isKnown[position - block.start + step] = true
          }
          holes[index] = hole
        }
        position = end
      }
      offset += extent.count
    }
  }
}
