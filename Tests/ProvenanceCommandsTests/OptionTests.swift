import ArgumentParser
import Documents
import Provenance
import Reports
import Testing
import TextReuse

@testable import ProvenanceCommands

@Suite("Options")
struct OptionTests {
  @Test(
    "refuses what can find nothing, and says why",
    arguments: [
      (["--shingle-width", "0"], "'--shingle-width' must be between 1 and 100 words."),
      (["--shingle-width", "101"], "'--shingle-width' must be between 1 and 100 words."),
      (["--minimum-words", "0"], "'--minimum-words' must be between 1 and 100000 words."),
      (
        ["--minimum-words", "4", "--shingle-width", "5"],
        "'--minimum-words' (4) must not be less than '--shingle-width' (5): shorter passages are "
          + "never looked up."
      ),
      (["--minimum-bits=-1"], "'--minimum-bits' must be a number of at least 0."),
      (["--minimum-bits", "nan"], "'--minimum-bits' must be a number of at least 0."),
      (["--quiet", "--verbose"], "'--quiet' and '--verbose' exclude each other."),
      (["--table", "edges"], "'--table' needs '--format csv'."),
      (["--table", "edges", "-o", "a.json"], "'--table' needs '--format csv'."),
      (["--json", "--format", "dot"], "'--json' and '--format dot' exclude each other."),
      (
        ["-o", "result.docx"],
        "The ending '.docx' of 'result.docx' means no format. Choose one with '--format'."
      ),
    ])
  func validation(arguments: [String], message: String) {
    #expect(Self.message(arguments) == message)
  }

  @Test(
    "takes what makes sense",
    arguments: [
      [], ["--table", "passages", "-f", "csv"], ["--table", "edges", "-o", "a.csv"],
      ["--redact", "--no-text"], ["--minimum-words", "5"], ["--format", "json", "--json"],
      ["-o", "result.html", "-f", "dot"],
      ["-o", "result"], ["-o", "-"], ["-o", "a.b/result"], ["--max-document", "3g"],
    ])
  func valid(arguments: [String]) {
    #expect(Self.message(arguments) == nil)
  }

  /// What the trace command says to these arguments; nil if it takes them.
  private static func message(_ arguments: [String]) -> String? {
    do {
      _ = try ProvenanceCommand.parseAsRoot(["trace", "folder"] + arguments)
      return nil
    } catch {
      return ProvenanceCommand.message(for: error)
    }
  }

  @Test("hands the numbers on")
  func parameters() throws {
    let command = try #require(
      try ProvenanceCommand.parseAsRoot([
        "trace", "folder", "--minimum-words", "12", "--minimum-bits", "7.5", "--shingle-width", "3",
      ]) as? TraceCommand)
    let reuse = command.matching.parameters.reuse
    #expect((reuse.minimumWords, reuse.minimumBits, reuse.shingleWidth) == (12, 7.5, 3))
  }

  @Test(
    "reads sizes as people write them",
    arguments: [
      ("1", 1), ("4096", 4096), ("512K", 524_288), ("2m", 2_097_152), ("1G", 1_073_741_824),
      ("10MB", 10_485_760), ("0", nil), ("", nil), ("K", nil), ("-1", nil), ("1.5M", nil),
      ("9999999999999G", nil), ("1T", nil), ("B", nil), ("１", nil),
    ] as [(String, Int?)])
  func sizes(written: String, bytes: Int?) {
    #expect(ByteCount(argument: written)?.bytes == bytes)
  }

  @Test(
    "the format follows the option, then the file, then the screen",
    arguments: [
      ([], true, .tree), ([], false, .json), (["--json"], true, .json),
      (["-f", "dot"], true, .dot), (["-o", "a.dot"], true, .dot), (["-o", "a.GV"], true, .dot),
      (["-o", "a.json"], true, .json), (["-o", "a.txt"], false, .tree), (["-o", "a"], true, .json),
      (["-o", "-"], true, .tree), (["-o", "a.txt", "-f", "json"], true, .json),
      (["-o", ".json"], true, .json),
    ] as [([String], Bool, ReportFormat)])
  func format(arguments: [String], isTerminal: Bool, format: ReportFormat) throws {
    let command = try #require(
      try ProvenanceCommand.parseAsRoot(["trace", "folder"] + arguments) as? TraceCommand)
    var screen = Terminal.plain
    screen.outputIsTerminal = isTerminal
    #expect(command.chosenFormat(on: screen) == format)
  }

  @Test("colours on a terminal only, unless told otherwise")
  func color() {
    var screen = Terminal.plain
    func isColored(_ choice: ColorChoice, toFile: Bool = false) -> Bool {
      screen.style(color: choice, ascii: false, toFile: toFile).usesColor
    }
    #expect(!isColored(.auto))
    #expect(isColored(.always))
    screen.outputIsTerminal = true
    #expect(isColored(.auto))
    #expect(!isColored(.auto, toFile: true))
    #expect(!isColored(.never))
    screen.refusesColor = true
    #expect(!isColored(.auto))
    #expect(isColored(.always))
    screen.refusesColor = false
    screen.understandsEscapes = false
    #expect(!isColored(.auto))
  }

  @Test("a file has 80 columns, a screen its own up to 100")
  func width() {
    var screen = Terminal.plain
    func width(toFile: Bool = false) -> Int {
      screen.style(color: .auto, ascii: false, toFile: toFile).width
    }
    #expect(width() == 80)
    screen.columns = 61
    #expect(width() == 61)
    #expect(width(toFile: true) == 80)
    screen.columns = 400
    #expect(width() == 100)
  }

  @Test(
    "finds a text by its path from here",
    arguments: [
      ("seeds/a.txt", ["seeds"], ["a.txt", "a.txt"]),
      ("seeds/x/a.txt", ["seeds/"], ["x/a.txt", "a.txt"]),
      ("a.txt", ["."], []), ("other/a.txt", ["seeds"], ["a.txt"]), ("seeds/", ["seeds"], []),
    ] as [(String, [String], [String])])
  func relative(path: String, folders: [String], names: [String]) {
    #expect(InputPath.relative(path, to: folders) == names)
  }
}

extension Terminal {
  /// No terminal at all.
  static var plain: Terminal {
    Terminal(
      outputIsTerminal: false, errorIsTerminal: false, columns: nil, understandsEscapes: true,
      refusesColor: false)
  }
}
