extension CreditVocabulary {
  /// How German texts name their sources.
  static let german: [Entry] = [
    ("laut,nach angaben von,nach angaben der,nach angaben des,zufolge der", .after(.reportedBy)),
    ("wie zuerst berichtet von", .afterAuthor(.reportedBy)),
    ("nach informationen von,nach informationen der", .after(.reportedBy)),
    ("nach informationen des,unter berufung auf", .after(.reportedBy)),
    ("sagte der,sagte dem,erklärte gegenüber,sagte gegenüber", .afterOutlet(.toldTo)),
    ("interview mit,interview mit der,gespräch mit,interview gegenüber", .after(.toldTo)),
    ("übersetzt von,aus dem englischen von", .after(.translatedBy)),
    ("übersetzt aus,übersetzung aus", .after(.translationOf)),
    ("ursprünglich veröffentlicht,zuerst erschienen,erschien zuerst", .published),
    ("erstmals erschienen,zuerst veröffentlicht,ursprünglich erschienen", .published),
    ("nachdruck mit genehmigung,mit freundlicher genehmigung", .published),
    ("weiterlesen bei,weiterlesen auf,mehr dazu bei,den ganzen artikel lesen auf", .readMore),
    ("quelle,quellen,originalquelle", .label),
    ("berichtet,berichtete,berichteten,schreibt,schrieb,meldet,meldete", .reports),
    ("angeblich,berichten zufolge,medienberichten zufolge,experten zufolge", .blurred),
    ("experten sagen,experten warnen,es heißt,analysten glauben", .blurred),
  ]

  /// How French texts name their sources.
  static let french: [Entry] = [
    ("selon,d'après", .after(.reportedBy)),
    ("comme le rapporte,comme l'a révélé", .afterAuthor(.reportedBy)),
    ("a déclaré à,a confié à", .afterOutlet(.toldTo)),
    ("entretien à,entretien avec", .after(.toldTo)),
    ("traduit par,traduction de", .after(.translatedBy)),
    ("traduit de", .after(.translationOf)),
    ("initialement publié,publié initialement,initialement paru,paru initialement", .published),
    ("publié pour la première fois,reproduit avec l'autorisation", .published),
    ("lire la suite sur,lire l'article complet sur,lire l'intégralité sur", .readMore),
    ("source originale", .label),
    ("rapporte,a rapporté,écrit", .reports),
    ("selon des experts,selon des sources,selon certaines sources", .blurred),
    ("des experts estiment", .blurred),
  ]

  /// How Spanish texts name their sources.
  static let spanish: [Entry] = [
    ("según,de acuerdo con", .after(.reportedBy)),
    ("como informó", .afterAuthor(.reportedBy)),
    ("declaró a,dijo a", .afterOutlet(.toldTo)),
    ("entrevista con,entrevista a", .after(.toldTo)),
    ("traducido por", .after(.translatedBy)),
    ("traducido de", .after(.translationOf)),
    ("publicado originalmente,publicado por primera vez,apareció originalmente", .published),
    ("reproducido con permiso,publicado con permiso", .published),
    ("leer más en,lea más en,leer el artículo completo en", .readMore),
    ("fuente,fuentes,fuente original", .label),
    ("informa,informó,reporta,reportó", .reports),
    ("según fuentes,según expertos,los expertos dicen", .blurred),
  ]

  /// How Russian texts name their sources.
  static let russian: [Entry] = [
    ("по данным,по информации,по сообщению", .after(.reportedBy)),
    ("как сообщает,как пишет", .afterAuthor(.reportedBy)),
    ("рассказал,заявил,сказал", .afterOutlet(.toldTo)),
    ("в интервью", .after(.toldTo)),
    ("перевод", .after(.translatedBy)),
    ("перевод из", .after(.translationOf)),
    ("впервые опубликовано", .published),
    ("источник", .label),
    ("сообщает,сообщил,сообщила,сообщило,пишет,передает,передаёт", .reports),
    ("по данным источников,источники сообщают,эксперты считают,сообщается", .blurred),
  ]
}
