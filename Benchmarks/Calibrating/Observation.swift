/// One pair of texts whose direction is known, and what the evidence said of it.
struct Observation: Sendable, Equatable {
  /// The nats of evidence for the direction that it favours. Above 0.
  let nats: Double
  /// Whether that direction is the true one.
  let isRight: Bool
  /// The set of texts that the pair is from.
  let set: String
}
