internal import ArgumentParser
internal import Reports

/// How results and messages look.
struct TerminalOptions: ParsableArguments {
  @Option(help: "When to colour.")
  var color: ColorChoice = .auto

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "List every warning and every unrelated document.")
  var verbose = false

  /// Creates the options.
  init() {}

  /// Checks that the flags do not contradict each other.
  func validate() throws {
    guard !(quiet && verbose) else {
      throw ValidationError("'--quiet' and '--verbose' exclude each other.")
    }
  }

  /// The look of a text report.
  func style(on terminal: Terminal, toFile: Bool = false) -> TerminalStyle {
    terminal.style(color: color, ascii: ascii, toFile: toFile)
  }
}
