internal import Reports

/// What came of one snapshot case.
struct CheckResult: Encodable {
  /// How the new trace stands to the accepted one.
  enum Outcome: String, Encodable {
    case equal, different, missing, accepted
    /// The archived version is missing or damaged, so that there is no new trace.
    case unchecked
  }

  /// The case.
  let name: String
  /// How it went.
  let outcome: Outcome
  /// The differences in words, in the order of the trace.
  var differences: [String] = []
  /// Why it could not be checked; nil if it could.
  var problem: String?

  /// The result in lines.
  var text: String {
    let name = SafeText.line(name)
    switch outcome {
    case .equal: return "\(name): equal\n"
    case .accepted: return "\(name): accepted\n"
    case .missing: return "\(name): no accepted trace\n"
    case .unchecked: return "\(name): could not be checked: \(SafeText.line(problem ?? ""))\n"
    case .different:
      let count = differences.count == 1 ? "1 difference" : "\(differences.count) differences"
      return "\(name): \(count)\n" + differences.map { "  \($0)\n" }.joined()
    }
  }

  /// The results as JSON.
  static func json(_ results: [CheckResult]) throws -> [UInt8] {
    try ResultJSON.bytes(["cases": results])
  }
}
