/// A language in which a page's own words can be written: titles, headings, labels, explanations.
///
/// Each is a file of `key = words` in `Sources/Reports/HTML/Language`. A new one needs its file, a
/// line in `Package.swift` and a case here.
public enum PageLanguage: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// German.
  case german = "de"

  /// The file, `key = words` a line; what begins with `#` is a comment.
  var file: [UInt8] {
    switch self {
    case .english: PackageResources.en_txt
    case .german: PackageResources.de_txt
    }
  }
}
