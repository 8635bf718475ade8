/// The files that a page carries: its style and its script.
enum PageAssets {
  /// The script. The style sheet and it are files of their own beside this one.
  static let script = PackageResources.report_js

  /// The style sheet, with the words that it puts before texts.
  static func style(_ words: PageWords) -> [UInt8] {
    var style = PackageResources.report_css
    let before = [("source", Phrase.source), ("follower", .follower), ("same", .sameInBoth)]
      .map { "--\($0):\"\(words[$1])\"" }
    style += ":root{\(before.joined(separator: ";"))}\n".utf8
    return style
  }
}
