/// The chunked transfer encoding of HTTP/1.1.
///
/// - Note: RFC 9112, section 7.1. Trailer fields are dropped.
enum ChunkedBody {
  /// Puts the chunks together.
  ///
  /// - Returns: `nil` and `true` if the body does not begin with a chunk: then it was decoded
  ///   already. Otherwise the chunks, and whether they go to the last one, which is empty.
  static func decode(_ body: [UInt8]) -> (bytes: [UInt8]?, isWhole: Bool) {
    guard let first = size(in: body, at: 0) else { return (nil, body.isEmpty) }
    var bytes: [UInt8] = []
    var next: (size: Int, end: Int)? = first
    while let (size, start) = next {
      if size == 0 { return (bytes, true) }
      let end = start + min(size, body.count - start)
      bytes += body[start..<end]
      guard end - start == size else { return (bytes, false) }
      next = self.size(in: body, at: lineFeed(in: body, at: end))
    }
    return (bytes, false)
  }

  /// The size of the chunk whose line begins at `start`, and where its data begin.
  private static func size(in body: [UInt8], at start: Int) -> (size: Int, end: Int)? {
    var size = 0
    var index = start
    while index < body.count, let digit = Hexadecimal.value(of: body[index]) {
      // Seven digits are a chunk of 256 MiB, beyond every limit; leading zeros come in fewer.
      guard index - start < 16, size < 1 << 28 else { return nil }
      size = size << 4 | Int(digit)
      index += 1
    }
    guard index > start, let feed = body[index...].prefix(4_096).firstIndex(of: 0x0A) else {
      return nil
    }
    let rest = body[index..<feed]
    guard rest.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) || rest.contains(UInt8(ascii: ";")) else {
      return nil
    }
    return (size, feed + 1)
  }

  /// Where the line goes on behind the CRLF or LF at `index`.
  private static func lineFeed(in body: [UInt8], at index: Int) -> Int {
    if body[index...].starts(with: [0x0D, 0x0A]) { return index + 2 }
    return body[index...].first == 0x0A ? index + 1 : index
  }
}
