internal import WebArchives

/// The `file:` addresses under which documents without a web address are exported.
///
/// The path of an archive is written as the absolute path of an empty host, so that `news/a.txt`
/// is `file:///news/a.txt`, as in the examples of the WARC standard.
package enum FileURI {
  private static let prefix = "file:///"

  /// The address of the document at a relative path with slashes.
  ///
  /// Everything but unreserved characters of RFC 3986 and slashes is percent-encoded, byte by byte.
  package static func address(ofPath path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text = Array(prefix.utf8)
    for byte in path.utf8 {
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The path that `address(ofPath:)` was given.
  ///
  /// - Returns: `nil` if the address is not a `file:///` one or its escapes are broken. The path is
  ///   not checked: it may climb out of its folder.
  package static func path(ofAddress address: String) -> String? {
    guard address.hasPrefix(prefix) else { return nil }
    var path: [UInt8] = []
    var rest = address.utf8.dropFirst(prefix.utf8.count)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        path.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(Hexadecimal.value(of:)),
        let low = rest.popFirst().flatMap(Hexadecimal.value(of:))
      else { return nil }
      path.append(high << 4 | low)
    }
    return String(validating: path, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
