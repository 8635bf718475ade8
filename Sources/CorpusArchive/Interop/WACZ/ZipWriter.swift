internal import WebArchives

/// Writes ZIP files whose entries are stored as they are, without times.
///
/// - Note: PKWARE's APPNOTE 6.3.10, without ZIP64: what would need it is refused.
struct ZipWriter {
  /// The most that 32 bits hold, minus the value that stands for "see the ZIP64 field".
  static let limit = Int(UInt32.max) - 1
  /// 1980-01-01, the first date that the format can write.
  private static let date: UInt16 = 1 << 5 | 1

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry; names are UTF-8 and not checked for repeats.
  ///
  /// - Throws: `InteropError.zipTooLarge` if the file would grow beyond 4 GiB or 65,534 entries.
  mutating func add(_ file: ExportedFile) throws(InteropError) {
    let name = Array(file.path.utf8)
    let overhead = 30 + name.count + directory.count + 46 + name.count + 22
    let total = bytes.count + file.bytes.count + overhead
    guard total <= Self.limit, name.count < 1 << 16 else {
      throw .zipTooLarge(name: file.path, size: total, limit: Self.limit)
    }
    guard count < 65_534 else {
      throw .zipTooLarge(name: file.path, size: count + 1, limit: 65_534)
    }
    var common: [UInt8] = []
    // Version 2.0, names in UTF-8, stored.
    Self.append([20, 1 << 11, 0, 0, Self.date], to: &common)
    Self.append(GzipMember.checksum(file.bytes), to: &common)
    Self.append(UInt32(clamping: file.bytes.count), to: &common)
    Self.append(UInt32(clamping: file.bytes.count), to: &common)
    Self.append([UInt16(clamping: name.count), 0], to: &common)

    Self.append(0x0201_4B50, to: &directory)
    // Made by version 2.0 on Unix, so that the permissions below count.
    Self.append([3 << 8 | 20], to: &directory)
    directory += common
    Self.append([0, 0, 0], to: &directory)
    // A regular file that everyone may read.
    Self.append(UInt32(0o100644) << 16, to: &directory)
    Self.append(UInt32(clamping: bytes.count), to: &directory)
    directory += name

    Self.append(0x0403_4B50, to: &bytes)
    bytes += common
    bytes += name
    bytes += file.bytes
    count += 1
  }

  /// The whole file.
  consuming func finish() -> [UInt8] {
    var end: [UInt8] = []
    Self.append(0x0605_4B50, to: &end)
    Self.append([0, 0, UInt16(clamping: count), UInt16(clamping: count)], to: &end)
    Self.append(UInt32(clamping: directory.count), to: &end)
    Self.append(UInt32(clamping: bytes.count), to: &end)
    Self.append([0], to: &end)
    return bytes + directory + end
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private static func append(_ numbers: [UInt16], to bytes: inout [UInt8]) {
    for number in numbers {
      bytes.append(UInt8(truncatingIfNeeded: number))
      bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    }
  }
}
