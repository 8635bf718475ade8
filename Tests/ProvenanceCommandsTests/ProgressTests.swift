import Synchronization
import Testing

@testable import ProvenanceCommands

@Suite("Progress")
struct ProgressTests {
  /// What was written.
  private final class Screen: Sendable {
    private let text = Mutex("")
    var shown: String { text.withLock { $0 } }
    func write(_ more: String) { text.withLock { $0 += more } }
  }

  /// Progress that never shows itself in the time of a test.
  private func progress(on screen: Screen, isEnabled: Bool = true) -> Progress {
    Progress(isEnabled: isEnabled, delay: .seconds(86_400)) { screen.write($0) }
  }

  @Test("says nothing about work that is soon done")
  func quick() {
    let screen = Screen()
    let progress = progress(on: screen)
    progress.enter("Reading")
    progress.finish()
    progress.reveal()
    #expect(screen.shown.isEmpty)
  }

  @Test("draws one line over and over, and takes it away")
  func slow() {
    let screen = Screen()
    let progress = progress(on: screen)
    progress.enter("Reading")
    progress.reveal()
    progress.enter("Comparing \u{1B}[2J 2 documents")
    progress.finish()
    progress.finish()
    progress.enter("Nothing")
    let lines = screen.shown.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
    #expect(lines == ["", "Reading …", "Comparing ␛[2J 2 documents …", ""])
  }

  @Test("is still if nobody watches")
  func disabled() {
    let screen = Screen()
    let progress = progress(on: screen, isEnabled: false)
    progress.reveal()
    progress.enter("Reading")
    progress.finish()
    #expect(screen.shown.isEmpty)
  }
}
