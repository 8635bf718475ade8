internal import Reports
internal import Synchronization

/// One line on standard error that says what is being done, for work that takes longer than a
/// second and a person who watches. It is gone when the work is.
final class Progress: Sendable {
  private struct State {
    var phase = ""
    var isShown = false
    var isFinished = false
  }

  private let isEnabled: Bool
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// Creates progress that shows nothing unless it is `enabled` and runs longer than `delay`.
  init(
    isEnabled: Bool, delay: Duration = .seconds(1),
    write: @escaping @Sendable (String) -> Void = StandardError.write
  ) {
    self.isEnabled = isEnabled
    self.write = write
    guard isEnabled else { return }
    Task { [weak self] in
      try? await Task.sleep(for: delay)
      self?.reveal()
    }
  }

  /// Progress for a person at a terminal.
  convenience init(terminal: Terminal, isQuiet: Bool) {
    self.init(
      isEnabled: terminal.errorIsTerminal && terminal.understandsEscapes && !isQuiet)
  }

  /// Says what is done from now on.
  func enter(_ phase: String) {
    guard isEnabled else { return }
    state.withLock { state in
      state.phase = phase
      if state.isShown, !state.isFinished { draw(phase) }
    }
  }

  /// Takes the line away. Nothing is shown after this.
  func finish() {
    state.withLock { state in
      if state.isShown, !state.isFinished { write("\r\u{1B}[K") }
      state.isFinished = true
    }
  }

  /// Shows the line from now on, unless the work is done.
  func reveal() {
    state.withLock { state in
      guard isEnabled, !state.isFinished else { return }
      state.isShown = true
      draw(state.phase)
    }
  }

  private func draw(_ phase: String) {
    let line = Shortening.tail(SafeText.line(phase), columns: 76, ellipsis: "…")
    write("\r\u{1B}[K\(line) …")
  }
}
