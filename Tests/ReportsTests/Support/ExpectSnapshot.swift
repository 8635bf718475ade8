import Foundation
import Testing

/// Compares text with the accepted file `Snapshots/name` beside the tests.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written instead, and the test fails, so
/// that a recording run can never pass for a check.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = testFolder.appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record(
      "Recorded \(name); run again without RECORD_SNAPSHOTS.", sourceLocation: sourceLocation)
    return
  }
  let accepted = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  guard text.utf8.elementsEqual(accepted.utf8) == false else { return }
  Issue.record(
    "\(name) differs:\n\(lineDifference(from: accepted, to: text))", sourceLocation: sourceLocation)
}

/// The lines that differ, each with its number and `-` for the old or `+` for the new text; empty if
/// the texts are equal.
func lineDifference(from accepted: String, to text: String) -> String {
  let old = accepted.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  return new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
    case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
    }
  }.joined(separator: "\n")
}

/// The folder of this test target.
let testFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
