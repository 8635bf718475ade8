internal import Lineage
internal import TextReuse

// Keys that came after the first release are empty where an older trace lacks them.

extension Trace.Document {
  enum CodingKeys: String, CodingKey {
    case id, sha256, title, site, author, url, published, dates, words, regions, credits
    case declarations
  }

  /// Reads a document; `declarations` may be missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    sha256 = try values.decode(String.self, forKey: .sha256)
    title = try values.decodeIfPresent(String.self, forKey: .title)
    site = try values.decodeIfPresent(String.self, forKey: .site)
    author = try values.decodeIfPresent(String.self, forKey: .author)
    url = try values.decodeIfPresent(String.self, forKey: .url)
    published = try values.decodeIfPresent(String.self, forKey: .published)
    dates = try values.decode([Trace.Date].self, forKey: .dates)
    words = try values.decode(Int.self, forKey: .words)
    regions = try values.decode([Trace.Region].self, forKey: .regions)
    credits = try values.decode([Trace.Credit].self, forKey: .credits)
    declarations =
      try values.decodeIfPresent([Trace.Declaration].self, forKey: .declarations) ?? []
  }
}

extension Trace.Passage {
  enum CodingKeys: String, CodingKey {
    case id, cluster, a, b, words, identity, bits, surprise, kind, differences
  }

  /// Reads a passage; `surprise`, `kind` and `differences` may be missing.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    cluster = try values.decode(String.self, forKey: .cluster)
    a = try values.decode(Trace.Place.self, forKey: .a)
    b = try values.decode(Trace.Place.self, forKey: .b)
    words = try values.decode(Int.self, forKey: .words)
    identity = try values.decode(Double.self, forKey: .identity)
    bits = try values.decode(Double.self, forKey: .bits)
    surprise = try values.decodeIfPresent(Double.self, forKey: .surprise)
    kind = try values.decodeIfPresent(String.self, forKey: .kind) ?? "verbatim"
    differences =
      try values.decodeIfPresent([Trace.Difference].self, forKey: .differences) ?? []
  }
}

extension TraceParameters {
  enum CodingKeys: String, CodingKey {
    case reuse, lineage, groupBy
  }

  /// Reads parameters; `lineage` may be missing, and had its defaults then.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    reuse = try values.decode(ReuseParameters.self, forKey: .reuse)
    lineage = try values.decodeIfPresent(LineageLimits.self, forKey: .lineage) ?? lineage
    groupBy = try values.decodeIfPresent(Grouping.self, forKey: .groupBy)
  }
}
