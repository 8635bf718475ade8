internal import ArgumentParser
internal import Foundation
internal import Provenance

/// What counts as a reused passage.
struct MatchingOptions: ParsableArguments {
  @Option(help: "The fewest equal words of a passage.")
  var minimumWords = TraceParameters().minimumWords

  @Option(help: "The least information of a passage's equal words, in bits.")
  var minimumBits = TraceParameters().minimumBits

  @Option(help: "How many words are looked up together.")
  var shingleWidth = TraceParameters().shingleWidth

  @Option(help: "The share of the pairs reported that may have met by chance; 1 keeps all.")
  var chanceShare = TraceParameters().chanceShare

  @Option(
    help: ArgumentHelp(
      "The memory to plan with; K, M and G stand for steps of 1024. (default: half of the machine)",
      discussion: "An index that takes more than a quarter of it is made in rounds.",
      valueName: "bytes"))
  var memory: ByteCount?

  /// Creates the options.
  init() {}

  /// Checks that the numbers can find anything.
  func validate() throws {
    guard (1...100).contains(shingleWidth) else {
      throw ValidationError("'--shingle-width' must be between 1 and 100 words.")
    }
    guard (1...100_000).contains(minimumWords) else {
      throw ValidationError("'--minimum-words' must be between 1 and 100000 words.")
    }
    guard minimumWords >= shingleWidth else {
      throw ValidationError(
        "'--minimum-words' (\(minimumWords)) must not be less than '--shingle-width' "
          + "(\(shingleWidth)): shorter passages are never looked up.")
    }
    guard minimumBits.isFinite, minimumBits >= 0 else {
      throw ValidationError("'--minimum-bits' must be a number of at least 0.")
    }
    guard chanceShare > 0, chanceShare <= 1 else {
      throw ValidationError("'--chance-share' must be a number above 0 and at most 1.")
    }
  }

  /// The parameters of a trace.
  var parameters: TraceParameters {
    var parameters = TraceParameters(
      minimumWords: minimumWords, minimumBits: minimumBits, shingleWidth: shingleWidth,
      chanceShare: chanceShare)
    let machine = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    parameters.indexMemory = (memory?.bytes ?? machine / 2) / 4
    return parameters
  }
}
