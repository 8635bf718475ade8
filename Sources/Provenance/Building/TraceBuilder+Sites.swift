internal import Documents
internal import Lineage

extension TraceBuilder {
  /// A site of variation.
  func site(_ site: SiteOfVariation) -> Trace.Site {
    Trace.Site(
      cluster: Self.clusterID(site.cluster), bits: site.bits.roundedForTrace,
      readings: site.readings.map(reading))
  }

  private func reading(_ reading: SiteOfVariation.Reading) -> Trace.Reading {
    let places = reading.witnesses.compactMap { place($0.span, in: $0.document) }
    return Trace.Reading(
      text: places.first.flatMap { $0.bytes.first == $0.bytes.last ? nil : $0.excerpt },
      witnesses: places.map { place in
        Trace.Place(
          document: place.document, bytes: place.bytes, characters: place.characters)
      })
  }
}
