/// Comma-separated phrases, each list with what it says of the name beside it.
///
/// Words match whatever their case, their quotation marks and the signs between them; of two phrases
/// that begin alike the longer is tried first.
enum CreditVocabulary {
  /// One list of phrases of one meaning.
  typealias Entry = (String, CreditCue)
}
