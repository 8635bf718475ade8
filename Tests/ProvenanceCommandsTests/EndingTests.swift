import ArgumentParser
import Documents
import Provenance
import Testing

@testable import ProvenanceCommands
@testable import TextReuse

@Suite("Ending")
struct EndingTests {
  private struct Unforeseen: Error {}

  @Test(
    "every error has its exit status",
    arguments: [
      (CommandFailure(.busy, "Wait."), .busy),
      (CommandFailure(.finding), .finding),
      (BrokenPipe(), .success),
      (SnapshotError.noFolder(path: "x"), .usage),
      (SnapshotError.unwritable(path: "x", reason: "full"), .inputOutput),
      (TraceFormatError.newerSchema(found: 9, newestKnown: 1), .newerFormat),
      (
        SnapshotError.malformedTrace(path: "x", .newerSchema(found: 9, newestKnown: 1)),
        .newerFormat
      ),
      (SnapshotError.malformedTrace(path: "x", .notJSON(reason: "cut")), .usage),
      (WitnessNameError.sameText(id: "a"), .usage),
      (LoadError.missingPaths(["x"]), .usage),
      (TraceError.missingPaths(["x"]), .usage),
      (TraceError.warnings([]), .usage),
      (ShelfError(.notWritten, folder: "/x", code: 28), .inputOutput),
      (ValidationError("No."), .usage),
      (CleanExit.message("Done."), .success),
      (Unforeseen(), .bug),
    ] as [(any Error, CommandStatus)])
  func status(error: any Error, status: CommandStatus) {
    #expect(Ending(error).status == status)
  }

  @Test("says of an unforeseen error that it is a bug")
  func bug() {
    #expect(
      Ending(Unforeseen()).message.hasPrefix("Error: This is a bug in provenance: Unforeseen"))
  }

  @Test("tells what became of every file if none could be used")
  func nothingUsable() {
    let warning = DocumentWarning(
      document: DocumentID("a.txt"), code: "not-text", isLoss: true, message: "It is an image.")
    let message = Ending(LoadError.noDocuments(paths: ["lake"], warnings: [warning])).message
    #expect(
      message.hasPrefix(
        "Warning: a.txt: It is an image. (input lost)\nError: There is no article at 'lake'. Give"))
  }

  @Test("has no words for a finding or a closed pipe")
  func silent() {
    #expect(Ending(CommandFailure(.finding)).message.isEmpty)
    #expect(Ending(BrokenPipe()) == .success)
  }

  @Test("does not let a file name steer the terminal")
  func hostile() {
    let ending = Ending(CommandFailure(.usage, "There is no '\u{1B}[2J\u{202E}\nx'."))
    #expect(ending.message == "Error: There is no '␛[2J\u{FFFD} x'.\n")
  }

  @Test("help that was asked for goes to standard output")
  func help() throws {
    var command = try ProvenanceCommand.parseAsRoot(["trace", "--help"])
    let error = try #require(throws: (any Error).self) { try command.run() }
    let ending = Ending(error)
    #expect(ending.status == .success)
    #expect(ending.output.hasPrefix("OVERVIEW: Find reused passages"))
    #expect(ending.message.isEmpty)
  }

  @Test("every command's help lists its exit statuses")
  func documented() {
    for command in ProvenanceCommand.configuration.subcommands + [ProvenanceCommand.self] {
      #expect(command.configuration.discussion.contains("Exit status: 0"))
    }
  }
}
