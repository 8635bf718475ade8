/// The plain words for the terms of a trace. A term that this release does not know stands for itself.
extension PageWords {
  /// How a follower stands to its source: "follows", "quotes" ….
  func follows(_ kind: String) -> String {
    switch kind {
    case "copy": self[.followsCopy]
    case "rewrite": self[.followsRewrite]
    case "quotation": self[.followsQuotation]
    case "translation": self[.followsTranslation]
    case "update": self[.followsUpdate]
    case "identical": self[.followsIdentical]
    default: self[.follows]
    }
  }

  /// The kind of an edge.
  func kind(_ kind: String) -> String {
    switch kind {
    case "copy": self[.kindCopy]
    case "rewrite": self[.kindRewrite]
    case "quotation": self[.kindQuotation]
    case "translation": self[.kindTranslation]
    case "update": self[.kindUpdate]
    case "identical": self[.kindIdentical]
    default: kind
    }
  }

  /// The word for a probability.
  func verdict(_ verdict: String) -> String {
    switch verdict {
    case "certain": self[.certain]
    case "likely": self[.likely]
    case "leaning": self[.leaning]
    case "undetermined": self[.undetermined]
    default: verdict
    }
  }

  /// Why a hidden source is assumed.
  func rule(_ rule: String) -> String {
    switch rule {
    case "named": self[.ruleNamed]
    case "common-source": self[.ruleCommon]
    case "language": self[.ruleLanguage]
    case "embedded": self[.ruleEmbedded]
    case "remainder": self[.ruleRemainder]
    default: rule
    }
  }

  /// A region of a document.
  func region(_ kind: String) -> String {
    switch kind {
    case "embedded": self[.regionEmbedded]
    case "comments": self[.regionComments]
    case "furniture": self[.regionFurniture]
    default: kind
    }
  }

  /// Where a date was found.
  func dateOrigin(_ origin: String) -> String {
    language == .english ? Wording.origin(origin) : origin
  }
}
