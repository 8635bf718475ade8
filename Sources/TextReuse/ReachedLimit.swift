/// A bound of the search that a corpus has reached, so that a match may be missing.
///
/// One bound is not among them, `ReuseParameters.gapWords`, because nobody can say when it was reached:
/// a gap that is wider parts a passage in two, each with seeds of its own, and nearly all text goes on
/// without equal words after its last ones.
public enum ReachedLimit: Hashable, Sendable {
  /// So many stretches of wording, each `words` words long, stand at more than `places` places. Their
  /// holders are linked in a chain and so are in one cluster, but not every pair of them is reported.
  case frequentWording(stretches: Int, words: Int, places: Int)
  /// In so many pairs of documents a text repeats itself so often that of its passages only the most
  /// telling are reported, `repeats` a word.
  case repeatedWording(pairs: Int, repeats: Int)
  /// So many pairs of documents have more than so many passages, and were not looked at again for text
  /// told in other words: passages of one stretch stand apart, and what was retold between them is
  /// missing.
  case notLookedAtAgain(pairs: Int, passages: Int)
  /// So many words were not compared, because positions in the corpus are numbers of 32 bits.
  case wordsNotCompared(Int)
}
