internal import Reports

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the process stands in front of: terminals or pipes, colours or none.
struct Terminal: Equatable {
  /// Whether results go to a person's screen.
  var outputIsTerminal: Bool
  /// Whether messages go to a person's screen.
  var errorIsTerminal: Bool
  /// The columns of the screen; nil if unknown.
  var columns: Int?
  /// Whether the screen understands escape sequences, as far as `TERM` says.
  var understandsEscapes: Bool
  /// Whether the person wants no colour, by `NO_COLOR` (no-color.org: set and not empty).
  var refusesColor: Bool

  /// The terminal of this process.
  static var current: Terminal {
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    return Terminal(
      outputIsTerminal: outputIsTerminal,
      errorIsTerminal: isatty(STDERR_FILENO) == 1,
      columns: outputIsTerminal ? columnsOfScreen : nil,
      understandsEscapes: (variable("TERM") ?? "dumb") != "dumb",
      refusesColor: variable("NO_COLOR")?.isEmpty == false)
  }

  /// The look of a text report.
  ///
  /// - Parameters:
  ///   - color: What `--color` says.
  ///   - ascii: What `--ascii` says.
  ///   - toFile: Whether the report goes to a file; it has then 80 columns, and colours only if
  ///     they are asked for.
  /// - Returns: The style; never wider than 100 columns.
  func style(color: ColorChoice, ascii: Bool, toFile: Bool) -> TerminalStyle {
    let usesColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: outputIsTerminal && !toFile && understandsEscapes && !refusesColor
      }
    // Lines longer than this are hard to read, however wide the screen.
    let width = min(toFile ? 80 : columns ?? 80, 100)
    return TerminalStyle(width: width, usesColor: usesColor, symbols: ascii ? .ascii : .unicode)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static var columnsOfScreen: Int? {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
