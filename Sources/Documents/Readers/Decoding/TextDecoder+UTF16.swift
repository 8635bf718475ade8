extension TextDecoder {
  /// Transcodes UTF-16 that begins with a byte order mark.
  ///
  /// A surrogate without its partner, and a last byte without its partner, become U+FFFD.
  static func decodeUTF16(
    _ bytes: [UInt8], littleEndian: Bool, for document: DocumentID
  ) -> Result {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var repairs = 0
    var firstRepair = 0
    let high = littleEndian ? 1 : 0
    func unit(at offset: Int) -> UInt32 {
      UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + 1 - high])
    }
    func repair(at offset: Int) {
      if repairs == 0 { firstRepair = offset }
      repairs += 1
      UTF8Reader.append(0xFFFD, to: &text)
    }

    var index = 2
    while index + 1 < bytes.count {
      let first = unit(at: index)
      index += 2
      guard (0xD800..<0xE000).contains(first) else {
        UTF8Reader.append(first, to: &text)
        continue
      }
      if first < 0xDC00, index + 1 < bytes.count {
        let second = unit(at: index)
        if (0xDC00..<0xE000).contains(second) {
          UTF8Reader.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &text)
          index += 2
          continue
        }
      }
      repair(at: index - 2)
    }
    if index < bytes.count { repair(at: index) }

    guard repairs > 0 else { return Result(text: text, warnings: []) }
    let warning = DocumentWarning(
      document: document, offset: firstRepair, code: "invalid-utf16", isLoss: true,
      message: "\(counted(repairs, "malformed UTF-16 unit")), the first at byte \(firstRepair), "
        + "became U+FFFD. Convert the file to valid UTF-8.")
    return Result(text: text, warnings: [warning])
  }
}
