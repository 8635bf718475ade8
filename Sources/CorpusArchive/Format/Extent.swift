/// A run of bytes in the log.
struct Extent: Hashable, Sendable {
  let start: Int
  let count: Int

  var end: Int { start + count }
}

/// The spelling of extents: `delta:len` items with one space between them, decimal, where delta is
/// the distance from the end of the extent before.
enum ExtentCoding {
  /// Appends the spelling and moves `base`, the end of the last extent.
  static func append(_ extents: [Extent], base: inout Int, to text: inout [UInt8]) {
    for (index, extent) in extents.enumerated() {
      if index > 0 { text.append(0x20) }
      text += Array(String(extent.start - base).utf8)
      text.append(UInt8(ascii: ":"))
      text += Array(String(extent.count).utf8)
      base = extent.end
    }
  }

  /// Reads a whole line of extents and moves `base`; `nil` if it is misspelt, reaches outside of
  /// 0..<`logEnd`, or has more than `limit` bytes together.
  static func parse(
    _ text: ArraySlice<UInt8>, base: inout Int, logEnd: Int, limit: Int
  ) -> [Extent]? {
    var extents: [Extent] = []
    var total = 0
    let valid = forEach(text, base: &base, logEnd: logEnd) { extent in
      guard extent.count <= limit - total else { return false }
      total += extent.count
      extents.append(extent)
      return true
    }
    return valid ? extents : nil
  }

  /// Calls `body` with each extent until it says no; `false` if the line is misspelt or `body` did.
  static func forEach(
    _ text: ArraySlice<UInt8>, base: inout Int, logEnd: Int, _ body: (Extent) -> Bool
  ) -> Bool {
    var position = text.startIndex
    while position < text.endIndex {
      guard let delta = number(text, &position, signed: true), position < text.endIndex,
        text[position] == UInt8(ascii: ":")
      else { return false }
      position += 1
      guard let count = number(text, &position, signed: false), count > 0 else { return false }
      let (start, overflow) = base.addingReportingOverflow(delta)
      guard !overflow, start >= 0, start <= logEnd, count <= logEnd - start else { return false }
      let extent = Extent(start: start, count: count)
      guard body(extent) else { return false }
      base = extent.end
      if position < text.endIndex {
        guard text[position] == 0x20, position + 1 < text.endIndex else { return false }
        position += 1
      }
    }
    return true
  }

  /// Takes a decimal number; `nil` if there is none, it has a needless zero, or it is too large.
  private static func number(
    _ text: ArraySlice<UInt8>, _ position: inout Int, signed: Bool
  ) -> Int? {
    var isNegative = false
    if signed, position < text.endIndex, text[position] == UInt8(ascii: "-") {
      isNegative = true
      position += 1
    }
    let start = position
    var value = 0
    while position < text.endIndex, (0x30...0x39).contains(text[position]) {
      // 17 digits are beyond every archive and within every Int.
      guard position - start < 17 else { return nil }
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    guard position > start, text[start] != 0x30 || position == start + 1 else { return nil }
    guard !(isNegative && value == 0) else { return nil }
    return isNegative ? -value : value
  }
}
