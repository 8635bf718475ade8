extension DocumentLoader {
  /// How many batches are read ahead of the analysis; enough to keep every core of a large machine
  /// busy without holding more than some megabytes.
  private static let batchesInFlight = 16

  /// The number of bytes of small files that one task reads, and of texts that one task analyses. A
  /// task costs some microseconds, a mebibyte some milliseconds.
  private static let taskBytes = 1 << 20

  /// The most files that one task reads.
  private static let taskFiles = 256

  /// Reads inputs, each with the reader of its name or content, on all cores.
  ///
  /// Holds at most as many batches as are in flight, whatever the size of the inputs.
  ///
  /// - Parameters:
  ///   - inputs: The inputs, in the order in which their records are wanted.
  ///   - transform: What is done with each batch, on any core.
  ///   - deliver: Takes the results in the order of the inputs and of their records, whatever the
  ///     number of cores.
  /// - Throws: What `deliver` throws; then no more is read.
  func read<Result: Sendable>(
    _ inputs: [Input], transform: @escaping @Sendable (ReaderResult) -> Result,
    deliver: (Result) async throws -> Void
  ) async throws {
    let reader = InputReader(options)
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var finished: [Int: Result] = [:]
      var submitted = 0
      var delivered = 0
      func collect(untilInFlight limit: Int) async throws {
        while submitted - delivered > limit, let (index, result) = try await group.next() {
          finished[index] = result
          while let next = finished.removeValue(forKey: delivered) {
            delivered += 1
            try await deliver(next)
          }
        }
      }
      func submit(_ batch: @escaping ReaderBatch) async throws {
        try await collect(untilInFlight: Self.batchesInFlight - 1)
        let index = submitted
        submitted += 1
        group.addTask { (index, transform(batch())) }
      }

      var small: [Input] = []
      var smallBytes = 0
      func submitSmall() async throws {
        guard !small.isEmpty else { return }
        let inputs = small
        small = []
        smallBytes = 0
        try await submit {
          inputs.reduce(into: ReaderResult()) { $0.append(Self.readWhole($1, reader)) }
        }
      }

      for input in inputs {
        if input.isWhole(reader) {
          small.append(input)
          smallBytes += input.size
          if smallBytes >= Self.taskBytes || small.count >= Self.taskFiles {
            try await submitSmall()
          }
          continue
        }
        try await submitSmall()
        var source = input.batches(reader)
        while let batch = source.next() { try await submit(batch) }
      }
      try await submitSmall()
      try await collect(untilInFlight: 0)
    }
  }

  private static func readWhole(_ input: Input, _ reader: InputReader) -> ReaderResult {
    var source = input.batches(reader)
    var result = ReaderResult()
    while let batch = source.next() { result.append(batch()) }
    return result
  }

  /// Reads all inputs into memory.
  func readAll(_ inputs: [Input]) async -> ReaderResult {
    var sum = ReaderResult()
    // Nothing that is called here throws.
    try? await read(inputs, transform: { $0 }, deliver: { sum.append($0) })
    return sum
  }

  /// Analyses records on all cores.
  ///
  /// - Returns: The documents in the order of the records, at rest.
  func analyse(_ records: [SourceRecord]) async -> [Document] {
    await withTaskGroup(of: (Int, [Document]).self) { group in
      var start = 0
      var bytes = 0
      for (index, record) in records.enumerated() {
        bytes += record.text.count + 1_024
        guard bytes >= Self.taskBytes || index == records.count - 1 else { continue }
        let (first, chunk) = (start, Array(records[start...index]))
        group.addTask { (first, chunk.map { Document(analysing: $0).atRest }) }
        (start, bytes) = (index + 1, 0)
      }
      var chunks: [(Int, [Document])] = []
      for await chunk in group { chunks.append(chunk) }
      return chunks.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
