extension Double {
  /// The largest magnitude of a number in a trace: beyond it, six decimals would not be exact.
  private static let largestInTrace = 1e9

  /// The number as it stands in a trace: rounded to 6 decimals, halves away from zero, never −0,
  /// never infinite (clamped to ±10⁹), and 0 if it is not a number.
  var roundedForTrace: Double {
    guard !isNaN else { return 0 }
    let millionths = (clampedForTrace * 1e6).rounded()
    return millionths == 0 ? 0 : millionths / 1e6
  }

  /// The number in whole millionths, as `roundedForTrace` would have it.
  var millionths: Int64 {
    isNaN ? 0 : Int64((clampedForTrace * 1e6).rounded())
  }

  /// The number in digits, as the JSON of a trace has it: at most 6 decimals, no trailing zeros, a
  /// point, no exponent.
  package var decimalText: String {
    var writer = JSONWriter()
    writer.number(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private var clampedForTrace: Double {
    Swift.min(Swift.max(self, -Double.largestInTrace), Double.largestInTrace)
  }
}
