/// One difference between two traces that a person would want to know about.
///
/// Documents and hidden sources are named by their ids in the accepted trace, where they are in it.
public enum SnapshotDifference: Hashable, Sendable {
  /// Whether something is in the new trace only, or in the accepted one only.
  public enum Presence: String, Hashable, Sendable {
    /// Only the new trace has it.
    case new
    /// Only the accepted trace has it.
    case gone
  }

  /// The two ends of an edge.
  public struct Ends: Hashable, Sendable, CustomStringConvertible {
    /// The id of the parent.
    public let parent: String
    /// The id of the child.
    public let child: String

    /// Parent and child with an arrow between them.
    public var description: String { "\(parent)→\(child)" }
  }

  /// A parameter has another value; nil if one of the traces does not know it.
  case parameter(name: String, from: String?, to: String?)
  /// A document came or went.
  case document(String, Presence)
  /// A document differs in a field, such as `sha256` or `regions`.
  case documentField(String, field: String, from: String?, to: String?)
  /// A passage came or went.
  case passage(SnapshotPassage, Presence)
  /// A passage begins or ends elsewhere in one of its documents, by so many bytes altogether.
  case passageMoved(SnapshotPassage, document: String, bytes: Int)
  /// A passage has another number of equal words.
  case passageWords(SnapshotPassage, from: Int, to: Int)
  /// A passage is more or less alike, or tells more or less, than it did; `measure` is `identity`
  /// or `bits`.
  case passageMeasure(SnapshotPassage, measure: String, from: Double, to: Double)
  /// A passage shares its cluster with other passages than it did.
  case passageCluster(SnapshotPassage)
  /// A hidden source came or went.
  case hiddenSource(String, Presence)
  /// A hidden source differs in `name`, `url` or `rule`.
  case hiddenSourceField(String, field: String, from: String?, to: String?)
  /// A cue speaks for a hidden source with another weight in nats; nil where it does not speak.
  case hiddenSourceCue(String, cue: String, from: Double?, to: Double?)
  /// An edge came or went.
  case edge(Ends, Presence)
  /// An edge runs the other way.
  case edgeReversed(Ends)
  /// An edge is asserted where it was undetermined, or the reverse.
  case edgeDirected(Ends, isDirected: Bool)
  /// An edge has another `verdict`, `link verdict`, `arrow verdict` or `kind`.
  case edgeWord(Ends, field: String, from: String, to: String)
  /// An edge has another `probability`, `link probability` or `arrow probability`.
  case edgeProbability(Ends, field: String, from: Double, to: Double)
  /// An edge takes another number of words.
  case edgeWords(Ends, from: Int, to: Int)
  /// An edge is carried by other passages.
  case edgePassages(Ends, gained: Int, lost: Int)
  /// A cue speaks for or against an edge with another weight in nats; nil where it does not speak.
  case edgeCue(Ends, cue: String, from: Double?, to: Double?)
  /// A cue of an edge, with the same weight, points at other places.
  case edgeCueMoved(Ends, cue: String)
  /// An edge has another second-best parent, or that one is otherwise probable.
  case edgeRunnerUp(Ends, from: String?, to: String?)
  /// A text hangs elsewhere in the most probable tree; nil if it is a root there.
  case treeParent(child: String, from: String?, to: String?)
  /// A warning came or went.
  case warning(document: String?, code: String, offset: Int?, Presence)
}

/// A passage as a difference names it.
public struct SnapshotPassage: Hashable, Sendable, CustomStringConvertible {
  /// Its id in the accepted trace, or in the new one if it is new.
  public let id: String
  /// The document of side `a`.
  public let a: String
  /// The document of side `b`.
  public let b: String

  /// Id and documents, such as `p7 (a.txt–b.txt)`.
  public var description: String { "\(id) (\(a)–\(b))" }
}
