public import Provenance

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension QuotationReport {
  /// The quotation as JSON: the words, and each version with its place, form, differences, speaker,
  /// credits, sources and hidden sources.
  ///
  /// Places, credits and dates have the keys that they have in the JSON of a trace.
  ///
  /// - Throws: An encoding error if a number is not finite, which no trace of this program holds.
  public static func json(_ quotation: Quotation, in trace: Trace) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(Record(quotation, trace))) + [UInt8(ascii: "\n")]
  }

  /// The keys of the JSON.
  private struct Record: Encodable {
    struct Version: Encodable {
      let place: Trace.Place
      let published: String?
      let isFirstSeen: Bool
      let form: Quotation.Form
      let equalWords: Int
      let differences: [Quotation.Difference]
      let speaker: String?
      let speakerChange: Quotation.SpeakerChange
      let credits: [Trace.Credit]
      let sources: [Quotation.Source]
      let hiddenSources: [String]

      init(_ version: Quotation.Version) {
        place = version.place
        published = version.published
        isFirstSeen = version.isFirstSeen
        form = version.form
        equalWords = version.equalWords
        differences = version.differences
        speaker = if case .named(let name) = version.speaker { name } else { nil }
        speakerChange = version.speakerChange
        credits = version.credits
        sources = version.sources
        hiddenSources = version.hiddenSources
      }
    }

    let schemaVersion = Trace.newestSchemaVersion
    let text: String
    let words: Int
    let versions: [Version]
    let hiddenSources: [Trace.HiddenSource]

    init(_ quotation: Quotation, _ trace: Trace) {
      text = quotation.text
      words = quotation.words
      versions = quotation.versions.map(Version.init)
      let ids = Set(quotation.versions.flatMap(\.hiddenSources))
      hiddenSources = trace.hiddenSources.filter { ids.contains($0.id) }
    }
  }
}
