internal import Provenance

/// The plain words for the terms of a trace. A term that this release does not know stands for
/// itself, so that a newer trace can still be shown.
extension Wording {
  /// How a child stands to its parent: `follows`, `follows markets.txt as a copy`. The parent is
  /// left out if nil.
  static func follows(_ parent: String?, kind: String) -> String {
    let parent = parent.map { " " + $0 } ?? ""
    return switch kind {
    case "copy": "follows\(parent) as a copy"
    case "quotation": "follows\(parent) as a quotation"
    case "translation": "follows\(parent) as a translation"
    case "update": "follows\(parent) as an update"
    case "identical": "follows\(parent) as the same text"
    default: "follows\(parent)"
    }
  }

  /// Why a hidden source is assumed, said of the texts below it.
  static func reason(rule: String) -> String {
    switch rule {
    case "named": "named as a source"
    case "common-source": "assumed: texts share words that neither can have from the other"
    case "language": "named as the original of a translation"
    case "embedded": "an article reproduced inside another text"
    case "remainder": "assumed: shared words that no text of the corpus accounts for"
    default: rule
    }
  }

  /// Where a date was found.
  static func origin(_ origin: String) -> String {
    switch origin {
    case "metadata": "metadata file"
    case "record": "the record's own field"
    case "json-ld": "JSON-LD of the page"
    case "meta": "meta element of the page"
    case "url": "the document's own address"
    case "dateline": "dateline of the text"
    case "text": "mentioned in the text"
    case "credit-url": "address of a credited source"
    case "relative": "mentioned in the text, counted from its date"
    default: origin
    }
  }

  /// How a text names its source.
  static func credit(kind: String) -> String {
    switch kind {
    case "source-line": "source of the whole"
    case "via": "via"
    case "translated-by": "translated by"
    case "translation-of": "translation of"
    case "reported-by": "reported by"
    case "told-to": "told to"
    case "blurred": "source without a name"
    default: kind
    }
  }

  /// What a text says that it did itself.
  static func declaration(kind: String) -> String {
    switch kind {
    case "translation": "translated it"
    case "interview": "was told it"
    case "obtained": "had the paper in hand"
    case "numbered-notes": "numbered notes"
    default: kind
    }
  }

  /// One sentence part without a full stop at its end, for use inside another line.
  static func clause(_ sentence: String) -> String {
    let safe = SafeText.line(sentence)
    return safe.hasSuffix(".") && !safe.hasSuffix("..") ? String(safe.dropLast()) : safe
  }
}
