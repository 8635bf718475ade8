public import ArgumentParser

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `provenance`: who copied this from whom, and how do you know?
public struct ProvenanceCommand: AsyncParsableCommand {
  /// The command's name and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "provenance",
    abstract: "Who copied this from whom, and how do you know?",
    discussion: """
      Give it a folder of articles: it finds passages that were reused, infers who follows whom, \
      and names sources that are not in the folder. Similarity is evidence, not proof of \
      misconduct.

      Results go to standard output, everything else to standard error.

      Exit status: 0 ok, 1 a finding (a snapshot differs), 2 wrong arguments or input, 3 a damaged \
      archive, 4 written by a newer release, 5 busy, 6 the result cannot be written (such as a \
      full disk), 70 a bug.
      """,
    version: release,
    subcommands: [
      TraceCommand.self, ExplainCommand.self, QuoteCommand.self, InspectCommand.self,
      ArchiveCommand.self,
      CheckCommand.self,
    ])

  /// The version of this release.
  static let release = "0.1.0"

  /// Creates the command.
  public init() {}
}

extension ProvenanceCommand {
  /// Runs the command with the arguments of the process and ends the process.
  public static func runAndExit() async -> Never {
    // A closed pipe is then an error of one write, not the death of the process.
    signal(SIGPIPE, SIG_IGN)
    let ending = await ending(for: Array(CommandLine.arguments.dropFirst()))
    StandardError.write(ending.message)
    var status = ending.status
    if !ending.output.isEmpty {
      do {
        try OutputFile.standardOutput.write(Array(ending.output.utf8))
      } catch {
        let failed = Ending(error)
        StandardError.write(failed.message)
        status = failed.status
      }
    }
    endProcess(status.rawValue)
  }

  /// Runs the command with these arguments.
  private static func ending(for arguments: [String]) async -> Ending {
    do {
      var command = try await asyncParseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .success
    } catch {
      let isVerbose = arguments.contains("--verbose") || arguments.contains("-v")
      return Ending(error, listsAll: isVerbose)
    }
  }
}

/// Ends the process; `exit` itself is hidden by a method of every command.
private func endProcess(_ status: Int32) -> Never { exit(status) }
