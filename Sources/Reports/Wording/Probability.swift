/// How reports write numbers.
enum Wording {
  /// A probability in two digits without the leading zero: `.87`.
  ///
  /// Nothing is ever written as certain or impossible: what rounds to that is `>.99` or `<.01`, and
  /// so are 1 and 0, because a trace rounds too. A value that is no number is written `?`.
  static func probability(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    if value < 0.005 { return "<.01" }
    if value >= 0.995 { return ">.99" }
    let hundredths = Int((value * 100).rounded())
    return hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)"
  }

  /// A share of a whole, counted and not inferred: as a probability, but `1` and `0` are said.
  static func share(_ value: Double) -> String {
    value >= 1 ? "1" : value <= 0 ? "0" : probability(value)
  }

  /// A weight in nats with its sign and two decimals: `+4.00`, `−1.25`; no sign for what rounds to 0.
  static func nats(_ value: Double, symbols: TerminalStyle.Symbols = .unicode) -> String {
    guard value.isFinite else { return value > 0 ? "+inf" : value < 0 ? "-inf" : "?" }
    let hundredths = Int((min(abs(value), 1_000_000) * 100).rounded())
    let rest = hundredths % 100
    let digits = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    if hundredths == 0 { return " " + digits }
    let minus = symbols == .unicode ? "−" : "-"
    return (value < 0 ? minus : "+") + digits
  }

  /// A count with its noun: `1 passage`, `23 passages`, `no passages`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    switch number {
    case 0: "no \(plural ?? singular + "s")"
    case 1: "1 \(singular)"
    default: "\(grouped(number)) \(plural ?? singular + "s")"
    }
  }

  /// An integer with a comma before every third digit from the right.
  static func grouped(_ number: Int) -> String {
    guard number.magnitude >= 1000 else { return String(number) }
    let digits = String(number.magnitude)
    var grouped = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  /// A half-open range from a trace: `120–610`; `?` if it has not two numbers.
  static func range(_ bounds: [Int], _ symbols: TerminalStyle.Symbols) -> String {
    bounds.count == 2 ? "\(bounds[0])\(symbols.range)\(bounds[1])" : "?"
  }

  /// A size in bytes in words: `812 bytes`, `14.2 KB`, `3.0 MB` (steps of 1024).
  static func size(_ bytes: Int) -> String {
    guard bytes >= 1024 else { return count(max(0, bytes), "byte") }
    var value = Double(bytes) / 1024
    var unit = "KB"
    for larger in ["MB", "GB"] where value >= 1024 {
      value /= 1024
      unit = larger
    }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
