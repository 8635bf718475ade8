/// Blocks of the log that a writer may look at again, inflated, in a scratch file.
///
/// A writer compares its documents with any place of the log. Neither can all of it be kept in
/// memory nor a block be inflated for every look at a few of its bytes, so what the memory has no
/// room for is put here once and read in small windows. The file has no name any more, so nothing
/// stays behind, however the writer ends.
final class SpilledText {
  /// The most bytes that are read at a time.
  static let windowByteCount = 16 << 10
  /// How many windows are kept: 2 MiB.
  private static let keptWindows = 128

  /// Where a block lies in the file.
  private struct Place {
    let offset: Int
    let byteCount: Int
    /// The CRC-32 of each window: what is compared must be what was written, or a version would
    /// share text that is not there.
    let checksums: [UInt32]
  }

  private let root: String
  private let name: String
  private let files: any FileOperations
  private var file: OpenedFile?
  private var byteCount = 0
  private var places: [Int: Place] = [:]
  // Each window has one slot that it may be kept in.
  private var windows = Array(
    repeating: (block: -1, number: 0, bytes: [UInt8]()), count: keptWindows)
  private var hasFailed = false

  /// A file among the scratch files for a version's name; it is created when it is needed.
  init(root: String, for name: String, files: any FileOperations) {
    (self.root, self.name, self.files) = (root, name, files)
  }

  /// Keeps a block. If the disk refuses, nothing is kept any more and the room is given back: the
  /// blocks are inflated again then.
  func append(_ bytes: [UInt8], of block: Int) {
    guard !hasFailed, places[block] == nil else { return }
    do throws(FileFailure) {
      let file = try openedFile()
      try file.writeAll(bytes)
      let checksums = stride(from: 0, to: bytes.count, by: Self.windowByteCount).map { start in
        Deflate.checksum(bytes[start..<min(start + Self.windowByteCount, bytes.count)])
      }
      places[block] = Place(offset: byteCount, byteCount: bytes.count, checksums: checksums)
      byteCount += bytes.count
    } catch {
      hasFailed = true
      (file, places) = (nil, [:])
    }
  }

  /// The part of a block around an offset, and where in the block it begins; `nil` if the block is
  /// not kept or cannot be read back.
  func window(of block: Int, at offset: Int) -> (start: Int, bytes: [UInt8])? {
    guard let place = places[block], let file, offset >= 0, offset < place.byteCount else {
      return nil
    }
    let number = offset / Self.windowByteCount
    let start = number * Self.windowByteCount
    let slot =
      (block * (LogWriter.blockByteCount / Self.windowByteCount) + number) % Self.keptWindows
    if windows[slot].block == block, windows[slot].number == number {
      return (start, windows[slot].bytes)
    }
    let count = min(Self.windowByteCount, place.byteCount - start)
    guard let bytes = try? file.read(at: place.offset + start, count: count),
      bytes.count == count, Deflate.checksum(bytes[...]) == place.checksums[number]
    else {
      places[block] = nil
      return nil
    }
    windows[slot] = (block, number, bytes)
    return (start, bytes)
  }

  private func openedFile() throws(FileFailure) -> OpenedFile {
    if let file { return file }
    let (file, path) = try ScratchFile.create(root: root, for: name, files: files)
    // Should the name stay, a later writer removes it.
    try? files.unlink(path)
    self.file = file
    return file
  }
}
