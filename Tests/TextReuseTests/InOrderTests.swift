import Documents
import Synchronization
import TestSupport
import Testing

@testable import TextReuse

@Suite("Work on all cores")
struct InOrderTests {
  @Test("is taken in the order of its parts", arguments: [0, 1, 2, 63, 500])
  func inOrder(parts: Int) {
    var taken: [Int] = []
    forEachInOrder(parts) { part in
      // The later the part, the sooner it is done.
      (0..<(500 - part) * 20).reduce(part) { $0 ^ $1 ^ $1 }
    } take: { part, result in
      #expect(result == part)
      taken.append(part)
    }
    #expect(taken == Array(0..<parts))
  }

  @Test("is taken in order on any number of lanes", arguments: [1, 2, 7])
  func lanes(width: Int) {
    Concurrency.$width.withValue(width) {
      var taken: [Int] = []
      forEachInOrder(20) {
        $0 * $0
      } take: {
        taken += [$0, $1]
      }
      #expect(taken == (0..<20).flatMap { [$0, $0 * $0] })
    }
  }

  @Test("is done once each part", arguments: [0, 1, 9, 200])
  func once(parts: Int) {
    let done = Mutex([Int](repeating: 0, count: parts))
    forEachSideBySide(parts) { part in done.withLock { $0[part] += 1 } }
    #expect(done.withLock { $0 }.allSatisfy { $0 == 1 })
  }

  @Test("maps to values that hold references, too", arguments: [0, 1, 31, 33, 1_000, 10_007])
  func references(count: Int) {
    #expect(parallelMap(count) { ["\($0)"] } == (0..<count).map { ["\($0)"] })
  }

  @Test("groups documents without leaving one out")
  func groups() {
    let documents = (0..<5).map { number in
      Document(
        analysing: SourceRecord(
          id: DocumentID("\(number)"),
          text: Array(repeating: "bell ", count: 60_000).joined().utf8.map { $0 }))
    }
    let groups = groupsOfWords([4, 0, 3, 1], in: documents)
    #expect(groups.map(Array.init) == [[4, 0, 3], [1]])
    #expect(groupsOfWords([], in: documents).isEmpty)
  }
}
