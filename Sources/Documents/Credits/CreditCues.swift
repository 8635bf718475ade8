/// What the words of a cue say about the name beside them.
enum CreditCue: Sendable {
  /// A name of any sort follows.
  case after(Credit.Kind)
  /// A name follows; it counts only if something marks it as an outlet's.
  case afterOutlet(Credit.Kind)
  /// The whole text was published before: a preposition, perhaps a date, and a name follow.
  case published
  /// A label at the beginning of a line, with a colon behind it.
  case label
  /// "via": a source in brackets or at the beginning of a line.
  case via
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

/// The cues by language: English, German, French, Spanish, Russian.
enum CreditCues {
  /// Every cue that the finder looks for.
  static let table = PhraseTable<CreditCue>(
    [
      (
        "as noted by,as reported by,as first reported by,first reported by,reported by",
        .after(.reportedBy)
      ),
      (
        "as stated by,as quoted by,quoted by,cited by,as revealed by,revealed by",
        .after(.reportedBy)
      ),
      ("according to,as documented by,as described by,as observed by", .after(.reportedBy)),
      ("writing in,writing for,wrote in,writes in", .afterOutlet(.reportedBy)),
      ("quoted as saying by,as saying by", .after(.reportedBy)),
      ("quoted as saying in,as saying in,quoted in,cited in", .afterOutlet(.reportedBy)),
      (
        "report by,report from,report in,article by,article in,article from",
        .afterOutlet(.reportedBy)
      ),
      (
        "story in,story by,analysis by,analysis from,a study by,data from",
        .afterOutlet(.reportedBy)
      ),
      ("laut,nach angaben von,nach angaben der,nach angaben des,zufolge der", .after(.reportedBy)),
      ("selon,d'après,según,de acuerdo con,como informó,comme le rapporte", .after(.reportedBy)),
      ("по данным,по информации,по сообщению,как сообщает,как пишет", .after(.reportedBy)),
      ("told,telling,speaking to,spoke to,speaking with,spoke with,said to", .afterOutlet(.toldTo)),
      ("statement to,statements to,in comments to,in remarks to,remarks to", .afterOutlet(.toldTo)),
      ("confirmed to,explained to,talking to,talked to", .afterOutlet(.toldTo)),
      ("sagte der,sagte dem,erklärte gegenüber,a déclaré à,a confié à", .afterOutlet(.toldTo)),
      ("declaró a,dijo a,рассказал,заявил,сказал", .afterOutlet(.toldTo)),
      ("interview with,interview to,interview for,interviewed by", .after(.toldTo)),
      ("interview mit,interview mit der,gespräch mit,interview gegenüber", .after(.toldTo)),
      ("entretien à,entretien avec,entrevista con,entrevista a", .after(.toldTo)),
      ("в интервью", .after(.toldTo)),
      ("translated by,translation by,übersetzt von,aus dem englischen von", .after(.translatedBy)),
      ("traduit par,traduction de,traducido por,перевод", .after(.translatedBy)),
      ("translated excerpts from,translated from,translation from", .after(.translationOf)),
      (
        "translation of,excerpts translated from,übersetzt aus,übersetzung aus",
        .after(.translationOf)
      ),
      ("traduit de,traducido de,перевод из", .after(.translationOf)),
      ("originally published,first published,originally appeared,first appeared", .published),
      ("originally posted,previously published,previously appeared,reprinted", .published),
      ("republished,reposted,cross posted,crossposted,reproduced from", .published),
      ("reproduced with permission,ursprünglich veröffentlicht,zuerst erschienen", .published),
      ("erschien zuerst,erstmals erschienen,initialement publié,publié initialement", .published),
      ("publicado originalmente,publicado por primera vez,впервые опубликовано", .published),
      ("source,sources,quelle,quellen,fuente,источник,original source", .label),
      ("h t,hat tip,hat tip to,hattip", .after(.via)),
      ("via", .via),
      ("reports,reported,reporting,writes,wrote,sums up,summed up,reveals", .reports),
      ("berichtet,berichtete,berichteten,schreibt,schrieb,meldet,meldete", .reports),
      ("rapporte,a rapporté,écrit,informa,informó,reporta,reportó", .reports),
      ("сообщает,сообщил,сообщила,сообщило,пишет,передает,передаёт", .reports),
      ("says,said,notes,noted,noting,claims,claimed", .says),
      ("article,report,story,piece,analysis,commentary,essay,column,post", .article),
    ] + blurred + [
      (OutletNames.agencies.split(whereSeparator: \.isWhitespace).joined(separator: ","), .agency)
    ])

  /// Sources without a name: nouns with a verb, and set phrases.
  private static let blurred: [(String, CreditCue)] = {
    let nouns = "analysts experts observers sources reports critics insiders commentators"
    let verbs =
      "say said believe believed warn warned suggest suggested claim claimed argue argued indicate "
      + "indicated think fear expect predict estimate note noted told agree"
    var phrases: [(String, CreditCue)] = [
      ("it is reported,it was reported,it has been reported,it is said,it is believed", .blurred),
      ("reportedly,allegedly,is reported to,are reported to,is said to,are said to", .blurred),
      ("media reports,news reports,press reports,unconfirmed reports", .blurred),
      ("angeblich,berichten zufolge,medienberichten zufolge,experten zufolge", .blurred),
      ("experten sagen,experten warnen,es heißt,analysten glauben", .blurred),
      ("selon des experts,selon des sources,selon certaines sources", .blurred),
      ("des experts estiment,según fuentes,según expertos,los expertos dicen", .blurred),
      ("по данным источников,источники сообщают,эксперты считают,сообщается", .blurred),
    ]
    for noun in nouns.split(separator: " ") {
      for verb in verbs.split(separator: " ") { phrases.append(("\(noun) \(verb)", .blurred)) }
    }
    return phrases
  }()

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
    at by in on from with permission of the here under and as an bei auf von der in mit genehmigung \
    am im dans sur par le la avec en por el с в на january february march april may june july august \
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
