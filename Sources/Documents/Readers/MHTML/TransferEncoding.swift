/// The encodings in which mail and MHTML carry bytes through lines of seven bits.
///
/// - Note: RFC 2045, sections 6.7 and 6.8.
enum TransferEncoding {
  /// The bytes that an encoded body stands for.
  ///
  /// - Parameters:
  ///   - body: The body as it stands in the file.
  ///   - name: The value of `Content-Transfer-Encoding`, in any letter case; unknown ones and nil
  ///     mean that the body is not encoded.
  /// - Returns: The bytes, and where the encoding is broken first; what is broken is kept as it is.
  static func decode(
    _ body: ArraySlice<UInt8>, _ name: String?
  ) -> (bytes: [UInt8], firstError: Int?) {
    switch name?.lowercased() {
    case "quoted-printable": quotedPrintable(body)
    case "base64": base64(body)
    default: (Array(body), nil)
    }
  }

  private static func quotedPrintable(
    _ body: ArraySlice<UInt8>
  ) -> (bytes: [UInt8], firstError: Int?) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var firstError: Int?
    var index = body.startIndex
    while index < body.endIndex {
      guard body[index] == UInt8(ascii: "=") else {
        let run = index
        while index < body.endIndex, body[index] != UInt8(ascii: "=") { index += 1 }
        bytes += body[run..<index]
        continue
      }
      if index + 2 < body.endIndex, let high = digit(body[index + 1]),
        let low = digit(body[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else if let end = softBreak(in: body, behind: index) {
        index = end
      } else {
        firstError = firstError ?? index
        bytes.append(body[index])
        index += 1
      }
    }
    return (bytes, firstError)
  }

  /// Where the line goes on behind a line end that was put in for the sake of length; programs on
  /// the way may have left blanks before it.
  private static func softBreak(in body: ArraySlice<UInt8>, behind sign: Int) -> Int? {
    var index = sign + 1
    // No line of the encoding has more than 76 characters.
    while index < body.endIndex, index - sign < 77, body[index] == 0x20 || body[index] == 0x09 {
      index += 1
    }
    guard index < body.endIndex else { return index }
    if body[index] == 0x0A { return index + 1 }
    guard body[index] == 0x0D else { return nil }
    return index + 1 < body.endIndex && body[index + 1] == 0x0A ? index + 2 : index + 1
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func base64(_ body: ArraySlice<UInt8>) -> (bytes: [UInt8], firstError: Int?) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count / 4 * 3)
    var firstError: Int?
    var bits: UInt32 = 0
    var count = 0
    for (index, byte) in zip(body.indices, body) {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="):
        // What follows the end of one piece, if anything, begins a new one.
        (bits, count) = (0, 0)
        continue
      default:
        if !Blank.isSpace(byte) { firstError = firstError ?? index }
        continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return (bytes, firstError)
  }
}
