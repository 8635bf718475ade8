/// The numbers, words and separators of a written date, taken one after the other.
struct DateTokens {
  private var scalars: Substring.UnicodeScalarView

  /// A number without a sign.
  struct Number {
    /// Its value; never overflows, as a run of more than 9 digits is not a number.
    let value: Int
    /// The number of digits as written, with leading zeros.
    let digits: Int
  }

  init(_ text: some StringProtocol) {
    scalars = Substring(text).unicodeScalars
    passSpaces()
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
  }

  /// Whether nothing is left.
  var isEmpty: Bool { scalars.isEmpty }

  /// The next scalar.
  var first: Unicode.Scalar? { scalars.first }

  mutating func passSpaces() {
    while let next = scalars.first, next.properties.isWhitespace { scalars.removeFirst() }
  }

  /// Takes a run of 1 to 9 ASCII digits and the spaces after it.
  mutating func number() -> Number? {
    let run = scalars.prefix { ("0"..."9").contains($0) }
    guard (1...9).contains(run.count), let value = Int(String(run)) else { return nil }
    scalars = scalars[run.endIndex...]
    let number = Number(value: value, digits: run.count)
    passSpaces()
    return number
  }

  /// Passes over a run of digits of any length, such as the fraction of a second.
  mutating func passDigits() {
    while let next = scalars.first, ("0"..."9").contains(next) { scalars.removeFirst() }
    passSpaces()
  }

  /// Takes a run of letters and marks, with a full stop after it, and the spaces after that.
  mutating func word() -> String? {
    let run = scalars.prefix {
      $0.properties.isAlphabetic || $0.properties.canonicalCombiningClass != .notReordered
    }
    guard !run.isEmpty else { return nil }
    scalars = scalars[run.endIndex...]
    if scalars.first == "." { scalars.removeFirst() }
    passSpaces()
    return String(run)
  }

  /// Takes one of the given separators and the spaces after it.
  mutating func separator(in allowed: String) -> Unicode.Scalar? {
    guard let next = scalars.first, allowed.unicodeScalars.contains(next) else { return nil }
    scalars.removeFirst()
    passSpaces()
    return next
  }

  /// Passes over what may follow a day: "3rd", "3.", "1er", "3º".
  mutating func passOrdinal() {
    let start = scalars
    if let word = word() {
      if !["st", "nd", "rd", "th", "er", "re", "º", "ª", "o"].contains(word.lowercased()) {
        scalars = start
      }
    } else {
      _ = separator(in: ".°")
    }
  }

  /// Passes over what may stand between a date and a time, or after a date: a comma, "г.", "at".
  mutating func passDateEnd() {
    while true {
      let start = scalars
      if separator(in: ",.|–—") != nil { continue }
      if let word = word(),
        ["г", "года", "at", "um", "à", "a", "las", "alle", "om", "в", "on"].contains(
          word.lowercased())
      {
        continue
      }
      scalars = start
      return
    }
  }
}
