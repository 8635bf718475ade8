extension Trace {
  /// A place in the wording of a cluster at which its texts part into groups, at least two against
  /// two.
  ///
  /// Texts that read alike there against others have the reading, coincidence apart, from one source.
  /// Which reading is the older is not said.
  public struct Site: Codable, Sendable, Equatable {
    /// The id of the cluster.
    public var cluster: String
    /// How much the most telling of its shared readings tells, in bits; 0 where words are only left out.
    public var bits: Double
    /// What the texts read: the reading of most texts first. At least two have two texts or more.
    public var readings: [Reading]
  }

  /// What some texts have at a site.
  public struct Reading: Codable, Sendable, Equatable {
    /// The words as the first of the texts has them, in display form, cut after about 160 characters;
    /// nil if nothing stands there or words are not shown.
    public var text: String?
    /// Where it stands, each document once, in the order of the documents; where nothing stands, the
    /// place after the word before, with both offsets equal. Without excerpts.
    public var witnesses: [Place]
  }

  /// The sites at which two documents read alike against at least as many others, and those at which they
  /// part, each with others.
  ///
  /// - Complexity: O(*n*) for *n* places of sites.
  public func sites(of first: String, and second: String) -> (alike: [Site], parted: [Site]) {
    var alike: [Site] = []
    var parted: [Site] = []
    for site in sites ?? [] {
      let reading = { (id: String) in
        site.readings.firstIndex { $0.witnesses.contains { $0.document == id } }
      }
      guard let a = reading(first), let b = reading(second) else { continue }
      if a == b {
        let texts = site.readings.reduce(0) { $0 + $1.witnesses.count }
        if 2 * site.readings[a].witnesses.count <= texts { alike.append(site) }
      } else if site.readings[a].witnesses.count > 1, site.readings[b].witnesses.count > 1 {
        parted.append(site)
      }
    }
    return (alike, parted)
  }
}
