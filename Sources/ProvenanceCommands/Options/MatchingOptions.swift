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

  @Option(help: "At how many places wording may stand for all of its holders to be paired.")
  var frequentPlaces = TraceParameters().frequentPlaces

  @Option(help: "How many words beyond equal ones the next equal ones are looked for.")
  var gapWords = TraceParameters().gapWords

  @Option(help: "How many passages of a pair of documents one word may take part in.")
  var repeats = TraceParameters().repeats

  @Option(help: "How many passages of a pair are looked at again for text told in other words.")
  var retoldPassages = TraceParameters().retoldPassages

  @Option(help: "How many texts are weighed as the source of one stretch.")
  var candidates = TraceParameters().candidates

  @Option(help: "How many sites of variation of one cluster are listed; 0 lists none.")
  var sites = TraceParameters().sites

  @Option(
    help: ArgumentHelp(
      "The memory to plan with; K, M and G stand for steps of 1024. (default: half of the machine)",
      discussion: """
        An index that takes more than a quarter of it is made in rounds, and what is found (pairs, \
        passages, edges) goes to a temporary file as far as it takes more than half of what is left \
        beside 800 bytes a document with its text, and 24 bytes a word; the result is the same. The \
        file lies where the environment variable TMPDIR says, has no name, and goes with the process. \
        Held whatever it says are the texts; while they are compared, their words; and, one after the \
        other, the groups of documents that share wording, however many stand between, with about a \
        kilobyte for each two of them that share some. Only results in JSON are written without being \
        held.
        """,
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
    guard (2...4_096).contains(frequentPlaces) else {
      throw ValidationError("'--frequent-places' must be between 2 and 4096.")
    }
    guard (2...64).contains(gapWords) else {
      throw ValidationError("'--gap-words' must be between 2 and 64 words.")
    }
    guard (1...255).contains(repeats) else {
      throw ValidationError("'--repeats' must be between 1 and 255.")
    }
    guard (1...4_096).contains(retoldPassages) else {
      throw ValidationError("'--retold-passages' must be between 1 and 4096.")
    }
    guard (2...1_000).contains(candidates) else {
      throw ValidationError("'--candidates' must be between 2 and 1000.")
    }
    guard (0...1_000_000).contains(sites) else {
      throw ValidationError("'--sites' must be between 0 and 1000000.")
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
    parameters.frequentPlaces = frequentPlaces
    parameters.gapWords = gapWords
    parameters.repeats = repeats
    parameters.retoldPassages = retoldPassages
    parameters.candidates = candidates
    parameters.sites = sites
    let machine = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    parameters.memory = memory?.bytes ?? machine / 2
    return parameters
  }
}
