/// The byte order mark that some programs put before UTF-8.
enum ByteOrderMark {
  /// How many bytes of the mark stand at the beginning of `bytes`: 3 or 0.
  static func length(in bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
