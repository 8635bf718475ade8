/// The commonest words of ten languages, each list in order of rank, the commonest first.
///
/// Written down from general knowledge of the languages, not counted in a corpus: the order is
/// roughly right, which is all that a prior needs. Forms that a tokenizer may split off (French *l*,
/// Italian *dell*) stand for themselves. `WordPrior` says what the ranks are worth.
enum CommonWords {
  /// All lists; words separated by white space.
  static let lists = [
    english, german, french, spanish, italian, portuguese, dutch, russian, arabic,
    chineseAndJapanese,
  ]
}
