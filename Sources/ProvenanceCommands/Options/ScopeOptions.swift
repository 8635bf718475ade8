internal import ArgumentParser
internal import Documents
internal import Provenance

/// Which documents are compared with which.
struct ScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Look for no reuse inside a group: 'site' mutes what an outlet takes from itself.",
      valueName: "site"))
  var groupBy: GroupName?

  @Option(
    help: ArgumentHelp(
      """
      Compare the documents with those of this folder or file only, and not with each other; known \
      documents that share nothing with a new one are left out of the result.
      """, valueName: "folder"),
    completion: .directory)
  var against: String?

  /// Creates the options.
  init() {}

  /// The documents together with the known ones, if there are any.
  func scoped(
    _ corpus: Corpus, metadata: FilePath?, with tracer: Tracer, strict: Bool = false
  ) async throws -> Corpus {
    guard let against else { return corpus }
    let known = try await tracer.read(
      files: RawArguments.paths([against]), metadata: metadata, strict: strict)
    let name = InputPath.lastComponent(of: against)
    return corpus.comparing(withKnown: known, named: name == "." ? "known" : name)
  }
}

/// The name of a grouping, as a person gives it.
enum GroupName: String, ExpressibleByArgument, CaseIterable {
  case site

  /// What the trace is asked to do.
  var grouping: TraceParameters.Grouping {
    switch self {
    case .site: .site
    }
  }
}
