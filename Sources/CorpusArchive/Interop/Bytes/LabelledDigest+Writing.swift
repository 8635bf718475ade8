internal import WebArchives

extension LabelledDigest {
  /// The form that is written: `sha256:` and 64 lower-case hexadecimal digits.
  static func sha256(_ content: [UInt8]) -> String {
    "sha256:" + ContentDigest(of: content).hexadecimal
  }
}
