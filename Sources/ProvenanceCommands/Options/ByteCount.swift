internal import ArgumentParser

/// A number of bytes as a person writes it: `4096`, `512K`, `32M`, `1G`, in steps of 1024.
struct ByteCount: Hashable, Sendable, ExpressibleByArgument {
  /// The number of bytes, at least 1.
  let bytes: Int

  /// Creates a count.
  init(_ bytes: Int) { self.bytes = max(1, bytes) }

  /// Reads digits and at most one of the letters K, M and G, in either case, with or without a B
  /// after it; nil for anything else, for 0, and for more than fits.
  init?(argument: String) {
    var digits = Substring(argument.uppercased())
    if digits.hasSuffix("B") { digits.removeLast() }
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    var shift = 0
    if let letter = digits.last, let found = shifts[letter] {
      shift = found
      digits.removeLast()
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits), number > 0
    else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: 1 << shift)
    guard !overflows else { return nil }
    self.bytes = bytes
  }

  /// The shortest way to write it.
  var defaultValueDescription: String {
    for (letter, shift) in [("G", 30), ("M", 20), ("K", 10)]
    where bytes.isMultiple(of: 1 << shift) {
      return "\(bytes >> shift)\(letter)"
    }
    return "\(bytes)"
  }
}
