internal import Reports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What came of one snapshot case.
struct CheckResult: Encodable {
  /// How the new trace stands to the accepted one.
  enum Outcome: String, Encodable {
    case equal, different, missing, accepted
  }

  /// The case.
  let name: String
  /// How it went.
  let outcome: Outcome
  /// The differences in words, in the order of the trace.
  var differences: [String] = []

  /// The result in lines.
  var text: String {
    let name = SafeText.line(name)
    switch outcome {
    case .equal: return "\(name): equal\n"
    case .accepted: return "\(name): accepted\n"
    case .missing: return "\(name): no accepted trace\n"
    case .different:
      let count = differences.count == 1 ? "1 difference" : "\(differences.count) differences"
      return "\(name): \(count)\n" + differences.map { "  \($0)\n" }.joined()
    }
  }

  /// The results as JSON.
  static func json(_ results: [CheckResult]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(["cases": results])) + [UInt8(ascii: "\n")]
  }
}
