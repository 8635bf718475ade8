internal import ArgumentParser
internal import Documents
internal import Provenance

/// Where archived corpora are.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of archived corpora.", valueName: "folder"),
    completion: .directory)
  var archive = ArchiveStore.defaultFolder

  /// Creates the options.
  init() {}

  /// The archived corpora.
  var store: ArchiveStore { ArchiveStore(folder: archive) }

  /// Opens the version that a person names, and says on standard error if the archive is damaged:
  /// the newest version may then be an older one.
  func locate(_ reference: CorpusReference, isQuiet: Bool) throws -> ArchiveStore.Located {
    let located = try store.locate(reference)
    if !isQuiet {
      StandardError.write(ArchiveStore.warningText(located.archive, name: located.name))
    }
    return located
  }
}

/// An archived version as the input of an analysis.
struct CorpusOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read this archived version instead of paths, with its own metadata file; without @N the "
        + "newest.", valueName: "name@n"),
    transform: CorpusReference.init(parsing:))
  var corpus: CorpusReference?

  @OptionGroup var location: ArchiveOptions

  /// Creates the options.
  init() {}

  /// Checks that there is one input, from the options of the same command.
  func validate(paths: [String], metadata: String?, needsInput: Bool) throws {
    guard corpus != nil else {
      guard !needsInput || !paths.isEmpty else {
        throw ValidationError("Missing expected argument: give a path, or '--corpus' NAME@N.")
      }
      return
    }
    guard paths.isEmpty else {
      throw ValidationError("Paths and '--corpus' exclude each other.")
    }
    guard metadata == nil else {
      throw ValidationError(
        "'--metadata' and '--corpus' exclude each other: a version has its own metadata file.")
    }
  }

  /// Reads the archived version if one is named, else the paths.
  func read(
    or paths: [FilePath], metadata: FilePath?, with tracer: Tracer, strict: Bool = false,
    isQuiet: Bool
  ) async throws -> Corpus {
    guard let corpus else {
      return try await tracer.read(files: paths, metadata: metadata, strict: strict)
    }
    return try await ArchivedCorpus.read(
      corpus, in: location.store, with: tracer, strict: strict, isQuiet: isQuiet)
  }
}
