/// What a page, a head, front matter or a row of metadata states about a document.
protocol StatedFacts {
  var title: String? { get }
  var site: String? { get }
  var author: String? { get }
  var url: String? { get }
  /// The dates of publication, the most trusted first.
  var dates: [PublicationDate] { get }
  /// What was doubtful about them.
  var warnings: [DocumentWarning] { get }
}

extension StatedFacts {
  /// Writes what is stated over what a record says already; the dates come before those it has.
  func fill(_ record: inout SourceRecord) {
    record.title = title ?? record.title
    record.site = site ?? record.site
    record.author = author ?? record.author
    record.url = url ?? record.url
    record.dates = dates + record.dates
    record.warnings += warnings
  }
}
