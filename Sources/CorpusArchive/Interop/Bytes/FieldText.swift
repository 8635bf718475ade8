/// What may stand in lines of the form `Name: value`.
enum FieldText {
  /// Whether `text` can name a field: letters, digits and hyphens.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// A value with each run of control characters and blanks made one blank, so that it cannot begin
  /// a field of its own.
  static func oneLine(_ text: String) -> String {
    let words = text.utf8.split { $0 <= 0x20 || $0 == 0x7F }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// Whether `text` can be an address in such a line: not empty, no blanks, nothing that is not
  /// printable ASCII.
  static func isAddress(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
