/// What the words of a cue say about the name beside them.
enum CreditCue: Sendable {
  /// A name of any sort follows.
  case after(Credit.Kind)
  /// A name of any sort follows, of one whose words are given: "as reported by".
  case afterAuthor(Credit.Kind)
  /// A name follows; it counts only if something marks it as an outlet's.
  case afterOutlet(Credit.Kind)
  /// The whole text was published before: a preposition, perhaps a date, and a name follow.
  case published
  /// The whole text is given with the leave of a name that follows, on a line of its own.
  case courtesy
  /// The text goes on, or stands in full, at the outlet or address that follows.
  case readMore
  /// A label at the beginning of a line, with a colon behind it.
  case label
  /// "via": a source in brackets or at the beginning of a line.
  case via
  /// "from": a source that is the rest of a line with a colon behind it, above what is taken over.
  case leadIn
  /// A verb of reporting, with its subject before it or behind it.
  case reports
  /// A verb of saying: counts only with an outlet before it.
  case says
  /// A kind of article; what says where it was published may follow.
  case article
  /// A source without a name.
  case blurred
  /// The name of a news agency, which is a credit in the brackets of a dateline.
  case agency
}

/// How texts say where something comes from: every language's vocabulary in one table.
///
/// The grammar, what a cue of each sort needs beside it, is `CreditFinder`'s and the same for all
/// languages. A further language is one more list of phrases.
enum CreditCues {
  /// Every cue that the finder looks for.
  static let table = PhraseTable<CreditCue>(
    CreditVocabulary.english + CreditVocabulary.german + CreditVocabulary.french
      + CreditVocabulary.spanish + CreditVocabulary.russian + [
        (OutletNames.agencies.split(whereSeparator: \.isWhitespace).joined(separator: ","), .agency)
      ])

  /// Nouns behind "according to" that name nobody.
  static let vagueSources = WordSet(
    "sources reports analysts experts observers estimates media insiders rumors rumours accounts")

  /// Words before "analysts say" that belong to the phrase.
  static let quantifiers = WordSet("many some several most few other various numerous military")

  /// Words that make "via" or "source" speak of a picture.
  static let pictures = WordSet(
    "image images photo photos photograph picture pictures graphic video map foto fotos bild bilder getty imagen illustration chart"
  )

  /// Words that follow "reports" when a statement follows.
  static let complements = WordSet("that dass que что how")

  /// Verbs of writing, which is not always for a publication.
  static let writing = WordSet("writes wrote schreibt schrieb écrit пишет")

  /// Words that say when something was reported.
  static let times = WordSet(
    """
    on in at late early last earlier this today yesterday night morning evening afternoon week month
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december
    """)

  /// Nouns that make a name before them an attribute of somebody, or of something, that one has facts
  /// from: "Harbour Bank analyst", "Harbour Wire data".
  static let informants = WordSet(
    """
    data estimate estimates poll polls survey surveys figures statistics index ratings rankings
    calculations projections forecasts filing filings records analyst analysts economist economists
    strategist strategists official officials spokesman spokeswoman spokesperson source sources
    researcher researchers trader traders executive executives director
    daten zahlen statistik umfrage analyst sprecher sprecherin beamte
    """)

  /// Words that may stand between a subject and its verb.
  static let auxiliaries = WordSet("has have had also recently first earlier now then")

  /// Auxiliaries that stand between a subject and a verb in "-ing"; before "reported" they make a
  /// passive, whose subject reports nothing.
  static let progressives = WordSet("is are was were")

  /// Verbs in "-ing".
  static let participles = WordSet("reporting noting")

  /// Prepositions before a name that is therefore no subject: "the airbase in Ruritania reported".
  static let prepositions = WordSet(
    "in at of for to from on with by near von in bei aus für de du en à des dans por в из на для")

  /// Words between "originally published" and the name.
  static let connectors = WordSet(
    """
    at by in on from with permission of the here under and as an kind bei auf von der des in mit genehmigung \
    am im dans sur par le la de du l'autorisation avec con permiso en por el с в на january february march april may june july august \
    september october november december monday tuesday wednesday thursday friday saturday sunday
    """)

  /// Verbs of publishing, between a kind of article and the outlet.
  static let publishing = WordSet(
    "published posted appeared appearing carried printed featured aired")

  /// Prepositions between a verb of publishing and the outlet.
  static let publishingPrepositions = WordSet("on in by at")

  /// Prepositions before places as well as outlets.
  static let placePrepositions = WordSet("in at")
}
