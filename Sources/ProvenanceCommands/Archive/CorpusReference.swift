/// A version of an archived corpus as a person writes it: `NAME@N`, or `NAME` for the newest.
struct CorpusReference: Hashable, Sendable {
  /// Why a text names no corpus.
  struct Invalid: Error, Equatable, CustomStringConvertible {
    /// What is wrong and how to write it.
    let description: String
  }

  /// The name of the corpus: one folder.
  let name: String
  /// The number of the version, from 1; nil for the newest.
  let version: Int?

  /// Reads `NAME@N` or `NAME`.
  init(parsing text: String) throws(Invalid) {
    guard let at = text.lastIndex(of: "@") else {
      name = try Self.checked(text)
      version = nil
      return
    }
    let digits = text[text.index(after: at)...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      number > 0
    else {
      throw Invalid(description: "Behind '@' stands the number of a version, as in 'seeds@2'.")
    }
    name = try Self.checked(String(text[..<at]))
    version = number
  }

  /// The name of a corpus, if it can be one.
  static func checked(_ name: String) throws(Invalid) -> String {
    guard !name.isEmpty, name.utf8.count <= 255, !name.hasPrefix("."),
      !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C })
    else {
      throw Invalid(
        description: "'\(name)' cannot name a corpus. A name is that of one folder, does not begin "
          + "with a dot, and has neither slashes nor control characters.")
    }
    guard !name.utf8.contains(UInt8(ascii: "@")) else {
      throw Invalid(
        description: "'\(name)' cannot name a corpus, because '@' stands before a version.")
    }
    return name
  }
}
