/// A place in the wording of a cluster at which its texts part into groups: at least two readings
/// with at least two texts each.
///
/// Textual criticism's *significant* variant, of type 2 (V. Dearing, *Principles and Practice of
/// Textual Analysis*, 1974): a reading that one text alone has says nothing of how the others belong
/// together, while those who share one against others have it, coincidence apart, from one source (P.
/// Maas, *Textkritik*, 1927). Which reading is the older is not said here.
public struct SiteOfVariation: Hashable, Sendable {
  /// What some of the texts have at the place.
  public struct Reading: Hashable, Sendable {
    /// Where it stands, ascending by document, each once; an empty span behind the word before where the
    /// reading is that nothing stands.
    public let witnesses: [DocumentSpan]

    /// Creates a reading.
    public init(witnesses: [DocumentSpan]) { self.witnesses = witnesses }
  }

  /// The index of the cluster in `Reuse.clusters`.
  public let cluster: Int
  /// The readings: those of most texts first, then by their first document. At least two have two
  /// texts or more; the others are shown to complete the picture.
  public let readings: [Reading]
  /// How much the reading that tells most of those that several texts have tells, in bits.
  public let bits: Double

  /// Creates a site.
  public init(cluster: Int, readings: [Reading], bits: Double) {
    self.cluster = cluster
    self.readings = readings
    self.bits = bits
  }
}
