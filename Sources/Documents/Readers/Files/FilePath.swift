/// A path as the system knows it: bytes, which need not be UTF-8.
package struct FilePath: Hashable, Sendable {
  /// The bytes, without the NUL that ends a C string.
  package let bytes: [UInt8]

  /// A path in UTF-8.
  package init(_ path: String) { bytes = Array(path.utf8) }

  /// A path as the system gives it.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path of an entry of this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [0x2F] + name)
  }

  /// The components between the slashes; `.` and empty ones are left out.
  var components: [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "/")).map { Array($0) }.filter { $0 != [0x2E] }
  }

  /// The path for people: what is not UTF-8 in it is U+FFFD.
  package var display: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it stands for standard input.
  var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// Calls `body` with the path as a C string.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return "".withCString(body) }
      return body(start)
    }
  }
}
