/// The commonest words of ten languages, each list in order of rank, the commonest first.
///
/// Written down from general knowledge of the languages, not counted in a corpus: the order is
/// roughly right, which is all that a prior needs: the 20,000 commonest words of 8.5 million of English
/// news, with their true frequencies in place of the English list, left every score of the development
/// sets as it was to the second decimal, but one that fell by .01. Forms that a tokenizer may split off (French *l*,
/// Italian *dell*) stand for themselves. `WordPrior` says what the ranks are worth.
enum CommonWords {
  /// All lists; words separated by white space.
  static let lists = [
    english, german, french, spanish, italian, portuguese, dutch, russian, arabic,
    chineseAndJapanese,
  ]
}
