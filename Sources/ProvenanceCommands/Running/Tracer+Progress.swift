internal import Provenance

/// The tracer that a person's options ask for, with its progress on the terminal.
extension Tracer {
  /// Creates a tracer that says on `progress` what it is doing.
  init(
    parameters: TraceParameters = TraceParameters(), limits: ReadingLimits = ReadingLimits(),
    columns: RecordColumns = RecordColumns(), showing progress: Progress
  ) {
    self.init(parameters: parameters, limits: limits, columns: columns) { phase in
      switch phase {
      case .reading(let paths): progress.enter("Reading \(paths.joined(separator: ", "))")
      case .comparing(let count):
        progress.enter("Comparing \(count == 1 ? "1 document" : "\(count) documents")")
      }
    }
  }
}
