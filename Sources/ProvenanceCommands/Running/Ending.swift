internal import ArgumentParser
internal import CorpusArchive
internal import Documents
internal import Provenance
internal import Reports
internal import TextReuse
internal import WebArchives

/// How the process ends: its status, and the last words on both streams.
package struct Ending: Equatable {
  /// The exit status.
  package var status: CommandStatus
  /// What goes to standard output, such as help that was asked for.
  package var output = ""
  /// What goes to standard error.
  package var message = ""

  /// The end of a command that did what it was asked.
  package static let success = Ending(.success)

  /// Decides how the process ends after an error.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - listsAll: Whether every warning about the input is told, or the first of each kind and the
  ///     number of the others.
  package init(_ error: any Error, listsAll: Bool = false) {
    switch error {
    case let failure as CommandFailure:
      self.init(failure.status, failure.message)
    case is BrokenPipe:
      // Whoever read the result has seen enough of it.
      self.init(.success)
    case let error as ShelfError:
      self.init(.inputOutput, error.description)
    case let error as TraceError:
      self.init(error, listsAll: listsAll)
    case let error as LoadError:
      self.init(TraceError(error, metadata: nil), listsAll: listsAll)
    case let error as SnapshotError:
      self.init(Self.status(of: error), error.description)
    case let error as TraceFormatError:
      self.init(Self.status(of: error), error.description)
    case let error as WitnessNameError:
      self.init(.usage, error.description)
    case let error as ArchiveError:
      self.init(CommandStatus(rawValue: error.exitCode) ?? .damagedArchive, error.description)
    case let error as FolderFiles.Failure:
      self.init(.usage, "'\(error.path)' cannot be read: \(error.reason). Mend it, and try again.")
    case let error as InteropError:
      self.init(.usage, error.description)
    case let error as CorpusReference.Invalid:
      self.init(.usage, error.description)
    default:
      self.init(parsing: error)
    }
  }

  private init(_ status: CommandStatus, _ message: String = "") {
    self.status = status
    let text = SafeText.line(message)
    if !text.isEmpty { self.message = "Error: \(text)\n" }
  }

  /// What is wrong with the input, after everything that was found while reading it.
  private init(_ error: TraceError, listsAll: Bool) {
    switch error {
    case .noDocuments(let paths, let warnings):
      self.init(.usage, TraceError.noDocuments(paths: paths, warnings: []).description)
      message = WarningSummary.text(warnings, all: listsAll) + message
    case .warnings(let warnings):
      let count = warnings.count == 1 ? "1 warning" : "\(warnings.count) warnings"
      self.init(
        .usage,
        "\(count), and '--strict' takes them for errors. Mend the input, or leave "
          + "'--strict' out.")
      message = WarningSummary.text(warnings, all: listsAll) + message
    default: self.init(.usage, error.description)
    }
  }

  /// Help and version are no errors; a wrong argument is told with the usage; anything else is
  /// something that nobody thought of.
  private init(parsing error: any Error) {
    let text = ProvenanceCommand.fullMessage(for: error)
    switch ProvenanceCommand.exitCode(for: error) {
    case .success:
      self.init(.success)
      output = text.isEmpty ? "" : text + "\n"
    case .validationFailure:
      self.init(.usage)
      message = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line.prefix { $0 == " " }) + SafeText.line(line) + "\n"
      }.joined()
    default:
      self.init(
        .bug,
        "This is a bug in provenance: \(error). Please report it with the command that you ran.")
    }
  }

  private static func status(of error: SnapshotError) -> CommandStatus {
    switch error {
    case .unwritable: .inputOutput
    case .malformedTrace(_, let error): status(of: error)
    default: .usage
    }
  }

  private static func status(of error: TraceFormatError) -> CommandStatus {
    if case .newerSchema = error { .newerFormat } else { .usage }
  }
}
