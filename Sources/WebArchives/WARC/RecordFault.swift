/// What is wrong with a record, before its position is added to make an `InteropError`.
enum RecordFault: Error {
  case truncated
  case damaged(String)
  case tooLarge(part: String, size: Int, limit: Int)
  case unresolved(target: String)
  case tooMuchRereading
  case source(InteropError)

  func error(at position: RecordPosition) -> InteropError {
    switch self {
    case .truncated: .truncatedRecord(at: position)
    case .damaged(let reason): .damagedRecord(at: position, reason: reason)
    case .tooLarge(let part, let size, let limit):
      .recordTooLarge(at: position, part: part, size: size, limit: limit)
    case .unresolved(let target): .unresolvedRevisit(at: position, target: target)
    case .tooMuchRereading: .tooMuchRereading(at: position)
    case .source(let error): error
    }
  }
}
