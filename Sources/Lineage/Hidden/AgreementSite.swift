internal import Documents

/// A place at which three witnesses of one wording part: what two of them read alike, and the third
/// does not.
///
/// An agreement in what is no accident is the oldest evidence of kinship (P. Maas, *Textkritik*, 1927):
/// two texts that read alike against a third have the reading from one source, be it the error of a
/// common ancestor or the truth that the third one changed.
struct AgreementSite: Hashable, Sendable {
  /// What one witness reads.
  struct Reading: Hashable, Sendable {
    /// The document.
    let document: Int
    /// The words.
    let words: Range<Int>
  }

  /// The reading of the two that agree, in each of them.
  let agreeing: [Reading]
  /// The document that reads something else there, or nothing.
  let deviating: Int

  /// Where the reading can be seen.
  func spans(in documents: [Document]) -> [DocumentSpan] {
    agreeing.map { reading in
      DocumentSpan(
        document: reading.document,
        span: documents[reading.document].words.span(of: reading.words))
    }
  }
}
