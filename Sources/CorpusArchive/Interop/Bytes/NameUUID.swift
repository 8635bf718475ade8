internal import Crypto
internal import WebArchives

/// Identifiers that follow from a name, so that an export repeated gives the same bytes.
///
/// - Note: RFC 9562, section 5.5 (version 5, SHA-1).
enum NameUUID {
  /// The space of names of this program: itself the version 5 identifier of `provenance-archive` in
  /// the standard's space of domain names.
  private static let space: [UInt8] = [
    0xE1, 0x90, 0xAA, 0x7E, 0xDB, 0x2D, 0x57, 0x51, 0xA8, 0x37, 0x75, 0x3B, 0x06, 0x4F, 0x76, 0x58,
  ]

  /// The identifier of `name`, such as `08ce34ee-0dfe-5a20-b851-1c7880c56d89`.
  static func text(_ name: String) -> String {
    var bytes = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Hexadecimal.text(bytes)
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}
