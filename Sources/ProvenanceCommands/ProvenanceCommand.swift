public import ArgumentParser

/// `provenance`: who copied this from whom, and how do you know?
public struct ProvenanceCommand: AsyncParsableCommand {
  /// The command's name and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "provenance",
    abstract: "Who copied this from whom, and how do you know?",
    version: "0.1.0")

  /// Creates the command.
  public init() {}
}

extension ProvenanceCommand {
  /// Runs the command with the arguments of the process and ends the process.
  public static func runAndExit() async { await main() }
}
