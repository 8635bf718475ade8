/// A bound of the search that a corpus has reached, so that a match may be missing.
///
/// The other bounds lose nothing that counts: a gap wider than the window of the alignment parts a
/// passage in two, each with seeds of its own, and of text that repeats itself one alignment a place
/// is enough.
public enum ReachedLimit: Hashable, Sendable {
  /// So many stretches of wording, each `words` words long, stand at more than `places` places. Their
  /// holders are linked in a chain and so are in one cluster, but not every pair of them is reported.
  case frequentWording(stretches: Int, words: Int, places: Int)
  /// So many words were not compared, because positions in the corpus are numbers of 32 bits.
  case wordsNotCompared(Int)
}
